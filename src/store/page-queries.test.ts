import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { company, contact, view } from "~tests/screens/states/records"
import { SlipstreamDatabase } from "./database"
import { companiesOf, contactsOf, keptRows, openView, optionsRows } from "./page-queries"

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
