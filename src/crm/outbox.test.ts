import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { FakeRequest, FaultMode } from "~tests/crm-fakes/fake-server"
import { WorkerDied } from "~tests/crm-fakes/memory-outbox-store"
import { OutboxWorld } from "~tests/crm-fakes/outbox-world"

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The request that writes an activity. */
const toLog = ({ method, url }: FakeRequest) => method === "POST" && url.pathname.endsWith("/emails")

describe("the outbox", () => {
  it("writes an activity once, makes the person, and keeps the receipt", async () => {
    const world = new OutboxWorld()
    const id = world.log()
    expect(await world.drain()).toEqual({ againInMs: null })
    expect(world.entry(id)).toMatchObject({ state: "done", error: null })
    expect(world.entry(id).receipt?.url).toMatch(/\/record\/0-1\/\d+$/)
    expect(world.written()).toEqual(["Mail number 0"])
    const [person] = world.fake.all("contacts")
    expect(person?.properties).toMatchObject({
      email: "anna.lind@norrsken.example",
      firstname: "Anna",
      lastname: "Lind",
    })
    await world.drain()
    expect(world.writes()).toBe(1)
  })

  it("looks people up once, not once for each message", async () => {
    const world = new OutboxWorld()
    for (let i = 0; i < 30; i++) world.log()
    await world.drain()
    expect(world.written().length).toBe(30)
    expect(world.fake.all("contacts").length).toBe(1)
    expect(world.fake.server.requests.length).toBeLessThanOrEqual(30 + 4)
    const asked = async () => {
      const before = world.fake.server.requests.length
      world.log()
      await world.drain()
      return world.fake.server.requests.length - before
    }
    // Whose account it is, and the mail: the person is remembered, and so is what stands with them.
    expect(await asked()).toBe(2)
    world.now += 5 * MINUTE
    expect(await asked()).toBe(4)
  })

  it("does not log again what the CRM's own sync has logged, and does not ask for it twice", async () => {
    const world = new OutboxWorld()
    const person = world.fake.add("contacts", { email: "anna.lind@norrsken.example" })
    const ids = [world.log(), world.log(undefined, { subject: "Another mail" })]
    const at = [...world.store.materials.values()][0]?.activity.at
    const synced = world.fake.add(
      "emails",
      {
        hs_timestamp: String(at),
        hs_email_subject: "Re: Pricing",
        hs_email_headers: JSON.stringify({ from: { email: "anna.lind@norrsken.example" } }),
        hs_email_direction: "INCOMING_EMAIL",
      },
      [{ type: "contacts", id: person }],
    )
    await world.drain()
    const receipts = ids.map((id) => world.store.entries.get(id)?.receipt?.remoteId)
    expect(receipts[0]).toBe(synced)
    expect(world.fake.all("emails").length).toBe(2)
    const lists = world.fake.server.requests.filter(({ path }) => path.includes("/contacts/emails/"))
    expect(lists.length).toBe(1)
  })

  it("hangs all people of a mail, and the company, on it", async () => {
    const world = new OutboxWorld()
    const id = world.log()
    const material = [...world.store.materials.values()][0]
    if (!material) throw new Error("no material")
    const [anna] = material.contacts
    if (!anna) throw new Error("no contact")
    const erik = {
      ...anna,
      id: "c/erik",
      emails: ["erik@norrsken.example"],
      name: "Ek, Erik",
      companyId: "co/1",
    }
    world.store.materials.set(material.activity.id, {
      ...material,
      contacts: [erik, anna],
      companies: [
        {
          id: "co/1",
          workspace: anna.workspace,
          domains: ["norrsken.example"],
          name: "Norrsken",
          firstSeenAt: 0,
        },
      ],
      activity: {
        ...material.activity,
        companyIds: ["co/1"],
        participants: [
          ...material.activity.participants,
          { contactId: "c/erik", email: "erik@norrsken.example", part: "cc" },
        ],
      },
    })
    await world.drain()
    const mail = world.fake.all("emails")[0]
    expect(world.entry(id).state).toBe("done")
    expect(world.fake.associated("emails", mail?.id ?? "", "contacts").length).toBe(2)
    expect(world.fake.associated("emails", mail?.id ?? "", "companies").length).toBe(1)
    const made = world.fake.all("contacts").find((contact) => contact.properties.firstname === "Erik")
    expect(world.fake.associated("contacts", made?.id ?? "", "companies").length).toBe(1)
  })

  it("leaves exactly one record where the worker dies between the CRM's answer and our commit", async () => {
    const world = new OutboxWorld()
    const id = world.log()
    world.store.diesBefore = (moves) => moves.some(({ patch }) => patch.state === "done")
    await expect(world.drain()).rejects.toThrow(WorkerDied)
    expect(world.written().length).toBe(1)
    world.store.revive()
    expect(world.entry(id).state).toBe("inflight")
    await world.drainUntilIdle()
    expect(world.entry(id).state).toBe("done")
    expect(world.written()).toEqual(["Mail number 0"])
    expect(world.writes()).toBe(1)
  })

  const lost: readonly FaultMode[] = ["hang_after", "reset_after", "half_body_after", "500_after"]
  it.each(lost)("looks a write up whose answer was lost (%s) instead of sending it again", async (mode) => {
    const world = new OutboxWorld()
    const id = world.log()
    world.fake.server.fail(mode, 1, toLog)
    const first = await world.drain()
    expect(world.entry(id).state).toBe("ambiguous")
    expect(first.againInMs).toBeGreaterThan(0)
    await world.drainUntilIdle()
    expect([world.entry(id).state, world.writes(), world.written().length]).toEqual(["done", 1, 1])
  })

  const unsent: readonly FaultMode[] = ["500", "hang", "reset", "half_body", "html", "rate_limited"]
  it.each(unsent)("sends again what did not arrive (%s)", async (mode) => {
    const world = new OutboxWorld()
    world.log()
    world.fake.server.fail(mode, 2, toLog)
    await world.drainUntilIdle()
    expect([world.states(), world.writes(), world.written().length]).toEqual([["done"], 3, 1])
  })

  it("makes no call before Retry-After has passed, not for the other entries either", async () => {
    const world = new OutboxWorld()
    for (let i = 0; i < 3; i++) world.log()
    world.fake.server.fail("rate_limited", 1, toLog)
    const { againInMs } = await world.drain()
    const asked = world.fake.server.requests.length
    expect(againInMs).toBe(10_000)
    world.now += 9_999
    await world.drain()
    expect(world.fake.server.requests.length).toBe(asked)
    world.now += 1
    await world.drainUntilIdle()
    expect(world.written().length).toBe(3)
  })

  it("waits for a daily quota, asking the clock once a minute", async () => {
    const world = new OutboxWorld()
    world.log()
    world.fake.server.fail("quota", 1, toLog)
    expect((await world.drain()).againInMs).toBe(MINUTE)
    const asked = world.fake.server.requests.length
    expect(await world.drainUntilIdle()).toBeGreaterThanOrEqual(60 * MINUTE)
    expect(world.fake.server.requests.length - asked).toBeLessThan(5)
  })

  it("parks everything when the key expires in mid-batch, and goes on after signing in", async () => {
    const world = new OutboxWorld()
    for (let i = 0; i < 10; i++) world.log()
    world.fake.server.fail("expired", 1, (request) => toLog(request) && world.written().length === 4)
    expect((await world.drain()).againInMs).toBeNull()
    expect(world.states().filter((state) => state === "parked").length).toBe(6)
    expect(world.store.status.get("hub-1")?.status).toBe("auth")
    const asked = world.fake.server.requests.length
    await world.drain()
    expect(world.fake.server.requests.length).toBe(asked)
    world.retryParked()
    await world.drainUntilIdle()
    expect(world.states()).toEqual(Array(10).fill("done"))
    expect(new Set(world.written()).size).toBe(10)
    expect(world.written().length).toBe(10)
    expect(world.store.status.get("hub-1")?.status).toBe("ok")
  })

  it("looks up, after signing in, what was ambiguous when the key expired", async () => {
    const world = new OutboxWorld()
    const id = world.log()
    world.fake.server.fail("hang_after", 1, toLog)
    await world.drain()
    world.fake.server.fail("expired")
    world.now += MINUTE
    await world.drain()
    expect(world.entry(id).state).toBe("parked")
    world.retryParked()
    await world.drainUntilIdle()
    expect([world.entry(id).state, world.writes()]).toEqual(["done", 1])
  })

  const mishaps: readonly FaultMode[] = [
    "rate_limited",
    "quota",
    "500",
    "500_after",
    "hang",
    "hang_after",
    "reset",
    "reset_after",
    "half_body",
    "half_body_after",
    "html",
    "expired",
    "forbidden",
  ]
  it.each(mishaps)(
    "loses nothing and writes nothing twice where a batch meets %s in its middle",
    async (mode) => {
      const world = new OutboxWorld({ tellsRate: true, requestsPerTenSeconds: 190 })
      for (let i = 0; i < 10; i++) world.log(`person${i % 3}@norrsken.example`)
      world.fake.server.fail(mode, 1, (request) => toLog(request) && world.written().length === 4)
      await world.drainUntilIdle()
      world.retryParked()
      await world.drainUntilIdle()
      expect(world.states()).toEqual(Array(10).fill("done"))
      expect(world.written()).toEqual(Array.from({ length: 10 }, (_, n) => `Mail number ${n}`))
      expect(world.fake.all("contacts").length).toBe(3)
    },
  )

  it("logs a thread of 30 messages with 6 people: one request a message, and each person is asked for once", async () => {
    const world = new OutboxWorld()
    const people = Array.from({ length: 6 }, (_, n) => `person${n}@norrsken.example`)
    for (let n = 0; n < 30; n++) world.logWith(people, n % 6)
    const stop = new AbortController()
    world.store.diesBefore = () => {
      if (world.written().length === 12) stop.abort()
      return false
    }
    await world.drain(stop.signal)
    expect(world.states().filter((state) => state === "done").length).toBe(12)
    world.store.revive()
    await world.drainUntilIdle()
    expect(world.states()).toEqual(Array(30).fill("done"))
    expect([world.writes(), world.written().length, world.fake.all("contacts").length]).toEqual([30, 30, 6])
    // Once in each of the two runs: whose account it is, and the mails of each writer (nobody has any before the first).
    const lookups = world.fake.server.requests.length - 30
    expect(lookups).toBeLessThanOrEqual(2 * (1 + 2 * 6) + 2 * 6)
    const searches = world.fake.server.requests.filter(({ path }) => path.endsWith("/contacts/search"))
    expect(searches.length).toBe(6)
  })

  it("parks after one attempt what only the rep can mend, and goes on with the rest", async () => {
    const world = new OutboxWorld()
    const bad = world.log()
    const good = world.log()
    world.fake.server.fail("forbidden", 1, toLog)
    await world.drainUntilIdle()
    expect(world.entry(bad)).toMatchObject({ state: "parked", attempts: 1, error: { code: "forbidden" } })
    expect(world.entry(bad).error?.message).toContain("crm.objects.contacts.write")
    expect(world.entry(good).state).toBe("done")
  })

  it("asks which person is meant where the CRM has several, and remembers the answer", async () => {
    const world = new OutboxWorld()
    const ids = [1, 2].map(() => world.fake.add("contacts", { email: "anna.lind@norrsken.example" }))
    const id = world.log()
    await world.drain()
    const { state, error } = world.entry(id)
    expect([state, error?.code]).toEqual(["parked", "many_matches"])
    expect(error?.matches?.map((match) => match.id).sort()).toEqual(ids)
    world.retryParked(ids[1] ?? null)
    await world.drainUntilIdle()
    const mail = world.fake.all("emails")[0]
    expect(world.fake.associated("emails", mail?.id ?? "", "contacts")).toEqual([ids[1]])
    const next = world.log()
    await world.drain()
    expect(world.entry(next).state).toBe("done")
    expect(world.fake.all("contacts").length).toBe(2)
  })

  it("looks a person up again who was deleted in the CRM since", async () => {
    const world = new OutboxWorld()
    world.log()
    await world.drain()
    const [person] = world.fake.all("contacts")
    if (person) person.archived = true
    world.log()
    await world.drainUntilIdle()
    expect(world.states()).toEqual(["done", "done"])
    expect(world.fake.all("contacts").map(({ id }) => id)).not.toContain(person?.id)
  })

  it("takes back what was logged, and sends nothing of what was not", async () => {
    const world = new OutboxWorld()
    const logged = world.log()
    await world.drain()
    const waiting = world.log()
    for (const id of [logged, waiting]) world.unlog(id)
    world.fake.server.fail("500", 2, ({ method }) => method === "DELETE")
    await world.drainUntilIdle()
    expect([world.entry(logged).state, world.entry(waiting).state]).toEqual(["undone", "undone"])
    expect([world.written(), world.writes()]).toEqual([[], 1])
  })

  it.each(["hang_after", "hang"] as const)("takes back what may have been written (%s)", async (mode) => {
    const world = new OutboxWorld()
    const id = world.log()
    world.fake.server.fail(mode, 1, toLog)
    await world.drain()
    world.unlog(id)
    await world.drainUntilIdle()
    expect([world.entry(id).state, world.written(), world.writes()]).toEqual(["undone", [], 1])
  })

  it("sends nothing that the rep discards while it is being looked up", async () => {
    const world = new OutboxWorld()
    const id = world.log()
    world.fake.server.fail("reset", 1, toLog)
    await world.drain()
    world.now += MINUTE
    world.fake.server.fail("reset", 0)
    const load = world.store.load.bind(world.store)
    world.store.load = async (entry) => {
      const material = await load(entry)
      world.store.entries.delete(entry.id)
      return material
    }
    await world.drain()
    expect([world.store.entries.has(id), world.writes(), world.written()]).toEqual([false, 1, []])
  })

  it("parks an entry whose activity was erased here", async () => {
    const world = new OutboxWorld()
    const id = world.log()
    world.store.materials.clear()
    await world.drain()
    expect(world.entry(id)).toMatchObject({ state: "parked", error: { code: "not_found" } })
    expect(world.fake.server.requests.length).toBe(0)
  })

  it("leaves a CRM that is down alone instead of trying every entry on it", async () => {
    const world = new OutboxWorld()
    for (let i = 0; i < 50; i++) world.log()
    world.fake.server.fail("reset", 1_000_000)
    for (let minute = 0; minute < 10; minute++) {
      const { againInMs } = await world.drain()
      world.now += againInMs ?? 0
    }
    expect(world.fake.server.requests.length).toBeLessThan(40)
    expect(world.store.status.get("hub-1")?.status).toBe("error")
  })

  it.each([
    { tellsRate: true, mostRefused: 0 },
    { tellsRate: false, mostRefused: 50 },
  ])(
    "drains 500 entries queued offline with two panels open: each once, at the server's rate (%j)",
    async ({ tellsRate, mostRefused }) => {
      const world = new OutboxWorld({ requestsPerTenSeconds: 100, tellsRate })
      world.fake.server.fail("reset", 1_000)
      for (let i = 0; i < 500; i++) world.log(`person${i % 40}@norrsken.example`)
      await world.drain()
      world.fake.server.mend()
      const offline = world.fake.server.requests.length
      for (let round = 0; round < 200; round++) {
        const waits = await Promise.all([world.drain(), world.drain()])
        const again = waits.map(({ againInMs }) => againInMs).filter((wait) => wait !== null)
        if (again.length === 0) break
        world.now += Math.min(...again)
      }
      expect(world.fake.refused).toBeLessThanOrEqual(mostRefused)
      // One for each mail, and for 40 people what it takes to find and make them.
      const asked = world.fake.server.requests.length - offline
      expect(asked).toBeLessThanOrEqual(500 + 40 * 5 + mostRefused)
      expect(world.states()).toEqual(Array(500).fill("done"))
      expect(new Set(world.written()).size).toBe(500)
      expect(world.written().length).toBe(500)
      expect(world.fake.all("contacts").length).toBe(40)
    },
  )

  it("stops when it is told to, and goes on later", async () => {
    const world = new OutboxWorld()
    for (let i = 0; i < 10; i++) world.log()
    const stop = new AbortController()
    const move = world.store.move.bind(world.store)
    world.store.move = (moves) => {
      if (world.written().length === 3) stop.abort()
      return move(moves)
    }
    expect((await world.drain(stop.signal)).againInMs).toBe(0)
    expect(world.written().length).toBe(3)
    await world.drainUntilIdle()
    expect(world.written().length).toBe(10)
  })

  it.each([DAY, -DAY, 7 * DAY, -7 * DAY])(
    "leaves nothing stuck for more than a minute after the clock jumps by %i ms",
    async (jump) => {
      for (const mode of ["rate_limited", "quota", "500", "hang_after"] as const) {
        const world = new OutboxWorld()
        world.log()
        world.log()
        world.fake.server.fail(mode, 1, toLog)
        await world.drain()
        world.now += jump
        expect(await world.drainUntilIdle()).toBeLessThanOrEqual(MINUTE)
        expect([mode, world.written().length, world.states()]).toEqual([mode, 2, ["done", "done"]])
      }
    },
  )
})

