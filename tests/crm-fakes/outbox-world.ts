import type { LoggedBefore } from "~src/crm/deliver"
import { hubspot } from "~src/crm/hubspot/hubspot"
import { type Drained, drain } from "~src/crm/outbox"
import type { LogMaterial } from "~src/crm/outbox-store"
import { createPace, type Pace } from "~src/crm/pace"
import { activityId } from "~src/record/activity"
import { contactId } from "~src/record/contact"
import { key } from "~src/record/key"
import type { OutboxEntry } from "~src/record/outbox"
import { retried, unlogged } from "~src/record/outbox-clicks"
import { NO_BUDGET } from "~src/record/rate-budget"
import { HubSpotFake, type HubSpotFakeOptions } from "./hubspot"
import { MemoryOutboxStore, memoryLock, WorkerDied } from "./memory-outbox-store"

export const WORKSPACE = "jo@slipway.example"
export const CONNECTION = "hub-1"
const START = Date.UTC(2026, 10, 3, 12)

/** A CRM, an outbox, and a clock that only the test moves. */
export class OutboxWorld {
  now = START
  readonly fake: HubSpotFake
  readonly store = new MemoryOutboxStore()
  readonly #lock = memoryLock()
  #entries = 0

  /** Keeps to what the CRM tells of its rate, over all drains, as the background does. */
  readonly #pace: Pace
  readonly #logged: LoggedBefore = new Map()

  constructor(options: HubSpotFakeOptions = {}) {
    this.fake = new HubSpotFake({ now: () => this.now, searchLagMs: 2_000, ...options })
    const pace = { title: "HubSpot", budget: NO_BUDGET, learnt: () => undefined, now: () => this.now }
    this.#pace = createPace({ ...pace, fetch: this.fake.server.fetch })
  }

  /** The rep logs a mail from `sender`; returns the entry's id. */
  log(sender = "anna.lind@norrsken.example", over: Partial<LogMaterial["activity"]> = {}): string {
    const n = this.#entries++
    const person = contactId(WORKSPACE, sender)
    const activity: LogMaterial["activity"] = {
      id: activityId(WORKSPACE, "gmail", `m${n}`),
      workspace: WORKSPACE,
      kind: "email",
      site: "gmail",
      sourceId: `m${n}`,
      threadId: "t1",
      url: "https://mail.google.com/mail/u/0/#inbox/t1",
      at: START - 3_600_000 + n * 1_000,
      atIsGuess: false,
      direction: "in",
      subject: "Pricing",
      text: `Mail number ${n}`,
      language: "en",
      participants: [{ contactId: person, email: sender, part: "from" }],
      contactIds: [person],
      companyIds: [],
      attachments: [],
      extraction: 1,
      ...over,
    }
    this.store.materials.set(activity.id, {
      activity,
      contacts: [
        {
          id: person,
          workspace: WORKSPACE,
          emails: [sender],
          kind: "person",
          companyId: null,
          name: "Anna Lind",
          optedOut: false,
          firstSeenAt: START,
          lastActivityAt: START,
        },
      ],
      companies: [],
      facts: [],
      deal: null,
      remote: {},
      fieldMap: {},
      companyFieldMap: {},
    })
    const id = key("log", CONNECTION, activity.id)
    this.store.entries.set(id, {
      id,
      workspace: WORKSPACE,
      connectionId: CONNECTION,
      activityId: activity.id,
      threadId: "t1",
      state: "pending",
      attempts: 0,
      notBefore: 0,
      error: null,
      receipt: null,
      chosen: null,
      createdAt: this.now + n,
      updatedAt: this.now,
    })
    return id
  }

  /** The same of a mail from one of several people to all the others. */
  logWith(people: readonly string[], from: number): string {
    const idOf = (email: string) => contactId(WORKSPACE, email)
    const sender = people[from] ?? ""
    const participants = people.map((email) => ({
      contactId: idOf(email),
      email,
      part: email === sender ? ("from" as const) : ("cc" as const),
    }))
    const id = this.log(sender, { participants, contactIds: people.map(idOf) })
    const activity = this.store.entries.get(id)?.activityId ?? ""
    const material = this.store.materials.get(activity)
    const [like] = material?.contacts ?? []
    if (!material || !like) throw new Error("nothing was logged")
    const contacts = people.map((email) => ({ ...like, id: idOf(email), emails: [email] }))
    this.store.materials.set(activity, { ...material, contacts })
    return id
  }

  drain(signal: AbortSignal | null = null): Promise<Drained> {
    const now = () => this.now
    return drain({
      store: this.store,
      connectorFor: async () =>
        hubspot({
          baseUrl: "https://api.hubapi.com",
          token: this.fake.token,
          fetch: this.#pace.fetch,
          now,
        }),
      lock: this.#lock,
      now,
      random: () => 0.5,
      signal,
      logged: this.#logged,
    })
  }

  /** Drains as the background does: again whenever it is due, until nothing is left. Returns how long it took, in ms. */
  async drainUntilIdle(maxRounds = 500): Promise<number> {
    const begun = this.now
    for (let round = 0; round < maxRounds; round++) {
      try {
        const { againInMs } = await this.drain()
        if (againInMs === null) return this.now - begun
        this.now += againInMs
      } catch (error) {
        if (!(error instanceof WorkerDied)) throw error
        this.store.revive()
      }
    }
    throw new Error("The outbox never comes to rest")
  }

  /** The rep signs in again: all that is parked goes on. */
  retryParked(chosen: string | null = null): void {
    const parked = [...this.store.entries.values()].filter((entry) => entry.state === "parked")
    for (const { id } of parked) this.#click(id, (entry) => retried(entry, chosen, this.now))
  }

  /** The rep takes it back. */
  unlog(id: string): void {
    this.#click(id, (entry) => unlogged(entry, this.now))
  }

  #click(id: string, become: (entry: OutboxEntry) => OutboxEntry | null): void {
    const next = become(this.entry(id))
    if (next) this.store.entries.set(id, next)
  }

  entry(id: string): OutboxEntry {
    const entry = this.store.entries.get(id)
    if (!entry) throw new Error(`No entry ${id}`)
    return entry
  }

  states(): string[] {
    return [...this.store.entries.values()].map((entry) => entry.state)
  }

  /** The texts that stand in the CRM, without markers, sorted: a text that stands twice was written twice. */
  written(): string[] {
    const texts = this.fake.all("emails").map((mail) => mail.properties.hs_email_text ?? "")
    return texts.map((text) => text.split("\n\n—")[0] ?? "").sort()
  }

  /** Attempts to write an activity, whatever came of them. */
  writes(): number {
    const { requests } = this.fake.server
    return requests.filter(({ method, path }) => method === "POST" && path.endsWith("/emails")).length
  }
}
