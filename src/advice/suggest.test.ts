import { describe, expect, it } from "vitest"
import type { ThreadRecord } from "~src/record/thread-record"
import { ownThreads } from "~tests/threads/all"
import { type OwnThread, TIME_ZONE, WORKSPACE } from "~tests/threads/thread"
import { type Experience, noExperience, type Tally } from "./experience"
import type { Decided } from "./held"
import { cellsOf } from "./propensity"
import { rank } from "./rank"
import { situationOf } from "./situation"
import { suggest } from "./suggest"

function threadNamed(name: string): OwnThread {
  const thread = ownThreads.find((one) => one.name === name)
  if (!thread) throw new Error(`No conversation "${name}"`)
  return thread
}

const options = (now: number, decided: readonly Decided[] = [], experience: Experience = noExperience) => ({
  now,
  timeZone: TIME_ZONE,
  me: WORKSPACE,
  decided,
  experience,
})

const pricing = threadNamed("en: price for forty seats")

describe("what the rep decides", () => {
  it("holds until the ground changes", () => {
    const [first] = suggest(pricing.record, options(pricing.now))
    if (!first) throw new Error("No step")
    const dismissed = { id: first.id, state: "dismissed", snoozedUntil: null } as const
    const after = suggest(pricing.record, options(pricing.now, [dismissed]))
    expect(after[0]?.id).not.toBe(first.id)
    expect(after.find((step) => step.id === first.id)?.state).toBe("dismissed")

    const asked = pricing.record.asks.at(-1)
    if (!asked) throw new Error("No ask")
    const again = { ...asked, id: "new", quote: "thanks, that was helpful.", at: asked.at + 1 }
    const changed = { ...pricing.record, asks: [...pricing.record.asks, again] }
    const renewed = suggest(changed, options(pricing.now, [dismissed]))
    expect(renewed[0]).toMatchObject({ action: first.action, state: "open" })
  })

  it("sleeps until the time that the rep chose", () => {
    const [first] = suggest(pricing.record, options(pricing.now))
    if (!first) throw new Error("No step")
    const snoozed = { id: first.id, state: "snoozed", snoozedUntil: pricing.now + 1000 } as const
    const asleep = suggest(pricing.record, options(pricing.now, [snoozed]))
    expect(asleep.find((step) => step.id === first.id)).toMatchObject({
      state: "snoozed",
      snoozedUntil: pricing.now + 1000,
    })
    expect(asleep[0]?.id).not.toBe(first.id)
    expect(suggest(pricing.record, options(pricing.now + 2000, [snoozed]))[0]).toMatchObject({
      id: first.id,
      state: "open",
    })
  })
})

describe("calm answers", () => {
  const empty: ThreadRecord = {
    ...pricing.record,
    activities: [],
    asks: [],
    commitments: [],
    signals: [],
    contacts: [],
  }

  it("an empty record gives only waiting", () => {
    expect(suggest(empty, options(pricing.now)).map((step) => step.action)).toEqual(["wait"])
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 9e15, -1, 0])(
    "impossible times (%d) break nothing",
    (at) => {
      const record = {
        ...pricing.record,
        activities: pricing.record.activities.map((one) => ({ ...one, at })),
        asks: pricing.record.asks.map((one) => ({ ...one, at, dueAt: at })),
      }
      const steps = suggest(record, options(pricing.now))
      expect(steps.length).toBeGreaterThan(0)
      for (const step of steps) expect(`${step.title} ${step.reason}`).not.toMatch(/NaN|Invalid|undefined/)
    },
  )

  it("rows without their words in the thread are not believed", () => {
    const stray = pricing.record.asks.map((ask) => ({ ...ask, quote: "Words that nobody wrote?" }))
    const steps = suggest({ ...pricing.record, asks: stray }, options(pricing.now))
    expect(steps.map((step) => step.action)).not.toContain("answer_ask")
  })

  it("an unknown time zone is no reason to fail", () => {
    expect(
      suggest(pricing.record, { ...options(pricing.now), timeZone: "Mars/Olympus" }).length,
    ).toBeGreaterThan(0)
  })

  it("people who say yes and no at once are not pressed", () => {
    const [kind, text] = ["decline", "we would like to go ahead with the offer."] as const
    const { record, now } = threadNamed("en: they want to go ahead")
    const [signal] = record.signals
    if (!signal) throw new Error("No signal")
    const steps = suggest(
      { ...record, signals: [signal, { ...signal, id: "no", kind, quote: text }] },
      options(now + 20 * 86_400_000),
    )
    expect(steps.map((step) => step.action)).not.toContain("follow_up")
  })
})

