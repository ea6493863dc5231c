import { useState } from "react"
import type { OutcomeKind } from "~src/record/decision"
import type { LearntCase } from "~src/record/thread-insight"
import { useTimes } from "../context/times-context"
import { useAsked } from "../context/use-asked"
import { plural } from "../format/plural"
import { TextButton } from "./button"
import { ExternalLink } from "./external-link"

const words = {
  cases: "The cases behind it",
  hit: "Worked",
  miss: "Did not work",
  how: { suggested: "as suggested", anyway: "by your own idea", waited: "you waited" } satisfies Record<
    LearntCase["how"],
    string
  >,
  noticed: {
    reply: "they answered",
    positive_reply: "they agreed",
    refusal: "they refused",
    meeting: "a meeting came up",
    stage_moved: "the deal moved on",
    won: "the deal was won",
    lost: "the deal was lost",
    no_decision: "no decision was taken",
    done: "you marked it done",
    done_anyway: "you wrote",
    dismissed: "you dismissed it",
    snoozed: "you snoozed it",
    edited: "you changed the draft",
  } satisfies Record<OutcomeKind, string>,
  quiet: "no answer in time",
  forgotten: "A conversation that is not kept any more",
  noSubject: "No subject",
  failed: "The cases could not be looked up:",
  again: "Try again",
  faded: (cases: number, weight: number) =>
    `A case counts half after half a year: these ${cases} count as ${weight} of today.`,
  gone: "The cases behind it are not kept any more.",
  more: (count: number) => `${plural(count, "older case")} more`,
}

const FEW = 20

interface LearntCasesProps {
  /** How many cases the count says, as old ones have faded. */
  count: number
  trace: () => Promise<readonly LearntCase[]>
}

/** The cases behind a count, newest first, each with its conversation. */
export function LearntCases({ trace, count }: LearntCasesProps) {
  const [all, setAll] = useState(false)
  const asked = useAsked("cases", count, trace)
  if (asked.state === "asked") return null
  if (asked.state === "failed") {
    return (
      <p role="status" className="pb-2 text-ink-2">
        {words.failed} {asked.message} <TextButton onClick={asked.again}>{words.again}</TextButton>
      </p>
    )
  }
  if (asked.told.length === 0) return <p className="pb-2 text-ink-2">{words.gone}</p>
  const shown = all ? asked.told : asked.told.slice(0, FEW)
  return (
    <div className="grid grid-cols-1 justify-items-start gap-1.5 pb-2">
      <ul aria-label={words.cases} className="grid grid-cols-1 gap-1.5">
        {shown.map((one) => (
          <Case key={one.id} one={one} />
        ))}
      </ul>
      {shown.length < asked.told.length && (
        <TextButton onClick={() => setAll(true)}>{words.more(asked.told.length - shown.length)}</TextButton>
      )}
      {asked.told.length > count && (
        <p className="text-small text-ink-3">{words.faded(asked.told.length, count)}</p>
      )}
    </div>
  )
}

function Case({ one: { subject, url, who, at, how, hit, noticed } }: { one: LearntCase }) {
  const times = useTimes()
  const what = noticed.map((kind) => words.noticed[kind])
  return (
    <li>
      <span className={hit ? "text-ok" : "text-ink-3"}>{hit ? words.hit : words.miss}</span>{" "}
      <span dir="auto" className="wrap-anywhere">
        {subject === null ? (
          words.forgotten
        ) : (
          <ExternalLink url={url}>{subject || words.noSubject}</ExternalLink>
        )}
      </span>
      <p className="text-small text-ink-3">
        {who && (
          <>
            <bdi>{who}</bdi> ·{" "}
          </>
        )}
        {times.short(at)} · {[words.how[how], ...(what.length > 0 ? what : [words.quiet])].join(", ")}
      </p>
    </li>
  )
}
