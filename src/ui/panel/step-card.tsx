import { Check, Clock, Lightbulb, MailOpen, PenLine, X } from "lucide-react"
import { useState } from "react"
import type { Step } from "~src/record/step"
import type { ThreadInsight } from "~src/record/thread-insight"
import { useTimes } from "../context/times-context"
import { Button, IconButton, TextButton } from "../controls/button"
import { EvidenceList, firstQuote } from "./evidence-list"
import { keyOf } from "./shortcuts"
import { SnoozeMenu } from "./snooze-menu"
import { useShortcut } from "./use-shortcuts"
import { useStepDecision } from "./use-step-decision"

const words = {
  draft: "Draft reply",
  open: "Open thread",
  done: "Done",
  dismiss: "Dismiss",
  snooze: "Snooze",
  why: "Why this?",
  less: "Less",
  caveat: "But",
}

interface StepCardProps {
  step: Step
  /** The best one: it carries the keys and the draft. */
  first: boolean
  /** One thing worth knowing when taking it. */
  tip: ThreadInsight["tip"]
  /** A draft of it is on show: the evidence makes room until asked for. */
  compact: boolean
  /** Activities that a quote can lead to. */
  onShowActivity: (activityId: string) => void
  onDraft: (() => void) | null
  draftBusy: boolean
  /** Null where its conversation is what stands open. */
  onOpen: (() => void) | null
}

/** One suggestion: what, why now, the words it rests on, and what can be done with it. */
export function StepCard(props: StepCardProps) {
  const { step, first, tip, compact, onShowActivity, onDraft, draftBusy, onOpen } = props
  const times = useTimes()
  const { busy, markDone, dismiss, snooze } = useStepDecision(step)
  const [why, setWhy] = useState(false)
  useShortcut("done", first && !busy ? markDone : null)
  useShortcut("dismiss", first && !busy ? dismiss : null)
  useShortcut("why", first ? () => setWhy(!why) : null)
  useShortcut("draft", first ? onDraft : null)

  const quote = compact ? null : firstQuote(step)
  const rest = step.evidence.filter((evidence) => evidence !== quote)
  return (
    <article className="grid grid-cols-1 gap-2">
      <div className="grid grid-cols-1 gap-0.5">
        <div className="flex items-start gap-2">
          <h3 className="min-w-0 flex-1 font-semibold" dir="auto">
            {step.title}
          </h3>
          {step.dueAt !== null && <DueMark text={times.due(step.dueAt)} late={step.dueAt < times.now} />}
        </div>
        <p className="text-ink-2" dir="auto">
          {step.reason}
        </p>
      </div>
      {quote && <EvidenceList evidence={[quote]} onShowActivity={onShowActivity} />}
      {why && <EvidenceList evidence={rest} onShowActivity={onShowActivity} />}
      {tip && (why || !compact) && <Tip tip={tip} whole={why} />}
      <div className="flex flex-wrap items-center gap-1.5">
        {onDraft && (
          <Button
            look={first ? "go" : "soft"}
            icon={PenLine}
            busy={draftBusy}
            shortcut={first ? keyOf("draft") : undefined}
            onClick={onDraft}
          >
            {words.draft}
          </Button>
        )}
        {onOpen && (
          <Button look={first ? "go" : "soft"} icon={MailOpen} onClick={onOpen}>
            {words.open}
          </Button>
        )}
        <div className="flex">
          <IconButton
            icon={Check}
            label={words.done}
            shortcut={first ? keyOf("done") : undefined}
            onClick={markDone}
          />
          <SnoozeMenu icon={Clock} label={words.snooze} withKey={first} onSnooze={snooze} />
          <IconButton
            icon={X}
            label={words.dismiss}
            shortcut={first ? keyOf("dismiss") : undefined}
            onClick={dismiss}
          />
        </div>
        {(rest.length > 0 || tip?.source) && (
          <TextButton className="ms-auto" aria-expanded={why} onClick={() => setWhy(!why)}>
            {why ? words.less : words.why}
          </TextButton>
        )}
      </div>
    </article>
  )
}

/** `whole`: with where it comes from and what speaks against it. */
function Tip({
  tip: { text, source, caveat },
  whole,
}: {
  tip: Exclude<ThreadInsight["tip"], null>
  whole: boolean
}) {
  return (
    <div className="grid grid-cols-[auto_1fr] gap-2 text-ink-2">
      <Lightbulb aria-hidden className="mt-0.5 size-3.5 text-accent" />
      <div className="min-w-0">
        {text} {whole && source && <span className="text-ink-3">{source}.</span>}
        {whole && caveat && (
          <span className="block text-small text-ink-3">
            {words.caveat}: {caveat}
          </span>
        )}
      </div>
    </div>
  )
}

function DueMark({ text, late }: { text: string; late: boolean }) {
  return <span className={`shrink-0 text-small ${late ? "text-warn" : "text-ink-3"}`}>{text}</span>
}
