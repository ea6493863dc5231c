import { describe, expect, it } from "vitest"
import { Observation } from "~src/record/observation"
import { gmailHtml, gmailPage } from "../../../tests/fixtures/gmail/load"
import { MAX_BODY_CHARS } from "../limits"
import type { Reading } from "../reader"
import { readGmail } from "./read"

const now = new Date(2026, 10, 22, 10, 0).getTime()
const inbox = "https://mail.google.com/mail/u/0/#inbox"
const threadUrl = `${inbox}/FMfcgzQcqHKfxDlDkFdwrqqxKBlhzzzz`

const read = (html: string, url = inbox) => readGmail(gmailPage(html), new URL(url), now)
const seen = (reading: Reading) => (reading.kind === "seen" ? reading.observations : [])

function threadIn(html: string, url?: string) {
  const thread = seen(read(html, url)).find((one) => one.kind === "mail.thread")
  if (thread === undefined) throw new Error("no thread was read")
  return thread
}

function rowsIn(html: string) {
  const list = seen(read(html)).find((one) => one.kind === "mail.list")
  if (list === undefined) throw new Error("no list was read")
  return list.rows
}

const emails = (people: readonly { email: string }[]) => people.map(({ email }) => email)
const everybodyIn = (reading: Reading) => new Set(JSON.stringify(reading).match(/[\w.+-]+@[\w.-]+\w/gu) ?? [])

describe("an open thread", () => {
  const thread = threadIn(gmailHtml("thread-full"), threadUrl)

  it("has its permanent id, subject, view and account", () => {
    expect(thread).toMatchObject({
      site: "gmail",
      workspace: "jonas@northwindlabs.example",
      threadId: "thread-f:1810000000000000001",
      subject: "Pricing for 40 seats",
      view: "full",
      seenAt: now,
    })
  })

  it("gives each message its permanent id, in order, also one that the account has just sent", () => {
    expect(thread.messages.map(({ id }) => id)).toEqual([
      "msg-f:1810000000000000003",
      "msg-a:r-4100000000000000004",
      "msg-f:1810000000000000005",
    ])
    expect(thread.messages.map(({ outgoing }) => outgoing)).toEqual([false, true, false])
  })

  it('gives sender, recipients, copies and hidden copies, and the account\'s address for "me"', () => {
    const [first, second] = thread.messages
    expect(first?.from).toEqual({ email: "maria.silva@altamar.example", name: "Maria Silva" })
    expect(first?.to).toEqual([
      { email: "jonas@northwindlabs.example", name: "Jonas Meyer" },
      { email: "priya.nair@northwindlabs.example", name: "Priya" },
    ])
    expect(emails(first?.cc ?? [])).toEqual(["tom.becker@altamar.example"])
    expect(emails(second?.cc ?? [])).toEqual([
      "tom.becker@altamar.example",
      "priya.nair@northwindlabs.example",
    ])
    expect(emails(second?.bcc ?? [])).toEqual(["deals@northwindlabs.example"])
  })

  it("takes the full headers where the rep has opened them, without the reply address", () => {
    const third = thread.messages[2]
    expect(emails(third?.to ?? [])).toEqual(["maria.silva@altamar.example", "jonas@northwindlabs.example"])
    expect(third?.to[0]?.name).toBe("Maria Silva")
    expect(emails(third?.cc ?? [])).toEqual(["legal@altamar.example"])
    expect(third?.bulk.mailingList).toBe("vendors.altamar.example")
    expect(everybodyIn({ kind: "seen", observations: [thread] })).not.toContain("it-security@altamar.example")
  })

  it("gives times as instants, with the page's words for them", () => {
    expect(thread.messages[0]?.sentAt).toBe(new Date(2026, 10, 18, 9, 12).getTime())
    expect(thread.messages[0]?.sentAtText).toBe("Nov 18, 2026, 9:12 AM")
  })

  it("keeps the body with what tells quotes apart, without Gmail's buttons", () => {
    const html = thread.messages[1]?.html ?? ""
    expect(html).toContain("you will have the offer by Friday")
    expect(html).toContain("gmail_quote")
    expect(html).not.toContain("ajR")
    expect(html).not.toContain("Show trimmed content")
  })

  it("names attachments and counts what is folded", () => {
    expect(thread.messages[0]?.attachments).toEqual(["Seat plan.pdf"])
    expect(thread.collapsed).toBe(2)
  })

  it("holds no draft and nothing that is being written", () => {
    expect(JSON.stringify(thread)).not.toContain("UNSENT")
  })

  it("does not read the list that was left and stays in the page", () => {
    expect(everybodyIn(read(gmailHtml("thread-full")))).not.toContain("old.row@stale.example")
  })

  it("reads a message once the rep unfolds it", () => {
    const unfolded = gmailHtml("thread-full").replace(
      '<div class="kQ bg adv" role="listitem" aria-expanded="false" tabindex="-1"><div class="Bk"><span class="adx"><span>3</span></span></div></div>',
      '<div class="h7" role="listitem"><div class="adn ads" data-message-id="#msg-f:1810000000000000002"><h3><span class="gD" email="tom.becker@altamar.example" name="Tom Becker"></span></h3><span class="g3" title="Nov 13, 2026, 8:00 AM"></span><div class="ajw"><span class="hb">to <span class="g2" email="jonas@northwindlabs.example" name="me">me</span></span></div><div class="a3s">Now open.</div></div></div>',
    )
    const opened = threadIn(unfolded)
    expect(opened.messages[0]).toMatchObject({ id: "msg-f:1810000000000000002", html: "Now open." })
    expect(opened.collapsed).toBe(1)
  })
})

