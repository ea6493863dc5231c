import { PenLine } from "lucide-react"
import { type RefObject, useEffect, useRef, useState } from "react"
import type { Step } from "~src/record/step"
import type { ThreadInsight } from "~src/record/thread-insight"
import { Button, TextButton } from "../controls/button"
import { plural } from "../format/plural"
import { keyOf } from "./shortcuts"
import { StepCard } from "./step-card"

const words = {
  eyebrow: "Next step",
  none: "Nothing to do here right now.",
  draft: "Draft reply",
  more: (count: number) => plural(count, "other step"),
  fewer: "Only the best",
}

/** More suggestions than this are no suggestion. */
const MOST = 3

interface NextStepsProps {
  /** Open ones, best first. */
  steps: readonly Step[]
  onShowActivity: (activityId: string) => void
  /** Null where no draft can be offered for this person. */
  onDraft: ((stepId: string | null) => void) | null
  draftBusy: boolean
  /** Opens the conversation of a step; null where that is what stands open. */
  onOpen: ((threadId: string) => void) | null
  /** The step whose draft is on show. */
  draftedStepId: string | null
  /** One thing worth knowing for the best one. */
  tip: ThreadInsight["tip"]
}

/** The best step; the others on request. */
export function NextSteps(props: NextStepsProps) {
  const { steps, onShowActivity, onDraft, draftBusy, onOpen, draftedStepId, tip } = props
  const [all, setAll] = useState(false)
  const [first, ...others] = steps.slice(0, MOST)
  const section = useRef<HTMLElement>(null)
  useKeptFocus(section, first?.id)
  if (!first) {
    return (
      <section
        ref={section}
        tabIndex={-1}
        aria-label={words.eyebrow}
        className="flex flex-wrap items-center gap-2 px-3"
      >
        <p className="min-w-0 flex-1 text-ink-3">{words.none}</p>
        {onDraft && (
          <Button icon={PenLine} busy={draftBusy} shortcut={keyOf("draft")} onClick={() => onDraft(null)}>
            {words.draft}
          </Button>
        )}
      </section>
    )
  }
  const shown = all ? [first, ...others] : [first]
  return (
    <section ref={section} tabIndex={-1} aria-labelledby="next-step" className="px-3">
      <div className="relative grid grid-cols-1 gap-3 rounded-xl border border-accent-line bg-accent-wash p-3">
        <div className="-mb-2 flex items-baseline justify-between gap-2 text-tiny">
          <h2 id="next-step" className="font-semibold text-accent">
            {words.eyebrow}
          </h2>
          {others.length > 0 && (
            <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? words.fewer : words.more(others.length)}
            </TextButton>
          )}
        </div>
        {shown.map((step) => (
          <div
            key={step.id}
            className={`relative ${step === first ? "" : "border-t border-accent-line pt-3"}`}
          >
            <StepCard
              step={step}
              first={step === first}
              tip={step === first ? tip : null}
              onShowActivity={onShowActivity}
              onDraft={onDraft && step.id !== draftedStepId ? () => onDraft(step.id) : null}
              draftBusy={draftBusy}
              onOpen={onOpen && (() => onOpen(step.threadId))}
              compact={step.id === draftedStepId}
            />
          </div>
        ))}
      </div>
    </section>
  )
}

/** Deciding on a step takes its buttons away, and the focus with them: it stays here, not at the top of the page. */
function useKeptFocus(section: RefObject<HTMLElement | null>, firstId: string | undefined): void {
  const before = useRef(firstId)
  useEffect(() => {
    if (before.current === firstId) return
    before.current = firstId
    if (document.hasFocus() && document.activeElement === document.body) {
      section.current?.focus({ preventScroll: true })
    }
  }, [section, firstId])
}
