import type { LogMaterial, Move, OutboxStore, RemoteLink } from "~src/crm/outbox-store"
import { key } from "~src/record/key"
import type { OutboxEntry } from "~src/record/outbox"

/** An outbox of one entry that lasts as long as the command. It does not know what was written before it. */
export class OneEntryStore implements OutboxStore {
  readonly remembered = new Map<string, RemoteLink>()
  entry: OutboxEntry

  constructor(
    connectionId: string,
    private readonly material: LogMaterial,
    now: number,
  ) {
    const { activity } = material
    this.entry = {
      id: key("log", connectionId, activity.id),
      workspace: activity.workspace,
      connectionId,
      activityId: activity.id,
      threadId: activity.threadId,
      // An earlier run may have written it: it is looked up before it is sent.
      state: "ambiguous",
      attempts: 0,
      notBefore: 0,
      error: null,
      receipt: null,
      chosen: null,
      createdAt: now,
      updatedAt: now,
    }
  }

  async connectionsWithWork(): Promise<string[]> {
    return this.#isOpen() ? [this.entry.connectionId] : []
  }

  async open(): Promise<OutboxEntry[]> {
    return this.#isOpen() ? [this.entry] : []
  }

  async claim(_connectionId: string, now: number): Promise<OutboxEntry | null> {
    if (!this.#isOpen() || this.entry.notBefore > now) return null
    const state = this.entry.state === "pending" ? "inflight" : this.entry.state
    this.entry = { ...this.entry, state, attempts: this.entry.attempts + 1, updatedAt: now }
    return this.entry
  }

  async move(moves: readonly Move[]): Promise<string[]> {
    return moves.flatMap(({ id, from, patch }) => {
      if (id !== this.entry.id || from !== this.entry.state) return []
      this.entry = { ...this.entry, ...patch }
      return id
    })
  }

  async load(): Promise<LogMaterial> {
    return { ...this.material, remote: Object.fromEntries(this.remembered) }
  }

  async remember(
    _connectionId: string,
    subjectId: string,
    link: Omit<RemoteLink, "at"> | null,
    now: number,
  ): Promise<void> {
    if (link === null) this.remembered.delete(subjectId)
    else this.remembered.set(subjectId, { ...link, at: now })
  }

  async setStatus(): Promise<void> {}

  #isOpen(): boolean {
    return ["pending", "inflight", "ambiguous", "undoing"].includes(this.entry.state)
  }
}
