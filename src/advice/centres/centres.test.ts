import { describe, expect, it } from "vitest"
import type { Step } from "~src/record/step"
import { actions } from "../actions/registry"
import { DAY, dealWith, HOUR, ME, MONDAY, mail, recordOf, signalIn } from "../testing/thread"
import { authenticityFlags } from "./authenticity"
import { emergenciesOf } from "./emergency"
import { trailOf } from "./needs-trail"
import { tipFor } from "./skills"
import { type TodayEntry, todayList } from "./today"

const options = { now: MONDAY, timeZone: "UTC", me: ME }

function step(id: string, change: Partial<Step> = {}): Step {
  return {
    id,
    workspace: ME,
    threadId: `thread ${id}`,
    action: "follow_up",
    title: "",
    reason: "",
    contactId: "c1",
    dueAt: MONDAY,
    evidence: [],
    score: 0.5,
    tier: 0,
    rank: 1,
    state: "open",
    snoozedUntil: null,
    at: MONDAY,
    ...change,
  }
}

const entry = (one: Step, change: Partial<TodayEntry> = {}): TodayEntry => ({
  step: one,
  channel: "gmail",
  who: null,
  company: null,
  subject: "",
  ...change,
})

describe("today", () => {
  const ids = (entries: TodayEntry[]) => todayList(entries, options).map(({ step: { id } }) => id)

  it("puts emergencies first, then promises, then chances; in each what is due and what is worth most", () => {
    const entries = [
      entry(step("chance", { score: 0.9 })),
      entry(step("later chance", { score: 1, dueAt: MONDAY + 3 * DAY })),
      entry(step("better chance", { score: 0.95 })),
      entry(step("promise", { tier: 1, score: 0.1 })),
      entry(step("complaint", { tier: 2, score: 0.1 })),
      entry(step("slipping", { score: 0.2, emergency: true })),
    ]
    const order = ["slipping", "complaint", "promise", "better chance", "chance", "later chance"]
    expect(ids(entries)).toEqual(order)
    expect(ids([...entries].reverse())).toEqual(order)
  })

  it("holds one step a conversation, and none that waits, sleeps, is done or far away", () => {
    const one = step("first", { threadId: "t" })
    const entries = [
      entry(step("second", { threadId: "t", rank: 2, score: 1 })),
      entry(one),
      entry(step("wait", { action: "wait" })),
      entry(step("asleep", { state: "snoozed", snoozedUntil: MONDAY + 1 })),
      entry(step("awake", { state: "snoozed", snoozedUntil: MONDAY })),
      entry(step("done", { state: "done" })),
      entry(step("far", { dueAt: MONDAY + 8 * DAY })),
    ]
    expect(ids(entries).sort()).toEqual(["awake", "first"])
    expect(ids([])).toEqual([])
  })

  it("says when and where", () => {
    const [soon, evening, someday] = todayList(
      [
        entry(step("a"), { channel: "linkedin" }),
        entry(step("b", { dueAt: MONDAY + 6 * HOUR })),
        entry(step("c", { dueAt: null })),
      ],
      options,
    )
    expect(soon).toMatchObject({ when: "now", channel: "linkedin" })
    expect(evening?.when).toBe("today")
    expect(someday).toMatchObject({ when: "later" })
  })

  it("lets nobody be woken: what is due waits for their morning, but for an emergency", () => {
    // 10:00 here on Monday is 05:00 in New York and 23:00 in Auckland.
    const entries = [
      entry(step("a", { zone: "America/New_York" })),
      entry(step("b", { zone: "Pacific/Auckland" })),
      entry(step("c", { tier: 2, zone: "Pacific/Auckland" })),
      entry(step("d", { zone: "Europe/Oslo" })),
    ]
    const when = new Map(todayList(entries, options).map((item) => [item.step.id, item.when]))
    expect(Object.fromEntries(when)).toEqual({ a: "today", b: "today", c: "now", d: "now" })
  })
})

