import type { LogMaterial, Move, OutboxStore, RemoteLink } from "~src/crm/outbox-store"
import type { Connection, OutboxEntry } from "~src/record/outbox"

const OPEN: readonly OutboxEntry["state"][] = ["pending", "inflight", "ambiguous", "undoing"]

/** Thrown once the store plays dead: what a worker meets that is killed between two of its steps. */
export class WorkerDied extends Error {}

/** An outbox store in memory, for tests. */
export class MemoryOutboxStore implements OutboxStore {
  readonly entries = new Map<string, OutboxEntry>()
  readonly materials = new Map<string, LogMaterial>()
  readonly remembered = new Map<string, RemoteLink>()
  readonly status = new Map<string, { status: Connection["status"]; message: string | null }>()
  /** Says before which moves the worker dies. */
  diesBefore: (moves: readonly Move[]) => boolean = () => false
  #dead = false

  /** A new worker opens the same store. */
  revive(): void {
    this.#dead = false
    this.diesBefore = () => false
  }

  async connectionsWithWork(): Promise<string[]> {
    this.#alive()
    return [...new Set(this.#open().map((entry) => entry.connectionId))]
  }

  async open(connectionId: string): Promise<OutboxEntry[]> {
    this.#alive()
    return this.#open().filter((entry) => entry.connectionId === connectionId)
  }

  async claim(connectionId: string, now: number): Promise<OutboxEntry | null> {
    this.#alive()
    const due = this.#open()
      .filter((entry) => entry.connectionId === connectionId)
      .filter((entry) => entry.state !== "inflight" && entry.notBefore <= now)
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    const [next] = due
    if (!next) return null
    const state = next.state === "pending" ? "inflight" : next.state
    const claimed = { ...next, state, attempts: next.attempts + 1, updatedAt: now }
    this.entries.set(next.id, claimed)
    return { ...claimed }
  }

  async move(moves: readonly Move[]): Promise<string[]> {
    this.#alive()
    if (this.diesBefore(moves)) {
      this.#dead = true
      throw new WorkerDied()
    }
    return moves.flatMap(({ id, from, patch }) => {
      const entry = this.entries.get(id)
      if (entry?.state !== from) return []
      this.entries.set(id, { ...entry, ...patch })
      return id
    })
  }

  async load(entry: OutboxEntry): Promise<LogMaterial | null> {
    this.#alive()
    const material = this.materials.get(entry.activityId)
    if (!material) return null
    const subjects = [...material.contacts, ...material.companies].map(({ id }) => id)
    const known = subjects.flatMap((id) => {
      const link = this.remembered.get(`${entry.connectionId}/${id}`)
      return link === undefined ? [] : [[id, link] as const]
    })
    return { ...material, remote: Object.fromEntries(known) }
  }

  async remember(
    connectionId: string,
    subjectId: string,
    link: Omit<RemoteLink, "at"> | null,
    now: number,
  ): Promise<void> {
    this.#alive()
    const id = `${connectionId}/${subjectId}`
    if (link === null) this.remembered.delete(id)
    else this.remembered.set(id, { ...link, at: now })
  }

  async setStatus(connectionId: string, status: Connection["status"], message: string | null): Promise<void> {
    this.#alive()
    this.status.set(connectionId, { status, message })
  }

  #open(): OutboxEntry[] {
    return [...this.entries.values()].filter((entry) => OPEN.includes(entry.state))
  }

  #alive(): void {
    if (this.#dead) throw new WorkerDied()
  }
}

/** One at a time for each name, in the order of asking: what the Web Locks API promises. */
export function memoryLock(): <Value>(name: string, task: () => Promise<Value>) => Promise<Value> {
  const tails = new Map<string, Promise<unknown>>()
  return (name, task) => {
    const run = (tails.get(name) ?? Promise.resolve()).then(task, task)
    tails.set(
      name,
      run.catch(() => undefined),
    )
    return run
  }
}