describe("somebody who opted out", () => {
  it.each(ownThreads.map((thread) => [thread.name, thread] as const))(
    "is left alone: %s",
    (_, { record, now }) => {
      const contacts = record.contacts.map((contact) => ({ ...contact, optedOut: true }))
      for (const days of [0, 3, 20, 200]) {
        const steps = suggest({ ...record, contacts }, options(now + days * 86_400_000))
        expect(steps.map((step) => [step.action, step.title])).toEqual([["wait", "Do not write"]])
      }
    },
  )
})

describe("ranking", () => {
  it("learns: what failed again and again here goes down, what works goes up", () => {
    const { record, now } = threadNamed("en: quiet for longer than usual, with a question of ours")
    const situation = situationOf(record, options(now))
    const scoreWith = (tally: Tally | null) => {
      const experience = { ...noExperience, rep: (action: string) => (action === "follow_up" ? tally : null) }
      return rank(situation, experience).find((one) => one.action.name === "follow_up")?.score ?? 0
    }
    const plain = scoreWith(null)
    expect(scoreWith({ hits: 0, cases: 60 })).toBeLessThan(plain / 3)
    expect(scoreWith({ hits: 50, cases: 60 })).toBeGreaterThan(plain * 2)
    expect(scoreWith({ hits: 1, cases: 2 })).toBeGreaterThan(plain * 0.8)
  })

  it("never lets learning put anything before a question or a promise", () => {
    const lucky = {
      ...noExperience,
      rep: (action: string) => (action === "wait" ? { hits: 900, cases: 900 } : { hits: 0, cases: 900 }),
    }
    expect(suggest(pricing.record, options(pricing.now, [], lucky))[0]?.action).toBe("answer_ask")
  })

  it("shows counts once there are some", () => {
    const known = { ...noExperience, rep: () => ({ hits: 12, cases: 31 }) }
    const evidence = suggest(pricing.record, options(pricing.now, [], known))[0]?.evidence ?? []
    expect(evidence).toContainEqual(expect.objectContaining({ kind: "count", hits: 12, cases: 31 }))
  })

  it("say of which cases the counts are made, and of shared ones that there are none to show", () => {
    const tally = (_: string, cell: string) => (cell.split("|").length === 2 ? { hits: 12, cases: 31 } : null)
    const known = { ...noExperience, rep: tally, company: () => ({ hits: 3, cases: 9, from: ["Anna"] }) }
    const [step] = suggest(pricing.record, options(pricing.now, [], known))
    const counts = step?.evidence.filter((one) => one.kind === "count") ?? []
    const [fine, coarse] = cellsOf(situationOf(pricing.record, options(pricing.now)))
    expect(fine).not.toBe(coarse)
    expect(counts.map(({ cases, trace }) => ({ cases, trace }))).toEqual([
      { cases: 31, trace: { action: step?.action, cell: coarse } },
      { cases: 9, trace: null },
    ])
  })

  it("says that there is no clear winner while the counts overlap, and not when they do not", () => {
    const { record, now } = threadNamed("en: talk of leaving, with a question")
    const told = (tally: (action: string) => Tally) => {
      const steps = suggest(record, options(now, [], { ...noExperience, rep: tally }))
      const said = steps[0]?.evidence.flatMap((one) => (one.kind === "count" ? [one.text] : [])) ?? []
      return {
        actions: steps.map((step) => step.action),
        none: said.some((text) => /no clear winner/i.test(text)),
      }
    }
    const even = told(() => ({ hits: 9, cases: 30 }))
    expect(even.actions.filter((action) => action !== "wait").length).toBeGreaterThan(1)
    expect(even.none).toBe(true)
    const best = even.actions[0]
    expect(told((action) => (action === best ? { hits: 28, cases: 30 } : { hits: 1, cases: 30 })).none).toBe(
      false,
    )
    expect(told(() => ({ hits: 1, cases: 3 })).none).toBe(false)
  })

  it("ranks five thousand situations in a moment", () => {
    const situations = Array.from({ length: 5000 }, (_, index) => {
      const { record, now } = ownThreads[index % ownThreads.length] ?? pricing
      return situationOf(record, options(now))
    })
    const runs = Array.from({ length: 5 }, () => {
      const started = performance.now()
      for (const situation of situations) rank(situation, noExperience)
      return performance.now() - started
    })
    expect(Math.min(...runs)).toBeLessThan(250)
  })
})
