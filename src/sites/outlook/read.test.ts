import { describe, expect, it } from "vitest"
import { Observation } from "~src/record/observation"
import { firstFound } from "../../../tests/fixtures/load-page"
import { outlookHtml, outlookPage } from "../../../tests/fixtures/outlook/load"
import type { Reading } from "../reader"
import type { Selector } from "../selector"
import { readOutlook } from "./read"
import * as selectors from "./selectors"
import { outlook } from "./site"

const now = new Date(2026, 10, 22, 10, 0).getTime()
const INBOX = "https://outlook.office.com/mail/inbox"
const OPEN = `${INBOX}/id/AAQkADk0AAAQAPricing40seats%3D`
const POPOUT = "https://outlook.office365.com/mail/deeplink/read/AAMk0201?version=1"
const CALENDAR = "https://outlook.live.com/calendar/0/view/week"
const ACCOUNT = "jonas@northwindlabs.example"
const PAGES: Record<string, string> = {
  thread: OPEN,
  replying: OPEN,
  list: INBOX,
  "thread-de": OPEN,
  popout: POPOUT,
  "half-loaded": OPEN,
  internal: OPEN,
  calendar: CALENDAR,
  "calendar-de": CALENDAR,
}
const NAMES = Object.keys(PAGES)

const read = (html: string, url = OPEN) => readOutlook(outlookPage(html), new URL(url), now)
const seen = (reading: Reading) => (reading.kind === "seen" ? reading.observations : [])
const at = (date: number, hour: number, minute = 0) => new Date(2026, 10, date, hour, minute).getTime()

function threadIn(html: string, url?: string) {
  const thread = seen(read(html, url)).find((one) => one.kind === "mail.thread")
  if (thread === undefined) throw new Error(`no thread was read: ${JSON.stringify(read(html, url))}`)
  return thread
}

function rowsIn(html: string, url?: string) {
  const list = seen(read(html, url)).find((one) => one.kind === "mail.list")
  if (list === undefined) throw new Error("no list was read")
  return list.rows
}

function eventsIn(html: string) {
  const [calendar] = seen(read(html, CALENDAR))
  if (calendar?.kind !== "calendar.events") throw new Error("no calendar was read")
  return calendar.events
}

const emails = (people: readonly { email: string }[]) => people.map(({ email }) => email)

/** Every class gets another name, the same one wherever it stands. */
const withOtherClasses = (html: string) =>
  html.replace(/ class="([^"]*)"/gu, (_, names: string) => {
    const others = names.split(/\s+/u).map((name) => `z${[...name].reverse().join("")}9`)
    return ` class="${others.join(" ")}"`
  })

describe("an open conversation", () => {
  const thread = threadIn(outlookHtml("thread"))

  it("has its id, subject, view and account", () => {
    expect(thread).toMatchObject({
      site: "outlook",
      workspace: ACCOUNT,
      threadId: "AAQkADk0AAAQAPricing40seats=",
      subject: "Pricing for 40 seats",
      view: "split",
    })
  })

  it("gives each message with its id, sender, recipients, copies and time", () => {
    expect(
      thread.messages.map(({ id, from, sentAt, outgoing }) => [id, from.email, sentAt, outgoing]),
    ).toEqual([
      ["AAMk0001", "maria.silva@altamar.example", at(18, 9, 12), false],
      ["AAMk0002", ACCOUNT, at(18, 14, 3), true],
      ["AAMk0003", "maria.silva@altamar.example", at(20, 8, 30), false],
    ])
    const [first] = thread.messages
    expect(first?.from.name).toBe("Maria Silva")
    expect(emails(first?.to ?? [])).toEqual([ACCOUNT])
    expect(first?.cc).toEqual([{ email: "tom.becker@altamar.example", name: "Tom Becker" }])
  })

  it("keeps bodies, and names attachments", () => {
    expect(thread.messages[0]?.html).toContain("what would 40 seats cost?")
    expect(thread.messages[2]?.attachments).toEqual(["Seat plan v1.2.pdf", "terms.docx"])
  })

  it("counts what is folded and what colleagues without an address wrote", () => {
    expect(thread.collapsed).toBe(2)
    expect(JSON.stringify(thread)).not.toContain("internal remark")
  })

  it("holds no draft, and takes nobody from a mail's own HTML", () => {
    expect(JSON.stringify(thread)).not.toContain("UNSENT")
    expect(JSON.stringify(thread.messages.map(({ html, ...rest }) => rest))).not.toContain("evil")
  })

  it("stays readable while the rep writes a reply, without a word of it", () => {
    const replying = threadIn(outlookHtml("replying"))
    expect(replying.messages.map(({ id }) => id)).toEqual(["AAMk0003"])
    expect(JSON.stringify(replying)).not.toContain("UNSENT")
  })

  it("is read in other languages and in a window of its own", () => {
    const [german] = threadIn(outlookHtml("thread-de")).messages
    expect(german).toMatchObject({
      from: { email: "jana.wolf@kontor.example", name: "Jana Wolf" },
      to: [{ email: ACCOUNT }],
      cc: [{ email: "einkauf@kontor.example", name: "Einkauf" }],
      sentAt: at(18, 16, 5),
    })
    const popout = threadIn(outlookHtml("popout"), POPOUT)
    expect(popout).toMatchObject({ view: "popout", threadId: "AAMk0201", subject: "Pricing" })
    expect(popout.messages[0]).toMatchObject({
      to: [{ email: ACCOUNT }],
      cc: [{ email: "tom.becker@altamar.example" }],
      bcc: [{ email: "deals@northwindlabs.example" }],
      sentAt: at(20, 8, 30),
    })
  })
})

