import type { OwnPlan } from "~src/record/commission"
import type { LearningSummary, LearntCase } from "~src/record/thread-insight"
import { DAY, NOW, WORKSPACE } from "./records"

const summary: LearningSummary = {
  decisions: 210,
  settled: 96,
  explored: 9,
  actions: [
    { action: "follow_up", label: "Follow up", hits: 12, cases: 31 },
    { action: "answer_ask", label: "Answer what they asked", hits: 21, cases: 28 },
    { action: "confirm_next_step", label: "Fix the next step", hits: 0, cases: 7 },
  ],
  greedy: { snips: 0.41, effectiveCases: 22.4 },
}

const nothing: LearningSummary = { decisions: 14, settled: 0, explored: 0, actions: [], greedy: null }

/** Two mailboxes: one in use for months, one for days. */
export const learning = [
  { workspace: WORKSPACE, summary },
  { workspace: "ines@second.example", summary: nothing },
]

function learntCase(id: string, change: Partial<LearntCase>): LearntCase {
  return {
    id,
    threadId: "t1",
    subject: "Re: Offer for 120 trucks",
    url: "https://mail.google.com/mail/u/0/#inbox/f1",
    who: "Petra Vondrak",
    at: NOW - 12 * DAY,
    how: "suggested",
    hit: true,
    noticed: ["reply", "positive_reply"],
    ...change,
  }
}

export const learntCases: readonly LearntCase[] = [
  learntCase("1", {}),
  learntCase("2", {
    who: "王小明",
    subject: "关于明年服务合同的报价",
    how: "anyway",
    hit: false,
    noticed: [],
  }),
  learntCase("3", { subject: null, url: null, who: null, noticed: ["meeting"] }),
]

export const plan: OwnPlan = {
  workspace: WORKSPACE,
  plan: {
    currency: "EUR",
    quota: 400_000,
    tiers: [
      { from: 0, rate: 0.04 },
      { from: 200_000, rate: 0.065 },
    ],
    accelerators: [{ above: 1, factor: 1.5 }],
  },
  since: Date.UTC(2026, 0, 1, 12),
  share: 0.5,
}
