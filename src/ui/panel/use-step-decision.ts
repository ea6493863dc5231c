import type { DismissReason } from "~src/record/decision"
import type { Step } from "~src/record/step"
import { reasonOf, useNotices } from "../context/notices"
import type { Outcome } from "../context/outcome"
import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { usePanelActions } from "./panel-actions"

const words = {
  done: "Marked as done.",
  dismiss: "Dismissed. Why?",
  snooze: (when: string) => `It comes back ${when}.`,
  reasons: {
    not_now: { ask: "Not now", noted: "Noted: not now." },
    wrong_person: { ask: "Wrong person", noted: "Noted: the wrong person." },
    already_done: { ask: "Already done", noted: "Noted: it was done already." },
    not_useful: { ask: "Not useful", noted: "Noted: not useful." },
  } satisfies Record<DismissReason, { ask: string; noted: string }>,
}

const REASONS: readonly DismissReason[] = ["not_now", "wrong_person", "already_done", "not_useful"]

interface StepDecision {
  busy: boolean
  markDone: () => Promise<boolean>
  /** Sends it away; why can be said with one more tap, and need not be. */
  dismiss: () => Promise<boolean>
  /** Epoch milliseconds. */
  snooze: (until: number) => Promise<boolean>
}

/**
 * What the rep makes of a step, each with its undo.
 *
 * @param onGone told at once where the step goes or, by the undo, comes back: the list it stands in may follow later
 */
export function useStepDecision(step: Step, onGone: (gone: boolean) => void = () => {}): StepDecision {
  const { decideStep } = usePanelActions()
  const { say, complain } = useNotices()
  const times = useTimes()
  const { busy, run } = useAction()

  const undo = async () => {
    const outcome = await decideStep(step.id, "reopen", null)
    if (outcome.ok) onGone(false)
    return outcome
  }
  const because = (reason: DismissReason) => () => {
    const told = (outcome: Outcome) =>
      outcome.ok ? say(words.reasons[reason].noted, undo) : complain(outcome.message)
    decideStep(step.id, "dismiss", null, reason).then(told, (cause) => complain(reasonOf(cause)))
  }
  const decide = async (work: () => Promise<Outcome>, done: Parameters<typeof run>[1]) => {
    const worked = await run(work, done)
    if (worked) onGone(true)
    return worked
  }
  return {
    busy,
    markDone: () => decide(() => decideStep(step.id, "done", null), { say: words.done, undo }),
    dismiss: () =>
      decide(() => decideStep(step.id, "dismiss", null), {
        say: words.dismiss,
        undo,
        choices: REASONS.map((reason) => ({ label: words.reasons[reason].ask, choose: because(reason) })),
      }),
    snooze: (until) =>
      decide(() => decideStep(step.id, "snooze", until), { say: words.snooze(times.short(until)), undo }),
  }
}