describe("other views", () => {
  it("reads a split view as an open thread and a list", () => {
    const observations = seen(read(gmailHtml("split-view")))
    expect(observations.map(({ kind }) => kind)).toEqual(["mail.thread", "mail.list"])
    expect(observations[0]).toMatchObject({ view: "split", threadId: "thread-f:1810000000000000030" })
    expect(observations[1]).toMatchObject({ kind: "mail.list", rows: { length: 2 } })
  })

  it("reads a message in a window of its own, whose account only the title tells", () => {
    const url =
      "https://mail.google.com/mail/u/0/popout?ver=1&search=inbox&type=x#thread-f:1810000000000000020"
    const popout = threadIn(gmailHtml("popout"), url)
    expect(popout).toMatchObject({ view: "popout", workspace: "jonas@northwindlabs.example" })
    expect(popout.messages).toHaveLength(1)
  })

  it.each([
    ["thread-de", "Jana Wolf", ["einkauf@kontor.example"], new Date(2026, 10, 18, 16, 5)],
    ["thread-ru", "Анна Морозова", ["buh@volna.example"], new Date(2026, 10, 18, 19, 5)],
    ["thread-zh", "李伟", ["caiwu@hengyuan.example"], new Date(2026, 10, 18, 15, 5)],
    ["thread-rtl", "נועה לוי", ["ruth@galim.example"], new Date(2026, 10, 18, 15, 5)],
  ])("reads %s, whose words it does not know", (name, from, cc, at) => {
    const [message] = threadIn(gmailHtml(name)).messages
    expect(message?.from.name).toBe(from)
    expect(emails(message?.cc ?? [])).toEqual(cc)
    expect(message?.sentAt).toBe(at.getTime())
    expect(message?.to[0]).toEqual({ email: "jonas@northwindlabs.example", name: "Jonas Meyer" })
  })

  it("reads an invitation, its files, a newsletter's traces and what Gmail cut off", () => {
    const [invited, news] = threadIn(gmailHtml("thread-invitation")).messages
    expect(invited?.invitation).toMatchObject({
      eventId: "abc",
      cancelled: false,
      title: "Security review",
      startsAt: Date.UTC(2026, 11, 3, 9, 0),
      endsAt: Date.UTC(2026, 11, 3, 9, 45),
      location: "Video call",
    })
    expect(invited?.invitation?.guests).toEqual([
      { email: "tom.becker@altamar.example", name: "Tom Becker" },
      { email: "jonas@northwindlabs.example", name: null },
    ])
    expect(invited?.attachments).toEqual(["invite.ics", "agenda & notes.txt"])
    expect(invited?.bulk.unsubscribe).toBe(false)
    expect(news).toMatchObject({ truncated: true, bulk: { unsubscribe: true } })
  })

  it.each([
    ["EventCancelled", true],
    ["EventRescheduled", false],
    ["EventScheduled", false],
  ])("reads from an invitation that it is %s", (status, cancelled) => {
    const html = gmailHtml("thread-invitation").replace(
      '<meta itemprop="eventId/googleCalendar"',
      `<meta itemprop="eventStatus" content="http://schema.org/${status}"><meta itemprop="eventId/googleCalendar"`,
    )
    expect(threadIn(html).messages[0]?.invitation).toMatchObject({ eventId: "abc", cancelled })
  })
})

