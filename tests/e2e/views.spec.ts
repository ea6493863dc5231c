import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { BUYER, conversation, mail, REP } from "./harness/mail-maker"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { openThread } from "./harness/threads"
import { until } from "./harness/wait"

const OTHER = { name: "Jonas W.", email: "jonas@harbour-agency.example" }

describe("Gmail's views", () => {
  let session: Session
  let record: RecordReader

  beforeAll(async () => {
    const first = [
      ...conversation("split", 3, "Split"),
      ...conversation("search", 1, "Searched"),
      mail("pop"),
      mail("slow"),
    ]
    const second = [
      mail("other", { to: [OTHER], subject: "Only in the second account" }),
      mail("pop", { to: [OTHER] }),
    ]
    const languages = ["de", "zh-CN", "ru", "ar", "fr"].map((language) => mail(`in-${language}`, { at: 5 }))
    session = await startSession({
      accounts: [
        { ...REP, mails: [...first, ...languages] },
        { ...OTHER, mails: second },
      ],
    })
    record = new RecordReader(await session.openOwn("options.html"))
  })
  afterAll(() => session?.close())

  const kept = (subject: string, count = 1) =>
    until(
      `${count} of ${subject}`,
      async () => (await record.rows("activities")).filter((row) => row.subject.includes(subject)),
      (rows) => rows.length === count,
    )

  it("reads the thread of a split view beside its list", async () => {
    const page = await session.openGmail("#inbox", { query: "split=1&expanded=1" })
    await openThread(page, "Split")
    await kept("Split", 3)
    const views = await record.rows("views")
    expect(views.some((view) => view.kind === "thread" && view.subject === "Split")).toBe(true)
  })

  it("reads a thread opened from a search", async () => {
    const page = await session.openGmail("#search/Searched")
    await openThread(page, "Searched")
    await kept("Searched")
  })

  it("reads a message in a window of its own, in the right account", async () => {
    const list = await session.openGmail("#inbox", { index: 1 })
    await openThread(list, "Subject of pop")
    const token = new URL(list.url()).hash.split("/").at(-1) ?? ""
    await list.close()
    await session.openGmail("", { index: 1, path: "popout", query: `ver=1&th=${token}` })
    const [activity] = await kept("Subject of pop")
    expect(activity?.workspace).toBe(OTHER.email)
  })

  it("never mixes two accounts", async () => {
    const [first, second] = [
      await session.openGmail("#inbox"),
      await session.openGmail("#inbox", { index: 1 }),
    ]
    await openThread(first, "Subject of pop")
    await openThread(second, "Only in the second account")
    await kept("Subject of pop", 2)
    await kept("Only in the second account")
    const contacts = (await record.rows("contacts")).filter((row) => row.emails.includes(BUYER.email))
    expect(contacts.map((contact) => contact.workspace).sort()).toEqual([OTHER.email, REP.email].sort())
    const inSecond = (await record.rows("activities")).filter((row) => row.workspace === OTHER.email)
    expect(inSecond.map((row) => row.subject).sort()).toEqual([
      "Only in the second account",
      "Subject of pop",
    ])
  })

  it("waits for a page that loads slowly, part by part", async () => {
    const page = await session.openGmail("#inbox", { query: "slow=700" })
    await openThread(page, "Subject of slow")
    const [activity] = await kept("Subject of slow")
    expect(activity?.text).toContain("This is mail slow.")
  })

  it.each(["de", "zh-CN", "ru", "ar", "fr"])("understands the time of a mail in %s", async (language) => {
    const page = await session.openGmail("#inbox", { query: `hl=${language}` })
    await openThread(page, `Subject of in-${language}`)
    const [activity] = await kept(`Subject of in-${language}`)
    expect(activity?.atIsGuess).toBe(false)
    expect(activity?.at).toBe(mail("x", { at: 5 }).date)
    await page.close()
  })

  it("has logged no error", () => {
    expect(session.errors).toEqual([])
  })
})
