import { describe, expect, it } from "vitest"
import { hasSpare, NO_BUDGET, type RateBudget, waitOf } from "~src/record/rate-budget"
import { errorOf } from "./connector-bed.contract"
import { createPace } from "./pace"

const NOON = Date.UTC(2026, 10, 3, 12)
const HOUR = 3_600_000

/** A CRM that answers with these headers, and a clock that the test moves. */
function world(budget: RateBudget = NO_BUDGET) {
  const it = {
    now: NOON,
    sent: 0,
    status: 200,
    headers: {} as Record<string, string>,
    kept: budget,
    ask: () => pace.fetch("https://crm.example/"),
  }
  const pace = createPace({
    title: "CRM",
    now: () => it.now,
    budget,
    learnt: (next) => {
      it.kept = next
    },
    fetch: async () => {
      it.sent += 1
      return new Response("{}", { status: it.status, headers: it.headers })
    },
  })
  return it
}

describe("keeping to a CRM's rate", () => {
  it("sends nothing while nothing is left, and goes on when there is more", async () => {
    const crm = world()
    crm.headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "2", "x-ratelimit-limit": "20" }
    await crm.ask()
    const error = await errorOf(crm.ask())
    expect([error.code, error.details.retryAt, crm.sent]).toEqual(["rate_limited", NOON + 2_000, 1])
    crm.now += 2_000
    await crm.ask()
    expect(crm.sent).toBe(2)
  })

  it("counts requests that are still under way", async () => {
    const crm = world()
    crm.headers = { "x-ratelimit-remaining": "2", "x-ratelimit-reset": "2" }
    await crm.ask()
    const all = await Promise.allSettled([crm.ask(), crm.ask(), crm.ask()])
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"])
  })

  it("makes no call of any kind before Retry-After has passed", async () => {
    const crm = world()
    crm.status = 429
    crm.headers = { "retry-after": "30" }
    await crm.ask()
    crm.now += 29_999
    expect((await errorOf(crm.ask())).details.retryAt).toBe(NOON + 30_000)
    crm.now += 1
    await crm.ask()
    expect(crm.sent).toBe(2)
  })

  it("still knows of a day's quota after the worker has died", async () => {
    const crm = world()
    crm.headers = { "x-daily-ratelimit-token-remaining": "0", "x-daily-ratelimit-token-limit": "30000" }
    await crm.ask()
    const next = world(crm.kept)
    next.now += HOUR
    const error = await errorOf(next.ask())
    expect([error.code, error.details.retryAt, next.sent]).toEqual(["quota_exhausted", NOON + 12 * HOUR, 0])
  })

  it("waits for nothing that a clock put back has made senseless", async () => {
    const crm = world()
    crm.status = 429
    crm.headers = { "retry-after": "3600" }
    await crm.ask()
    crm.now -= 24 * HOUR
    await crm.ask()
    expect(crm.sent).toBe(2)
  })

  it("leaves the last tenth of a day's quota to the rep", () => {
    const day = (remaining: number) => ({
      ...NO_BUDGET,
      at: NOON,
      day: { limit: 1_000, remaining, resetAt: NOON + HOUR },
    })
    expect([hasSpare(day(101), NOON), hasSpare(day(100), NOON), waitOf(day(100), NOON)]).toEqual([
      true,
      false,
      null,
    ])
    expect(hasSpare(day(0), NOON + HOUR)).toBe(true)
    expect([hasSpare(undefined, NOON), waitOf(NO_BUDGET, NOON)]).toEqual([true, null])
  })
})
