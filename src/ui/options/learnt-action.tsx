import { useState } from "react"
import type { OutcomeKind } from "~src/record/decision"
import type { LearntAction, LearntCase } from "~src/record/thread-insight"
import { useTimes } from "../context/times-context"
import { useAsked } from "../context/use-asked"
import { TextButton } from "../controls/button"
import { ExternalLink } from "../controls/external-link"
import { plural } from "../format/plural"

const words = {
  worked: (hits: number, cases: number) => `worked ${hits} of ${cases}`,
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
  more: (count: number) => `${plural(count, "older case")} more`,
}

const FEW = 20

interface LearntActionProps {
  learnt: LearntAction
  trace: () => Promise<readonly LearntCase[]>
}

/** How often an action worked; unfolded, each case with its conversation. */
export function LearntActionRow({ learnt: { label, hits, cases }, trace }: LearntActionProps) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="grid grid-cols-[1fr_auto] items-center gap-x-3 rounded py-2">
          <span className="font-medium">{label}</span>
          <span className="text-ink-2 tabular-nums">{words.worked(hits, cases)}</span>
          <meter
            aria-label={words.worked(hits, cases)}
            className="col-span-2 h-1.5 w-full"
            value={hits}
            max={Math.max(1, cases)}
          />
        </summary>
        {open && <Cases trace={trace} count={cases} />}
      </details>
    </li>
  )
}

function Cases({ trace, count }: { trace: LearntActionProps["trace"]; count: number }) {
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
  const shown = all ? asked.told : asked.told.slice(0, FEW)
  return (
    <div className="pb-2">
      <ul aria-label={words.cases} className="grid grid-cols-1 gap-1.5">
        {shown.map((one) => (
          <Case key={one.id} one={one} />
        ))}
      </ul>
      {shown.length < asked.told.length && (
        <TextButton onClick={() => setAll(true)}>{words.more(asked.told.length - shown.length)}</TextButton>
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