describe("a list", () => {
  const rows = rowsIn(gmailHtml("list"))

  it("gives threads only: no advertisement, no tab that is not shown", () => {
    expect(rows.map(({ threadId }) => threadId)).toEqual([
      "thread-f:1810000000000000001",
      "thread-a:r-3396410263311839629",
      "thread-a:r-77",
      "thread-f:1810000000000000400",
      "thread-a:r4441921836826768344",
    ])
  })

  it('gives each person once, in lower case, and the account\'s name for "me"', () => {
    expect(rows[0]?.participants).toEqual([
      { email: "maria.silva@altamar.example", name: "Maria" },
      { email: "jonas@northwindlabs.example", name: "Jonas Meyer" },
      { email: "tom.becker@altamar.example", name: "Tom" },
    ])
    expect(rows[3]?.participants).toEqual([
      { email: "billing@kontor.example", name: null },
      { email: "ops@kontor.example", name: null },
    ])
    expect(rows[2]?.participants).toEqual([])
  })

  it("gives subject, snippet, time, ids and whether it is unread", () => {
    expect(rows[0]).toMatchObject({
      subject: "Pricing for 40 seats",
      snippet: "Jonas, where is the data stored, and who can see it?",
      at: new Date(2026, 10, 20, 11, 45).getTime(),
      lastMessageId: "191e6f2b3c4d0005",
      unread: true,
      hasDraft: false,
    })
    expect(rows[4]).toMatchObject({ snippet: "buy stamps", unread: false })
  })

  it("sees a draft, names the last message that was sent, and leaves the draft's words alone", () => {
    expect(rows[1]).toMatchObject({ hasDraft: true, lastMessageId: "191d00aa00bb0002", snippet: "" })
    expect(rows[2]).toMatchObject({ hasDraft: true, lastMessageId: null })
    expect(JSON.stringify(rows)).not.toContain("UNSENT")
  })
})

describe("what is not there", () => {
  it.each(["logged-out", "composer"])("finds nothing on %s", (name) => {
    expect(read(gmailHtml(name), threadUrl.replace(/\/FM.*/u, ""))).toEqual({ kind: "nothing" })
  })

  it("finds nothing signed out, whatever the address says", () => {
    expect(read(gmailHtml("logged-out"), threadUrl)).toEqual({ kind: "nothing" })
  })

  it("finds nothing on an empty page and on a page of another kind", () => {
    expect(read("")).toEqual({ kind: "nothing" })
    expect(read("<main><h1>Settings</h1><span email='a@b.example'>A</span></main>")).toEqual({
      kind: "nothing",
    })
  })

  it("is blind on a thread that has not loaded, and says what is missing", () => {
    expect(read(gmailHtml("half-loaded"))).toMatchObject({ kind: "blind", missing: ["message"] })
    const bare = gmailHtml("half-loaded").replace(/<h2.*<\/h2>/u, "")
    expect(read(bare)).toEqual({ kind: "nothing" })
    expect(read(bare, threadUrl)).toMatchObject({ kind: "blind", missing: ["threadSubject"] })
  })

  it("is blind without an account rather than guess one", () => {
    const nobody = gmailHtml("thread-full")
      .replace(/<header.*?<\/header>/su, "")
      .replace(/<head>.*?<\/head>/su, "")
    expect(read(nobody)).toMatchObject({ kind: "blind", workspace: null })
  })

  it("keeps two accounts apart", () => {
    const other = gmailHtml("thread-full").replaceAll(
      /\(jonas@northwindlabs\.example\)/gu,
      "(other@northwindlabs.example)",
    )
    const thread = threadIn(other, threadUrl.replace("/u/0/", "/u/1/"))
    expect(thread.workspace).toBe("other@northwindlabs.example")
    expect(thread.messages.find(({ id }) => id.startsWith("msg-f"))?.outgoing).toBe(false)
  })

  it("shows no draft that was opened, whether alone or being typed", () => {
    const draft = gmailHtml("thread-full").replace(
      /<div role="list">.*<!-- A draft that/su,
      '<div role="list"><!-- A draft that',
    )
    expect(read(draft, "https://mail.google.com/mail/u/0/#drafts/FMfcgzQcqHKfxDlDkFdwrqqxKBlhzzzz")).toEqual({
      kind: "nothing",
    })
  })

  it("shows nothing of one's own in a view of what is still to be sent", () => {
    const url = "https://mail.google.com/mail/u/0/#outbox/FMfcgzQcqHKfxDlDkFdwrqqxKBlhzzzz"
    expect(threadIn(gmailHtml("thread-full"), url).messages.map(({ outgoing }) => outgoing)).toEqual([
      false,
      false,
    ])
  })

  it("shows no message that Gmail is to send later", () => {
    const scheduled = gmailHtml("thread-full").replaceAll("Nov 18, 2026, 2:03 PM", "Nov 24, 2026, 8:00 AM")
    expect(threadIn(scheduled).messages.map(({ outgoing }) => outgoing)).toEqual([false, false])
  })
})

