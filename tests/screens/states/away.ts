import { isNotice } from "~src/record/notice"
import type { ThreadPanelData } from "~src/ui/panel/panel-data"
import { activity, HOUR, NOW, step } from "./records"
import { typical } from "./typical"

const quote = "I am out of the office until Thursday, 3 December."
const instead = "For urgent matters please contact Ondřej Hájek, o.hajek@alpenfrisch.example."

const reply = activity({
  id: "a9",
  sourceId: "m9",
  at: NOW - HOUR,
  subject: "Automatic reply: Offer 2026-118",
  text: `Thank you for your e-mail. ${quote} ${instead}`,
  automatic: {
    kind: "away",
    quote,
    until: { day: "2026-12-03", back: false, quote },
    standIn: { name: "Ondřej Hájek", email: "o.hajek@alpenfrisch.example", quote: instead },
  },
})

/** We wrote, and their mailbox has answered. */
export const away: ThreadPanelData = {
  ...typical,
  record: {
    ...typical.record,
    activities: [...typical.record.activities, reply],
    notices: [reply].filter(isNotice),
    asks: [],
  },
  steps: [
    step({
      id: "s9",
      action: "wait",
      title: "Wait until Petra Vondrak is back",
      reason: `Their mailbox answered on 24 Nov: “${quote}”`,
      dueAt: Date.UTC(2026, 11, 4, 8),
      evidence: [
        { kind: "quote", activityId: "a9", quote, at: reply.at },
        { kind: "fact", text: `Named instead: “${instead}”` },
      ],
    }),
  ],
}