describe("who wrote it", () => {
  it("is not guessed from a name that someone else bears too", () => {
    const html = outlookHtml("thread").replaceAll(
      "Tom Becker&lt;tom.becker@altamar.example&gt;",
      "Jonas Meyer&lt;jonas@elsewhere.example&gt;",
    )
    const ids = threadIn(html).messages.map(({ id }) => id)
    expect(ids).not.toContain("AAMk0002")
  })

  it("is not taken from a name that looks like an address", () => {
    const html = outlookHtml("thread").replaceAll(
      "Maria Silva&lt;maria.silva@altamar.example&gt;",
      "ceo@bank.example&lt;maria.silva@altamar.example&gt;",
    )
    const senders = threadIn(html).messages.map(({ from }) => from)
    expect(senders[0]).toEqual({ email: "maria.silva@altamar.example", name: null })
    expect(JSON.stringify(senders)).not.toContain("bank.example")
  })

  it("is nobody where attribute and text disagree", () => {
    const html = outlookHtml("thread-de").replace(
      'aria-label="Von: Jana Wolf&lt;jana.wolf@kontor.example&gt;"',
      'aria-label="Von: Jana Wolf&lt;other@kontor.example&gt;"',
    )
    expect(seen(read(html))).toEqual([])
  })
})

describe("a list", () => {
  const rows = rowsIn(outlookHtml("list"), INBOX)

  it("gives conversations with people, subject, snippet and time", () => {
    expect(rows[0]).toEqual({
      threadId: "AAQkADk0AAAQAPricing40seats=",
      lastMessageId: "AAMk0003",
      participants: [{ email: "maria.silva@altamar.example", name: "Maria Silva" }],
      subject: "Pricing for 40 seats",
      snippet: "Thanks. Where is the data stored?",
      at: at(20, 8, 30),
      unread: false,
      hasDraft: false,
    })
    expect(emails(rows[1]?.participants ?? [])).toEqual(["tom.becker@altamar.example", ACCOUNT])
  })

  it("does not read the words of a draft", () => {
    expect(rows[1]).toMatchObject({ subject: "Kick-off", snippet: "", hasDraft: true })
  })
})

describe("a calendar", () => {
  it("gives title, times and place of events", () => {
    expect(eventsIn(outlookHtml("calendar"))).toMatchObject([
      {
        id: "AAMkCal1",
        title: "Security review",
        startsAt: at(23, 10),
        endsAt: at(23, 11),
        location: "Room 4",
      },
      { id: "AAMkCal2", title: "Planning, Q4", startsAt: at(24, 13, 5), endsAt: at(24, 14, 15) },
      { id: "AAMkCal3", title: "Trade fair", startsAt: null, endsAt: null },
    ])
    expect(eventsIn(outlookHtml("calendar-de"))).toMatchObject([{ startsAt: at(23, 10), endsAt: at(23, 11) }])
  })

  it("yields nothing without events, and is blind where labels are gone", () => {
    const off = outlookHtml("calendar").replaceAll("Security review", "Canceled: Security review")
    expect(eventsIn(off)[0]).toMatchObject({
      title: "Security review",
      cancelled: true,
      startsAt: at(23, 10),
    })
    const german = outlookHtml("calendar").replaceAll("Security review", "Abgesagt: Review")
    expect(eventsIn(german)[0]).toMatchObject({ title: "Review", cancelled: true })
    const named = outlookHtml("calendar").replaceAll("Security review", "Cancelled orders: review")
    expect(eventsIn(named)[0]).toMatchObject({ title: "Cancelled orders: review", cancelled: false })
    const empty = outlookHtml("calendar").replaceAll("data-calitemid", "data-x")
    expect(read(empty, CALENDAR)).toEqual({ kind: "nothing" })
    const mute = outlookHtml("calendar").replaceAll("aria-label", "data-label")
    expect(read(mute, CALENDAR)).toMatchObject({ kind: "blind", missing: ["tileLabel"] })
  })
})

