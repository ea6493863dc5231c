import type { Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Boot } from "../../demo/gmail/wire"
import { conversation, REP } from "./harness/mail-maker"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { until } from "./harness/wait"
import { WorkerKiller } from "./harness/worker"

const THREADS = 20
const MESSAGES_EACH = 10
const KILLS = 50

/** mulberry32: the same seed kills at the same moments. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

describe("the worker killed again and again while it captures", () => {
  let session: Session
  let record: RecordReader
  let own: Page

  beforeAll(async () => {
    const mails = Array.from({ length: THREADS }, (_, i) =>
      conversation(`kill-${i}`, MESSAGES_EACH, `Thread ${i}.`),
    ).flat()
    session = await startSession({ accounts: [{ ...REP, mails }] })
    own = await session.openOwn("options.html")
    record = new RecordReader(own)
  })
  afterAll(() => session?.close())

  it(`keeps ${THREADS * MESSAGES_EACH} messages, none twice and none in part`, {
    timeout: 180_000,
  }, async () => {
    const page = await session.openGmail("#inbox", { query: "expanded=1" })
    const tokens = await threadHashes(page)
    const killer = await WorkerKiller.attach(session.context, own)
    const random = seeded(20261122)
    let kills = 0
    for (const [i, hash] of tokens.entries()) {
      await page.evaluate((next) => {
        location.hash = next
      }, hash)
      // Some kills fall before the page is read, some while a thread is being stored, some after.
      const share = Math.round(((i + 1) * KILLS) / tokens.length) - kills
      for (let n = 0; n < share; n++) {
        await page.waitForTimeout(random() * 250)
        await killer.kill()
        kills++
      }
      const expected = (i + 1) * MESSAGES_EACH
      await until(
        `${expected} activities`,
        () => record.rows("activities"),
        (rows) => rows.length >= expected,
        30_000,
      )
    }
    expect(kills).toBe(KILLS)
    await page.waitForTimeout(1000)
    await expectWhole(record)
  })
})

/** From the double itself: looking the threads up by opening them would capture them before the first kill. */
async function threadHashes(page: Page): Promise<string[]> {
  const boot = (await page.evaluate(async () => (await fetch("/mail/u/0/double/boot.json")).json())) as Boot
  return boot.rows.map((row) => `inbox/${row.token}`)
}

/** Every message is there once, and so is everything that belongs to it. */
async function expectWhole(record: RecordReader): Promise<void> {
  const [activities, observations, threads, contacts] = await Promise.all([
    record.rows("activities"),
    record.rows("observations"),
    record.rows("threads"),
    record.rows("contacts"),
  ])
  const total = THREADS * MESSAGES_EACH
  expect(activities).toHaveLength(total)
  expect(new Set(activities.map((activity) => activity.sourceId)).size).toBe(total)
  expect(new Set(activities.map((activity) => activity.text)).size).toBe(total)
  expect(new Set(observations.map((observation) => observation.id))).toEqual(
    new Set(activities.map((activity) => activity.id)),
  )
  const threadIds = new Set(threads.map((thread) => thread.id))
  expect(activities.every((activity) => threadIds.has(activity.threadId))).toBe(true)
  expect(contacts).toHaveLength(1)
}