describe("a page whose every class name has changed", () => {
  it.each(["thread-full", "split-view", "list", "thread-zh", "popout", "thread-hostile"])(
    "%s: blind or nothing",
    (name) => {
      const html = gmailHtml(name).replace(/class="([^"]*)"/gu, (_, names: string) => {
        const changed = names.split(" ").map((one) => (one === "" ? one : `x${[...one].reverse().join("")}q`))
        return `class="${changed.join(" ")}"`
      })
      for (const url of [inbox, threadUrl]) {
        const reading = read(html, url)
        expect(["blind", "nothing"]).toContain(reading.kind)
        if (reading.kind === "blind") expect(reading.missing.length).toBeGreaterThan(0)
      }
    },
  )

  it("is blind, not silent, on a thread and on a list", () => {
    const rename = (html: string) => html.replace(/class="[^"]+"/gu, 'class="z9"')
    expect(read(rename(gmailHtml("thread-full"))).kind).toBe("blind")
    expect(read(rename(gmailHtml("list"))).kind).toBe("blind")
  })

  it.each([
    ["gD", "sender"],
    ["g3", "sentTime"],
    ["hb", "recipientLine"],
    ["a3s", "body"],
  ])("names what is missing when only .%s is gone", (className, missing) => {
    const html = gmailHtml("thread-zh")
      .replaceAll(className, "gone")
      .replaceAll("<h3", "<h4")
      .replaceAll("ii gt", "gone")
    expect(read(html)).toMatchObject({ kind: "blind", missing: expect.arrayContaining([missing]) })
  })
})

describe("hostile and outsized mail", () => {
  it("takes nothing of Gmail's frame from a mail's own HTML", () => {
    const reading = read(gmailHtml("thread-hostile"))
    const thread = threadIn(gmailHtml("thread-hostile"))
    expect(thread.threadId).toBe("thread-f:1810000000000000090")
    expect(thread.messages.map(({ id }) => id)).toEqual(["msg-f:1810000000000000091"])
    expect(seen(reading)).toHaveLength(1)
    expect(thread.workspace).toBe("jonas@northwindlabs.example")
    const [message] = thread.messages
    const people = [message?.from, ...(message?.to ?? []), ...(message?.cc ?? []), ...(message?.bcc ?? [])]
    expect(people.map((one) => one?.email)).toEqual([
      "billing@forged.example",
      "jonas@northwindlabs.example",
      "nameless@kontor.example",
    ])
    expect(message?.to[1]?.name).toBeNull()
  })

  it("keeps names and subjects as text", () => {
    const thread = threadIn(gmailHtml("thread-hostile"))
    expect(thread.subject).toBe("Invoice <img src=x onerror=alert(1)>")
    expect(thread.messages[0]?.from.name).toBe('"><script>alert(1)</script>')
  })

  it("reads 300 recipients", () => {
    const people = Array.from(
      { length: 300 },
      (_, at) => `<span class="g2" email="p${at}@many.example" name="Person ${at}">Person ${at}</span>`,
    ).join(", ")
    const html = gmailHtml("thread-de").replace(
      /(<span translate="no" class="hb">an ).*?(, Cc:)/su,
      `$1${people}$2`,
    )
    const [message] = threadIn(html).messages
    expect(message?.to).toHaveLength(300)
    expect(message?.cc).toHaveLength(1)
  })

  it("cuts a body of 5 MB and says so", () => {
    const html = gmailHtml("thread-de").replace("Guten Tag", "Guten Tag ".repeat(500_000))
    const [message] = threadIn(html).messages
    expect(message?.html).toHaveLength(MAX_BODY_CHARS)
    expect(message?.truncated).toBe(true)
  })

  it("gives what the record takes, on every page", () => {
    const names = ["thread-full", "list", "split-view", "thread-de", "thread-ru", "thread-zh", "thread-rtl"]
    for (const name of [...names, "thread-hostile", "thread-invitation"]) {
      for (const observation of seen(read(gmailHtml(name))))
        expect(Observation.safeParse(observation).error).toBeUndefined()
    }
  })
})
