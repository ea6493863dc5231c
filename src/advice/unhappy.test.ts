import { describe, expect, it } from "vitest"
import type { Commitment } from "~src/record/commitment"
import type { SignalKind } from "~src/record/signal"
import type { ThreadRecord } from "~src/record/thread-record"
import { emergenciesOf } from "./centres/emergency"
import { todayList } from "./centres/today"
import { noExperience } from "./experience"
import { suggest } from "./suggest"
import { DAY, HOUR, ME, MONDAY, mail, recordOf, signalIn } from "./testing/thread"

const options = { now: MONDAY, timeZone: "UTC", me: ME }
const steps = (record: ThreadRecord) => suggest(record, { ...options, decided: [], experience: noExperience })

/** They said something, we promised something in return. */
function promised(
  kind: SignalKind | null,
  dueAt: number | null,
  since: SignalKind | null = null,
): ThreadRecord {
  const first = mail("in", "in", MONDAY - 6 * DAY, { text: "This is how it stands with us." })
  const answer = mail("out", "out", MONDAY - 5 * DAY, { text: "You will have the report on Friday." })
  const later = mail("later", "in", MONDAY - 4 * DAY, { text: "Good to hear." })
  const promise: Commitment = {
    id: "p",
    workspace: ME,
    activityId: "out",
    threadId: "t1",
    by: "us",
    contactId: null,
    quote: answer.text,
    at: answer.at,
    dueAt,
    dueText: null,
    keptBy: null,
  }
  return recordOf(since ? [first, answer, later] : [first, answer], {
    commitments: [promise],
    signals: [...(kind ? [signalIn(first, kind, -1)] : []), ...(since ? [signalIn(later, since, 1)] : [])],
  })
}

/** Somebody else asked this morning. */
function asked(): ThreadRecord {
  const question = mail("q", "in", MONDAY - HOUR, { threadId: "t2", text: "Which colours are there?" })
  const { thread, ...rest } = recordOf([question])
  const { id, workspace, threadId, text: quote, at } = question
  const ask = { id: "ask", workspace, activityId: id, threadId, contactId: "c1", quote, at, kind: "question" }
  return {
    ...rest,
    thread: { ...thread, id: "t2" },
    asks: [{ ...ask, kind: "question", dueAt: MONDAY - 1, dueText: null, answeredBy: null }],
  }
}

const OVERDUE = MONDAY - 2 * DAY

function first(record: ThreadRecord): { action: string; kind: string } | undefined {
  const all = [...steps(record), ...steps(asked())]
  const list = todayList(
    all.map(
      (step) => ({ step, channel: "gmail", subject: "", who: null, company: null, hours: null }) as never,
    ),
    options,
  )
  return list[0] && { action: list[0].step.action, kind: list[0].kind }
}

describe("an overdue promise of ours", () => {
  it("to a customer who complains stands before everybody's questions, and says of what they complained", () => {
    for (const kind of ["complaint", "churn_risk"] as const) {
      expect(first(promised(kind, OVERDUE))).toEqual({ action: "keep_promise", kind: "emergency" })
      const [step] = steps(promised(kind, OVERDUE))
      const quotes = step?.evidence.flatMap((one) => (one.kind === "quote" ? one.activityId : [])) ?? []
      expect(quotes).toEqual(expect.arrayContaining(["in", "out"]))
      expect(emergenciesOf(promised(kind, OVERDUE), options)).toMatchObject([{ kind: "complaint" }])
    }
  })

  it.each([
    ["to somebody content", promised(null, OVERDUE)],
    ["to somebody who has been content since", promised("complaint", OVERDUE, "advocacy")],
  ])("%s is a promise like others", (_, record) => {
    expect(steps(record).find(({ action }) => action === "keep_promise")?.tier).toBe(1)
    expect(emergenciesOf(record, options)).toEqual([])
  })

  it("is no emergency before its day, also to a customer who complains", () => {
    const record = promised("complaint", MONDAY + 3 * DAY)
    expect(steps(record).find(({ action }) => action === "keep_promise")?.tier).toBe(0)
    expect(emergenciesOf(record, options)).toEqual([])
  })
})
