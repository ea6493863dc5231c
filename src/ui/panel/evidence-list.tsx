import { FlaskConical, Hash, Info } from "lucide-react"
import { type ReactNode, useState } from "react"
import type { CountTrace, Evidence, Step } from "~src/record/step"
import { useTimes } from "../context/times-context"
import { TextButton } from "../controls/button"
import { LearntCases } from "../controls/learnt-cases"
import { usePanelActions } from "./panel-actions"
import { Quote } from "./quote"

const words = {
  cases: (hits: number, cases: number) => `${hits} of ${cases} cases`,
  caveat: "But",
  which: "Which ones?",
  hide: "Hide them",
}

/** The quote that a step is shown with: the first that its reason does not say already. */
export function firstQuote({ evidence, reason }: Pick<Step, "evidence" | "reason">): Evidence | null {
  return evidence.find((one) => one.kind === "quote" && !reason.includes(one.quote)) ?? null
}

interface EvidenceListProps {
  evidence: readonly Evidence[]
  onShowActivity: (activityId: string) => void
}

/** What a step rests on, each with where it comes from; studies with what speaks against them. */
export function EvidenceList({ evidence, onShowActivity }: EvidenceListProps) {
  return (
    <ul className="grid grid-cols-1 gap-2">
      {evidence.map((one, index) => (
        // Evidence has no id and its order is its meaning.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>
          <OneEvidence evidence={one} onShowActivity={onShowActivity} />
        </li>
      ))}
    </ul>
  )
}

function OneEvidence({
  evidence,
  onShowActivity,
}: { evidence: Evidence } & Omit<EvidenceListProps, "evidence">) {
  const times = useTimes()
  switch (evidence.kind) {
    case "quote":
      return (
        <Quote
          source={
            <TextButton
              className="text-ink-3"
              title={times.long(evidence.at)}
              onClick={() => onShowActivity(evidence.activityId)}
            >
              {times.short(evidence.at)}, {times.ago(evidence.at)}
            </TextButton>
          }
        >
          {evidence.quote}
        </Quote>
      )
    case "fact":
      return (
        <Line icon={<Info aria-hidden className="size-3.5" />}>
          <span dir="auto">{evidence.text}</span>
        </Line>
      )
    case "count":
      return (
        <Line icon={<Hash aria-hidden className="size-3.5" />}>
          {evidence.text}
          {!evidence.text.includes(`${evidence.hits} of ${evidence.cases}`) && (
            <span className="text-ink-3"> ({words.cases(evidence.hits, evidence.cases)})</span>
          )}
          {/* Steps stored by an earlier version know of no trace. */}
          {evidence.trace && <Traced trace={evidence.trace} count={evidence.cases} />}
        </Line>
      )
    case "study":
      return (
        <Line icon={<FlaskConical aria-hidden className="size-3.5" />}>
          {evidence.text} <span className="text-ink-3">{evidence.source}.</span>
          <span className="block text-small text-ink-3">
            {words.caveat}: {evidence.caveat}
          </span>
        </Line>
      )
  }
}

/** The cases that a count is made of, once they are asked for. */
function Traced({ trace, count }: { trace: CountTrace; count: number }) {
  const { traceCount } = usePanelActions()
  const [open, setOpen] = useState(false)
  return (
    <>
      {" "}
      <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.hide : words.which}
      </TextButton>
      {open && (
        <div className="pt-1.5">
          <LearntCases count={count} trace={() => traceCount(trace)} />
        </div>
      )}
    </>
  )
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[auto_1fr] gap-2 text-ink-2">
      <span className="mt-0.5 text-ink-3">{icon}</span>
      <div className="min-w-0">{children}</div>
    </div>
  )
}