describe("pages that yield nothing", () => {
  it.each([
    ["drafts", "https://outlook.office.com/mail/drafts/id/x"],
    ["a composer", "https://outlook.office.com/mail/deeplink/compose"],
    ["people", "https://outlook.office.com/people/"],
  ])("%s", (_, url) => {
    expect(read(outlookHtml("thread"), url)).toEqual({ kind: "nothing" })
  })

  it("signed out, empty, colleagues only", () => {
    expect(read(outlookHtml("logged-out"))).toEqual({ kind: "nothing" })
    expect(read("")).toEqual({ kind: "nothing" })
    expect(read(outlookHtml("internal"))).toEqual({ kind: "nothing" })
  })
})

describe("a page that can't be read", () => {
  it("is blind while half loaded, and names what is missing", () => {
    expect(read(outlookHtml("half-loaded"))).toEqual({
      kind: "blind",
      workspace: ACCOUNT,
      missing: ["sender"],
    })
    const noSubject = outlookHtml("thread").replaceAll('id="CONV_', 'id="X_')
    expect(read(noSubject)).toEqual({ kind: "blind", workspace: ACCOUNT, missing: ["subject"] })
    const noTime = outlookHtml("thread-de").replace("SentReceivedSavedTime", "x")
    expect(read(noTime)).toEqual({ kind: "blind", workspace: ACCOUNT, missing: ["sentTime"] })
  })

  it("is blind without an account, or with two", () => {
    const anonymous = outlookHtml("thread").replace("primaryMailboxRoot_1", "x")
    expect(read(anonymous)).toEqual({
      kind: "blind",
      workspace: null,
      missing: ["mailboxRoot", "accountMenu"],
    })
    const second =
      '<div id="primaryMailboxRoot_2" role="treeitem" title="shared@northwindlabs.example"></div>'
    const two = outlookHtml("thread").replace(
      '<div id="primaryMailboxRoot_1"',
      `${second}<div id="primaryMailboxRoot_1"`,
    )
    expect(read(two)).toMatchObject({ kind: "blind", workspace: null })
  })
})

describe("every page", () => {
  it.each(NAMES)("%s yields valid observations, the same with other class names", (name) => {
    const reading = read(outlookHtml(name), PAGES[name])
    for (const one of seen(reading)) expect(Observation.safeParse(one).error).toBeUndefined()
    expect(read(withOtherClasses(outlookHtml(name)), PAGES[name])).toEqual(reading)
  })

  it.each(NAMES)("%s gives nobody when ids and attributes have other names too", (name) => {
    const html = withOtherClasses(outlookHtml(name))
      .replaceAll('id="', 'data-was="')
      .replaceAll("data-convid", "data-q")
      .replaceAll("data-calitemid", "data-z")
    expect(read(html, PAGES[name]).kind).not.toBe("seen")
  })

  it("is told by its address", () => {
    for (const url of [INBOX, POPOUT, CALENDAR]) expect(outlook.matches(new URL(url))).toBe(true)
    expect(outlook.matches(new URL("https://outlook.office.com.evil.example/mail/"))).toBe(false)
  })
})

describe("the selectors", () => {
  it("find something in the fixtures by their first form", () => {
    const pages = NAMES.map((name) => outlookPage(outlookHtml(name)))
    const fields = (["to", "cc", "bcc"] as const).map(selectors.recipientField)
    const plain = Object.values(selectors).filter((one): one is Selector => typeof one === "object")
    const all = [...plain, ...fields]
    expect(all.filter((one) => !pages.some((page) => firstFound(page, one) === one.css[0]))).toEqual([])
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  })
})
