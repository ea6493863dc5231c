import { describe, expect, it } from "vitest"
import type { AutomaticReply } from "~src/record/automatic-reply"
import type { Fact } from "~src/record/fact"
import { isNotice } from "~src/record/notice"
import type { ThreadRecord } from "~src/record/thread-record"
import { emergenciesOf } from "./centres/emergency"
import { noExperience } from "./experience"
import { situationOf } from "./situation"
import { suggest } from "./suggest"
import { DAY, dealWith, HOUR, ME, MONDAY, mail, recordOf, signalIn } from "./testing/thread"

const asked = mail("a1", "out", MONDAY, {
  text: "Could you send me the signed contract by the end of the month?",
})
const away: AutomaticReply = {
  kind: "away",
  quote: "I am away until 3 December.",
  until: { day: "2026-12-03", back: false, quote: "I am away until 3 December." },
  standIn: { name: "Olga Berg", email: "olga@fjordkran.example", quote: "Please contact Olga Berg." },
}

function answered(
  automatic: AutomaticReply,
  change: Partial<ThreadRecord> = {},
  threadId = "t1",
): ThreadRecord {
  const reply = mail("n1", "in", MONDAY + 60_000, { text: automatic.quote, automatic, threadId })
  const activities = threadId === "t1" ? [asked, reply] : [asked]
  return recordOf(activities, { deal: dealWith(), notices: [reply].filter(isNotice), ...change })
}

const at = (record: ThreadRecord, now: number, timeZone = "UTC") =>
  suggest(record, { now, timeZone, me: ME, decided: [], experience: noExperience })

describe("somebody who is away", () => {
  it("has not answered: it is still their turn", () => {
    const situation = situationOf(answered(away), { now: MONDAY + 2 * DAY, timeZone: "UTC", me: ME })
    expect(situation.turn).toBe("theirs")
    expect(situation.lastIn).toBeNull()
    expect(situation.quiet.unansweredTouches).toBe(1)
    expect(situation.people[0]?.lastInAt).toBeNull()
  })

  it.each(["t1", "another conversation"])("is waited for until they are back, told in %s", (threadId) => {
    const record = answered(away, {}, threadId)
    const [first] = at(record, MONDAY + 10 * DAY)
    expect(first?.action).toBe("wait")
    // Friday, 4 December, 9:00: the first working moment behind the absence.
    expect(first?.dueAt).toBe(Date.UTC(2026, 11, 4, 9))
    expect(first?.evidence).toContainEqual(expect.objectContaining({ kind: "quote", quote: away.quote }))
    expect(first?.evidence.some((one) => one.kind === "fact" && one.text.includes("Olga Berg"))).toBe(true)
    expect(at(record, MONDAY + 10 * DAY).map(({ action }) => action)).not.toContain("follow_up")
  })

  it("is followed up on the first working day behind it, with the words that said so", () => {
    const step = at(answered(away), Date.UTC(2026, 11, 7, 10)).find(({ action }) => action === "follow_up")
    expect(step?.evidence).toContainEqual(expect.objectContaining({ kind: "quote", activityId: "n1" }))
    const early = at(answered(away), Date.UTC(2026, 11, 3, 10)).map(({ action }) => action)
    expect(early).not.toContain("follow_up")
  })

  it("is back by their own clock, and on the day that they name", () => {
    const clock: Fact = {
      id: "f1",
      workspace: ME,
      subject: { kind: "contact", id: "c1" },
      field: "phone",
      value: "+81 3 5550 0142",
      provenance: { by: "rule", rule: "signature", observationId: null, quote: null, at: MONDAY },
    }
    const back = { ...away, until: { day: "2026-12-07", back: true, quote: away.quote } }
    const situation = situationOf(answered(back, { facts: [clock] }), {
      now: MONDAY + 2 * DAY,
      timeZone: "UTC",
      me: ME,
    })
    expect(situation.absences[0]?.backAt).toBe(Date.UTC(2026, 11, 7, 9) - 9 * HOUR)
  })

  it("is waited for no longer once the day is over", () => {
    const waits = at(answered(away), Date.UTC(2026, 11, 4, 10)).find(({ action }) => action === "wait")
    expect(waits?.title).not.toContain("back")
  })

  it("still gets what we owe them", () => {
    const theirs = mail("a0", "in", MONDAY - 3 * HOUR, {
      text: "Which day suits you for the delivery of the pallets?",
    })
    const reply = mail("n1", "in", MONDAY, { text: away.quote, automatic: away, threadId: "t2" })
    const record = recordOf([theirs], { notices: [reply].filter(isNotice) })
    const [first] = at(record, MONDAY + HOUR)
    expect(first?.action).toBe("reply_now")
  })
})

describe("somebody who has left", () => {
  const left: AutomaticReply = {
    kind: "left",
    quote: "Ida Strand is no longer with Fjordkran.",
    until: null,
    standIn: null,
  }
  const record = answered(left, {}, "another conversation")
  const [notice] = record.notices
  const told = { ...record, signals: notice ? [signalIn(notice, "leaving", -1)] : [] }

  it("is an emergency where a deal is open, also when it was told elsewhere", () => {
    const found = emergenciesOf(told, { now: MONDAY + DAY, timeZone: "UTC", me: ME })
    expect(found.map(({ kind }) => kind)).toContain("champion_leaving")
  })

  it("is suggested to no more; whoever else is there is asked who takes over", () => {
    const alone = at(told, MONDAY + 20 * DAY)
    expect(alone.map(({ contactId }) => contactId)).not.toContain("c1")
    const [ida] = told.contacts
    if (!ida) throw new Error("Ida stands in every record")
    const olga = { ...ida, id: "c2", emails: ["olga@fjordkran.example"], name: "Olga Berg" }
    const step = at({ ...told, contacts: [ida, olga] }, MONDAY + DAY).find(
      ({ action }) => action === "ask_successor",
    )
    expect(step?.contactId).toBe("c2")
  })
})