describe("whatever happens", () => {
  type Event =
    | { kind: "fault"; mode: FaultMode; after: number }
    | { kind: "death"; after: number }
    | { kind: "clock"; by: number }
    | { kind: "sign_in" }

  const modes: readonly FaultMode[] = [
    "500",
    "500_after",
    "hang",
    "hang_after",
    "reset",
    "reset_after",
    "half_body_after",
    "html",
    "expired",
    "rate_limited",
  ]
  const event: fc.Arbitrary<Event> = fc.oneof(
    fc.record({ kind: fc.constant("fault" as const), mode: fc.constantFrom(...modes), after: fc.nat(6) }),
    fc.record({ kind: fc.constant("death" as const), after: fc.nat(6) }),
    fc.record({ kind: fc.constant("clock" as const), by: fc.constantFrom(-DAY, -MINUTE, 1_000, DAY) }),
    fc.record({ kind: fc.constant("sign_in" as const) }),
  )

  it("every activity ends up in the CRM exactly once", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(event, { maxLength: 8 }),
        async (count, events) => {
          const world = new OutboxWorld()
          for (let i = 0; i < count; i++) world.log(`p${i % 2}@norrsken.example`)
          for (const step of events) {
            await happen(world, step)
            await world.drain().catch((error: unknown) => {
              if (!(error instanceof WorkerDied)) throw error
              world.store.revive()
            })
            expect(new Set(world.written()).size).toBe(world.written().length)
          }
          for (let round = 0; round < 20 && world.states().some((state) => state !== "done"); round++) {
            world.store.revive()
            world.retryParked()
            await world.drainUntilIdle()
          }
          expect(world.states()).toEqual(Array(count).fill("done"))
          expect(world.written()).toEqual(Array.from({ length: count }, (_, n) => `Mail number ${n}`))
          expect(world.fake.all("contacts").length).toBe(Math.min(count, 2))
        },
      ),
      { numRuns: 150 },
    )
  })

  async function happen(world: OutboxWorld, event: Event): Promise<void> {
    let left = "after" in event ? event.after : 0
    switch (event.kind) {
      case "fault":
        return world.fake.server.fail(event.mode, 1, () => left-- <= 0)
      case "death":
        world.store.diesBefore = () => left-- <= 0
        return
      case "clock":
        world.now += event.by
        return
      case "sign_in":
        world.store.revive()
        return world.retryParked()
    }
  }
})