describe("emergencies", () => {
  const complaint = mail("a1", "in", MONDAY - HOUR, {
    text: "This is unacceptable, your portal is down again.",
  })
  const base = recordOf([complaint], { signals: [signalIn(complaint, "complaint", -1)], deal: dealWith() })

  it("are an outage or a complaint, with its words, until we answer", () => {
    const [found] = emergenciesOf(base, options)
    expect(found).toMatchObject({ kind: "outage", evidence: [{ activityId: "a1", quote: complaint.text }] })
    const slow = { ...complaint, text: "I am disappointed by how long this took." }
    const record = recordOf([slow], { signals: [signalIn(slow, "complaint", -1)] })
    expect(emergenciesOf(record, options)[0]?.kind).toBe("complaint")
    const answered = { ...base, activities: [complaint, mail("a2", "out", MONDAY - 60_000)] }
    expect(emergenciesOf(answered, options)).toEqual([])
  })

  it("are a friend who leaves and a deal that slips, while the deal is open; they name who may help", () => {
    const leaving = mail("a1", "in", MONDAY - HOUR, { text: "Friday is my last day here." })
    const [ida] = base.contacts
    if (!ida) throw new Error("nobody")
    const omar = { ...ida, id: "c2", name: "Omar Haddad", emails: ["omar@fjordkran.example"] }
    const gone = { ...omar, id: "c3", name: "Nele Brandt", optedOut: true }
    const record = recordOf([leaving], {
      signals: [signalIn(leaving, "leaving")],
      deal: dealWith(),
      contacts: [ida, omar, gone],
    })
    const [found] = emergenciesOf(record, options)
    expect(found?.kind).toBe("champion_leaving")
    expect(found?.helpers.map(({ contactId }) => contactId)).toEqual(["c2"])
    expect(emergenciesOf({ ...record, deal: null }, options)).toEqual([])
    const quiet = recordOf([mail("a1", "in", MONDAY - 60 * DAY), mail("a2", "out", MONDAY - 50 * DAY)], {
      deal: dealWith(),
    })
    expect(emergenciesOf(quiet, options)[0]?.kind).toBe("slipping")
    expect(emergenciesOf(quiet, { ...options, now: MONDAY - 48 * DAY })).toEqual([])
  })

  it("never concern somebody who opted out", () => {
    const contacts = base.contacts.map((contact) => ({ ...contact, optedOut: true }))
    expect(emergenciesOf({ ...base, contacts }, options)).toEqual([])
    expect(emergenciesOf(recordOf([]), options)).toEqual([])
  })
})

describe("the needs trail", () => {
  const first = mail("a1", "in", MONDAY, { text: "Hi Jonas.\nWe need pallets that stand 1.2 t. Thanks!" })
  const second = mail("a2", "in", MONDAY + DAY, { text: "Great work, we are happy." })
  const mood = (text: string) =>
    text.includes("happy") ? { score: 0.8, quote: "Great work, we are happy." } : { score: 0, quote: null }

  it("quotes moods and needs in order, of this person alone", () => {
    const ours = mail("a3", "out", MONDAY + 2 * DAY, { text: "We need your order number." })
    const trail = trailOf(recordOf([first, second, ours]), "c1", mood)
    expect(trail).toEqual([
      { at: MONDAY, activityId: "a1", kind: "need", score: null, quote: "We need pallets that stand 1.2 t." },
      { at: MONDAY + DAY, activityId: "a2", kind: "mood", score: 0.8, quote: "Great work, we are happy." },
    ])
    expect(trailOf(recordOf([first]), "somebody else", mood)).toEqual([])
    expect(trailOf(recordOf([]), "c1", mood)).toEqual([])
  })

  it("says nothing that does not stand in a message", () => {
    const record = recordOf([first], {
      signals: [{ ...signalIn(first, "advocacy", 1), quote: "Invented." }],
    })
    expect(trailOf(record, "c1", mood).map(({ kind }) => kind)).toEqual(["need"])
  })
})

describe("authenticity", () => {
  const knowledge = {
    lookalikeOf: (domain: string) => (domain === "fjordkram.example" ? "fjordkran.example" : null),
    isDisposable: (domain: string) => domain === "tenminutes.example",
  }
  const kinds = (record: ReturnType<typeof recordOf>) =>
    authenticityFlags(record, knowledge, options).map(({ kind }) => kind)

  it("flags look-alikes, throw-away addresses, twins and impossible dates, each with a reason", () => {
    const [ida] = recordOf([]).contacts
    if (!ida) throw new Error("nobody")
    const contacts = [
      ida,
      { ...ida, id: "c2", emails: ["ida@fjordkram.example"] },
      { ...ida, id: "c3", name: "X", emails: ["a@tenminutes.example"] },
    ]
    const activities = [
      mail("f", "in", MONDAY + 5 * DAY),
      mail("b", "out", MONDAY - 90 * DAY, { kind: "call" }),
      mail("n", "in", Number.NaN),
    ]
    const flags = authenticityFlags(recordOf(activities, { contacts }), knowledge, options)
    expect(flags.map(({ kind }) => kind)).toEqual([
      "lookalike",
      "duplicate",
      "disposable",
      "future",
      "back_dated",
      "future",
    ])
    for (const { reason } of flags) expect(reason).not.toMatch(/NaN|Invalid|undefined|fraud|fake/i)
  })

  it("leaves alone what is as it should be", () => {
    const meeting = mail("m", "in", MONDAY + 9 * DAY, { kind: "meeting" })
    expect(kinds(recordOf([mail("a", "in", MONDAY - 90 * DAY), meeting]))).toEqual([])
    expect(kinds(recordOf([], { contacts: [] }))).toEqual([])
  })
})

it("there is a tip for every action but waiting, and its study exists", () => {
  for (const { name } of actions) expect(tipFor(name) === null).toBe(name === "wait")
})
