import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { View } from "~src/record/view"
import { exportAll } from "./backup"
import type { SlipstreamDatabase } from "./database"
import { changes, commit, emptyDatabase, HOUR, REP } from "./testing/rows"
import { conversationAt, noteNewer, setView } from "./view-store"

let db: SlipstreamDatabase

beforeEach(() => {
  db = emptyDatabase()
})

async function snapshot() {
  return (await exportAll(db, 0)).tables
}

describe("views and lists", () => {
  const view: View = {
    tabId: 7,
    workspace: REP,
    site: "gmail",
    url: "https://mail.google.com/#inbox/t1",
    kind: "thread",
    threadId: "t1",
    subject: "Vans",
    status: "read",
    missing: [],
    collapsed: 0,
    at: 5,
  }

  it("show the open conversation of a split view, not the list beside it", async () => {
    await setView(db, view)
    await setView(db, { ...view, kind: "list", threadId: null })
    expect((await db.views.get(7))?.kind).toBe("thread")
    await setView(db, { ...view, kind: "list", threadId: null, url: "https://mail.google.com/#inbox" })
    expect((await db.views.get(7))?.kind).toBe("list")
  })

  it("leave aside what is told late, and only that: a clock may be put back", async () => {
    await setView(db, { ...view, at: 2 * HOUR })
    await setView(db, { ...view, threadId: "t0", at: 2 * HOUR - 30_000 })
    expect((await db.views.get(7))?.threadId).toBe("t1")
    await setView(db, { ...view, threadId: "t2", at: HOUR })
    expect((await db.views.get(7))?.threadId).toBe("t2")
  })

  it("remember since when a page can't be read", async () => {
    await setView(db, { ...view, status: "blind", at: 5 })
    await setView(db, { ...view, status: "blind", at: 9 })
    expect((await db.views.get(7))?.at).toBe(5)
  })

  it("mark a known thread with newer mail, and keep nothing of unknown ones", async () => {
    await commit(
      db,
      changes({
        threads: changes().threads.map((row) => ({
          ...row,
          id: "thread/jonas%40slipway.com/gmail/thread-f%3A1",
        })),
      }),
    )
    const row = {
      lastMessageId: null,
      participants: [],
      subject: "S",
      snippet: "private words",
      unread: true,
      hasDraft: false,
    }
    await noteNewer(db, {
      kind: "mail.list",
      site: "gmail",
      workspace: REP,
      url: "https://mail.google.com/#inbox",
      seenAt: 9,
      rows: [
        { ...row, threadId: "thread-f:1", at: 3 * HOUR },
        { ...row, threadId: "thread-f:2", at: 3 * HOUR },
      ],
    })
    expect((await db.threads.toArray()).map((thread) => thread.newerSeen)).toEqual([true])
    expect(JSON.stringify(await snapshot())).not.toContain("private words")
  })
})
describe("a page that can't be read", () => {
  const at = (hash: string) => `https://mail.google.com/mail/u/0/${hash}`

  it("is known by its address, from whatever list it is opened", async () => {
    await commit(db, changes())
    await db.threads.update("t1", { url: at("#inbox/FMfcgzQcpKkXlRtBw") })
    for (const hash of ["#search/vans/FMfcgzQcpKkXlRtBw", "#label/a%2Fb/FMfcgzQcpKkXlRtBw?compose=new"]) {
      expect(await conversationAt(db, REP, at(hash))).toMatchObject({ id: "t1" })
      expect(await conversationAt(db, null, at(hash))).toMatchObject({ id: "t1" })
    }
  })

  it("is nobody else's conversation, and no list is one", async () => {
    await commit(db, changes())
    await db.threads.update("t1", { url: at("#inbox/FMfcgzQcpKkXlRtBw") })
    expect(await conversationAt(db, "other@slipway.com", at("#inbox/FMfcgzQcpKkXlRtBw"))).toBeNull()
    const elsewhere = "https://outlook.office.com/mail/inbox/id/FMfcgzQcpKkXlRtBw"
    for (const url of [at("#inbox/FMfcgzQcpKkXlRtBx"), at("#inbox"), at(""), elsewhere, "", "about:blank"])
      expect(await conversationAt(db, REP, url)).toBeNull()
  })
})
