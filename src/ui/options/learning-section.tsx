import { RotateCcw } from "lucide-react"
import { useState } from "react"
import type { LearningSummary } from "~src/record/thread-insight"
import { Button, TextButton } from "../controls/button"
import { Notice } from "../controls/notice"
import { plural } from "../format/plural"
import { LearntActionRow } from "./learnt-action"
import type { OptionsActions, OptionsData } from "./options-data"
import { ResultNotice } from "./result-notice"
import { Section } from "./section"
import { useResult } from "./use-result"

const words = {
  title: "What was learnt",
  lead: "A step worked where they answered within five working days, a meeting came up, the deal moved on or was won. Nobody enters that; it is noticed, stays in this browser, and decides with the published studies what stands first.",
  none: (shown: number) =>
    shown === 0
      ? "Nothing yet: no step has stood first so far."
      : `Nothing yet: ${plural(shown, "step")} stood first, and none of them is decided. A case counts when its five working days are over.`,
  trying: (explored: number) =>
    `In about one choice of twenty between steps that are as good as equal, one that is a little behind may stand first, so that something is learnt of it too; never before a promise, a question or something that can’t wait. So far ${plural(explored, "time")}.`,
  greedy: (share: number, cases: number) =>
    `Had the best always stood first, about ${Math.round(share * 100)} % would have worked, as far as ${plural(Math.round(cases), "comparable case")} can tell.`,
  forget: "Forget what was learnt",
  sure: "Forget what came of your steps?",
  sureText:
    "Counts and cases of this mailbox go, and steps are ranked by studies again until new ones come in. Conversations, steps and what you logged stay. It can’t be undone.",
  yes: "Forget it",
  no: "Keep it",
  forgotten: "Forgotten.",
  failed: "What was learnt could not be counted:",
  again: "Try again",
}

interface LearningSectionProps {
  learning: OptionsData["learning"]
  actions: Pick<OptionsActions, "traceLearning" | "resetLearning">
}

/** What came of the steps, action by action, each number with the cases behind it. */
export function LearningSection({ learning, actions }: LearningSectionProps) {
  return (
    <Section id="learning" title={words.title} lead={words.lead}>
      {learning.state === "failed" && (
        <p role="status" className="text-ink-2">
          {words.failed} {learning.message} <TextButton onClick={learning.again}>{words.again}</TextButton>
        </p>
      )}
      {learning.state === "told" && learning.told.length === 0 && (
        <p className="text-ink-2">{words.none(0)}</p>
      )}
      {learning.state === "told" &&
        learning.told.map(({ workspace, summary }) => (
          <Mailbox
            key={workspace}
            workspace={workspace}
            named={learning.told.length > 1}
            summary={summary}
            actions={actions}
          />
        ))}
    </Section>
  )
}

interface MailboxProps extends Pick<LearningSectionProps, "actions"> {
  workspace: string
  named: boolean
  summary: LearningSummary
}

function Mailbox({ workspace, named, summary, actions }: MailboxProps) {
  return (
    <div className="grid grid-cols-1 gap-2">
      {named && <h3 className="font-medium wrap-anywhere">{workspace}</h3>}
      {summary.settled === 0 ? (
        <p className="text-ink-2">{words.none(summary.decisions)}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {summary.actions.map((learnt) => (
            <LearntActionRow
              key={learnt.action}
              learnt={learnt}
              trace={() => actions.traceLearning(workspace, learnt.action)}
            />
          ))}
        </ul>
      )}
      {summary.settled > 0 && (
        <p className="text-small text-ink-2">
          {words.trying(summary.explored)}{" "}
          {summary.greedy && words.greedy(summary.greedy.snips, summary.greedy.effectiveCases)}
        </p>
      )}
      {summary.decisions > 0 && <Forget forget={() => actions.resetLearning(workspace)} />}
    </div>
  )
}

function Forget({ forget }: { forget: () => ReturnType<OptionsActions["resetLearning"]> }) {
  const [asked, setAsked] = useState(false)
  const { busy, outcome, run } = useResult()
  return (
    <div className="grid grid-cols-1 gap-2">
      {asked ? (
        <Notice look="warn" title={words.sure} live>
          <p className="text-ink-2">{words.sureText}</p>
          <div className="flex flex-wrap gap-1.5">
            <Button autoFocus onClick={() => setAsked(false)}>
              {words.no}
            </Button>
            <Button
              look="danger"
              busy={busy}
              onClick={() => {
                setAsked(false)
                void run(forget)
              }}
            >
              {words.yes}
            </Button>
          </div>
        </Notice>
      ) : (
        <div>
          <Button look="plain" icon={RotateCcw} busy={busy} onClick={() => setAsked(true)}>
            {words.forget}
          </Button>
        </div>
      )}
      <ResultNotice outcome={outcome} ok={words.forgotten} />
    </div>
  )
}
