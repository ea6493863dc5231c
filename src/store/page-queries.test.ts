import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { PageView } from "~src/record/page-view"
import { pageView, profile } from "~tests/screens/states/pages"
import { company, contact, view } from "~tests/screens/states/records"
import { SlipstreamDatabase } from "./database"
import { companiesOf, contactsOf, keptRows, openPage, openView, optionsRows } from "./page-queries"
import { setPage } from "./page-view-store"

const WORKSPACE = "ines@brightcold.example"
let db: SlipstreamDatabase

beforeEach(() => {
  db = new SlipstreamDatabase(`pages-${Math.random()}`)
})
afterEach(() => db.delete())

describe("openView", () => {
  it("holds while the tab stays on the site", async () => {
    await db.views.put(view())
    expect(await openView(db, 7, "https://mail.google.com/mail/u/0/#sent")).toEqual(view())
    expect(await openView(db, 7, "https://news.example/")).toBeNull()
    expect(await openView(db, 7, null)).toBeNull()
    expect(await openView(db, 8, "https://mail.google.com/")).toBeNull()
  })

  it("is nothing where neither address can be read", async () => {
    await db.views.put(view({ url: "" }))
    expect(await openView(db, 7, "")).toBeNull()
  })
})

describe("a tab without mail", () => {
  const observation = profile()
  const { url } = observation

  it("shows its page only under the page's own address: others say nothing of themselves", async () => {
    await db.pages.put(pageView(observation))
    await db.views.put(view({ kind: "other", threadId: null, url }))
    expect(await openPage(db, 7, url)).toEqual(pageView(observation))
    expect(await openView(db, 7, url)).not.toBeNull()
    for (const elsewhere of ["https://www.linkedin.com/feed/", `${url}?x=1`, null]) {
      expect(await openPage(db, 7, elsewhere)).toBeNull()
      expect(await openView(db, 7, elsewhere)).toBeNull()
    }
  })

  it("stays switched off on every page of the site", async () => {
    await db.views.put(view({ kind: "other", threadId: null, url, status: "paused" }))
    expect(await openView(db, 7, "https://www.linkedin.com/feed/")).not.toBeNull()
  })

  it("goes on showing the profile when a conversation stands open over it", async () => {
    const chat = (at: string): PageView =>
      pageView({
        site: "linkedin",
        url: at,
        seenAt: 1,
        kind: "chat.thread",
        threadId: "2-a",
        partners: [],
        messages: [],
      })
    await setPage(db, pageView(observation))
    await setPage(db, chat(url))
    expect((await openPage(db, 7, url))?.observation.kind).toBe("person.profile")
    await setPage(db, chat("https://www.linkedin.com/messaging/thread/2-a/"))
    expect((await db.pages.get(7))?.observation.kind).toBe("chat.thread")
  })
})

describe("companiesOf", () => {
  it("gives those of one mailbox by name, no more than asked for", async () => {
    await db.companies.bulkPut([
      company({ id: "1", name: "Zinc" }),
      company({ id: "2", name: null, domains: ["alpha.example"] }),
      company({ id: "3", name: "Other mailbox", workspace: "other@x.example" }),
    ])
    expect((await companiesOf(db, WORKSPACE, 10)).map(({ id }) => id)).toEqual(["2", "1"])
    expect(await companiesOf(db, WORKSPACE, 1)).toHaveLength(1)
  })
})

describe("contactsOf", () => {
  it("leaves out who is not kept and gives nobody twice", async () => {
    await db.contacts.put(contact())
    expect(await contactsOf(db, ["petra", "gone", "petra"])).toEqual([contact()])
  })
})

describe("optionsRows and keptRows", () => {
  it("are there before anything is kept", async () => {
    expect(await optionsRows(db)).toMatchObject({ connections: [], rules: [], workspaces: [] })
    expect((await keptRows(db)).every(({ count }) => count === 0)).toBe(true)
  })
})
