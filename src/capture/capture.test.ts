import { describe, expect, it } from "vitest"
import type { CaptureContext, Changes } from "~src/record/changes"
import { holding } from "~src/record/fact"
import type { ObservedMessage, ThreadObservation } from "~src/record/observation"
import { capture, conversationOf, keysOf, threadOf } from "./capture"
import { readMail } from "./read-mail"
import { emptyContext, message, REP, SENT_AT } from "./testing/message"

const HOUR = 3_600_000

function conversation(messages: ObservedMessage[]): ThreadObservation {
  return {
    kind: "mail.thread",
    site: "gmail",
    workspace: REP,
    url: "https://mail.google.com/mail/u/0/#inbox/t1",
    seenAt: SENT_AT + HOUR,
    threadId: "thread-f:1",
    subject: "Offer for 40 vans",
    view: "full",
    messages,
    collapsed: 0,
  }
}

function run(messages: ObservedMessage[], context: CaptureContext = emptyContext()): Changes {
  return capture(
    conversation(messages),
    (mail, subject) =>
      readMail(mail, { subject, timeZone: "UTC", country: null, now: context.now, model: null }),
    context,
  )
}

/** The record as it is after `changes`, as the store would show it to the next capture. */
function recordAfter(changes: Changes, context = emptyContext()): CaptureContext {
  return {
    ...context,
    contacts: changes.contacts,
    companies: changes.companies,
    facts: changes.facts,
    thread: changes.threads[0] ?? null,
    activities: changes.activities,
    asks: changes.asks,
    commitments: changes.commitments,
  }
}

const question = message({
  cc: [{ email: "piet@norrsken.com", name: "de Boer, Piet" }],
  html: `<div dir="ltr">Hi Jonas,<br><br>Does the yearly price include the driver app for all 40 vans?
    I will send you the list of drivers by Friday.<br><br>Best regards,<br>Maren Lindqvist<br>
    Head of Operations<br>Norrsken Freight AB<br>Mobile: +46 70 123 45 67</div>`,
})
const answer = message({
  id: "msg-a:2",
  from: { email: REP, name: "Jonas Falk" },
  to: [{ email: "maren@norrsken.com", name: "Maren Lindqvist" }],
  sentAt: SENT_AT + 2 * HOUR,
  outgoing: true,
  html: "<div>Hi Maren,<br><br>Yes, the yearly price includes the driver app for all 40 vans.<br><br>Best,<br>Jonas</div>",
})

describe("what a conversation means for the record", () => {
  const changes = run([question])

  it("keeps the mail with the writer's own words", () => {
    const [activity] = changes.activities
    expect(activity).toMatchObject({ direction: "in", at: SENT_AT, atIsGuess: false, language: "en" })
    expect(activity?.text).toContain("driver app")
    expect(activity?.text).not.toContain("Head of Operations")
    expect(changes.observations).toHaveLength(1)
  })

  it("knows everybody but the rep, each at their company", () => {
    expect(changes.contacts.map((contact) => [contact.name, contact.emails[0]])).toEqual([
      ["Maren Lindqvist", "maren@norrsken.com"],
      ["Piet de Boer", "piet@norrsken.com"],
    ])
    expect(changes.companies.map((company) => company.domains)).toEqual([["norrsken.com"]])
    expect(new Set(changes.contacts.map((contact) => contact.companyId)).size).toBe(1)
  })

  it("names the writer's company by their signature, and no other one", () => {
    const mixed = run([{ ...question, cc: [{ email: "olga@haldane.com", name: null }] }])
    expect(mixed.companies.map((company) => [company.domains[0], company.name])).toEqual([
      ["norrsken.com", "Norrsken Freight AB"],
      ["haldane.com", null],
    ])
  })

  it("can say for every fact who says so, in words that stand in the mail", () => {
    expect(changes.facts.length).toBeGreaterThan(3)
    const shown = question.html.replace(/<[^>]+>/g, " ") + question.cc[0]?.name + question.from.name
    for (const { provenance } of changes.facts) {
      expect(provenance.observationId).toBe(changes.activities[0]?.id)
      expect(shown).toContain(provenance.quote)
    }
    const positions = changes.facts.filter((fact) => fact.field === "position")
    expect(holding(positions)?.value).toBe("Head of Operations")
  })

  describe("what people of one company sign with", () => {
    const signed = (id: string, name: string, email: string, lines: string) =>
      message({
        id,
        from: { email, name },
        html: `<div>Hello Jonas,<br><br>could you send the contract for the vans today?<br><br>Best regards,<br>${name}<br>Head of Fleet<br>${lines}</div>`,
      })
    const ADDRESS = "12 Harbour Street, London SW1A 1AA"
    const OTHERS = "12 Harbour Street<br>London SW1A 1AA"
    const maren = signed("m1", "Maren Lindqvist", "maren@norrsken.com", ADDRESS)
    const ofCompany = ({ facts }: Changes) =>
      facts.filter(({ subject, field }) => subject.kind === "company" && field !== "name")

    it("is the company's where two sign with the same, however it is set", () => {
      const both = run([maren, signed("m2", "Piet de Boer", "piet@norrsken.com", OTHERS)])
      expect(ofCompany(both)).toMatchObject([
        { field: "address", provenance: { by: "rule", rule: "shared-signature" } },
      ])
      expect(ofCompany(both)[0]?.value).toContain("12 Harbour Street")
    })

    it("is not the company's where one signs with it, nor two of two companies, nor one person twice", () => {
      expect(ofCompany(run([maren]))).toEqual([])
      expect(ofCompany(run([maren, signed("m2", "Olga Petrova", "olga@haldane.com", ADDRESS)]))).toEqual([])
      const again = signed("m2", "M. Lindqvist", "lindqvist@norrsken.com", ADDRESS)
      expect(ofCompany(run([maren, again]))).toEqual([])
      const role = signed("m2", "Norrsken Dispatch", "info@norrsken.com", ADDRESS)
      expect(ofCompany(run([maren, role]))).toEqual([])
    })

    it("is found with colleagues of other conversations, and read again gives the same", () => {
      const first = run([maren])
      const contact = first.contacts[0]
      const value = first.facts.find(({ field }) => field === "address")?.value
      if (!contact?.companyId || !contact.name || !value) throw new Error("the signature was not read")
      const of = { contactId: contact.id, companyId: contact.companyId, name: contact.name }
      const context = { ...emptyContext(), signed: [{ ...of, field: "address" as const, value }] }
      const piet = signed("m2", "Piet de Boer", "piet@norrsken.com", OTHERS)
      const later = run([piet], context)
      expect(ofCompany(later)).toHaveLength(1)
      expect(ofCompany(run([piet], recordAfter(later, context)))).toEqual(ofCompany(later))
    })

    it("tells a switchboard by its digits, and leaves mobiles to their owners", () => {
      const phones = "Tel: +46 8 123 45 67<br>Mobile: +46 70 123 45 67"
      const both = run([
        signed("m1", "Maren Lindqvist", "maren@norrsken.com", phones),
        signed("m2", "Piet de Boer", "piet@norrsken.com", phones.replace("8 123", "(8) 123")),
      ])
      expect(ofCompany(both).map(({ field }) => field)).toEqual(["phone"])
    })
  })

  it("gives a forwarded stranger's signature to the stranger, and to nobody who is not known", () => {
    const forwarded = message({
      id: "msg-f:9",
      html: `<div>Hi Jonas, can you answer Olga?</div><div>Best,<br>Maren</div><br>
        <div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>
        From: <b>Olga Petrova</b> &lt;olga@haldane.com&gt;<br>Date: Tue, Nov 17, 2026 at 2:30 PM<br>
        Subject: Vans<br>To: Maren &lt;maren@norrsken.com&gt;<br></div><br>Dear Maren,<br>how many vans?<br><br>
        Kind regards,<br>Olga Petrova<br>Chief Buyer<br>Haldane GmbH<br>Mobile: +49 151 23456789</div>`,
    })
    const keys = keysOf(conversation([forwarded]))
    expect(keys.emails).toContain("olga@haldane.com")
    const nobody = run([forwarded])
    expect(nobody.contacts.map(({ emails }) => emails[0])).toEqual(["maren@norrsken.com"])
    expect(nobody.facts.map(({ value }) => value)).not.toContain("Chief Buyer")

    const before = run([
      { ...question, id: "msg-f:8", cc: [{ email: "olga@haldane.com", name: "Olga Petrova" }] },
    ])
    const { facts, contacts, activities } = run([forwarded], recordAfter(before))
    const olga = before.contacts.find(({ emails }) => emails.includes("olga@haldane.com"))
    const hers = facts.filter(({ subject }) => subject.id === olga?.id)
    expect(hers.map(({ field, value }) => [field, value])).toEqual(
      expect.arrayContaining([
        ["position", "Chief Buyer"],
        ["mobile", "+4915123456789"],
      ]),
    )
    expect(hers.find(({ field }) => field === "position")?.provenance).toMatchObject({
      quote: "Chief Buyer",
      at: Date.UTC(2026, 10, 17, 14, 30),
    })
    expect(facts.filter(({ subject }) => subject.id !== olga?.id).map(({ value }) => value)).not.toContain(
      "Chief Buyer",
    )
    // Being mentioned is not taking part.
    expect(activities[0]?.contactIds).not.toContain(olga?.id)
    expect(contacts.find(({ id }) => id === olga?.id)?.lastActivityAt).toBe(SENT_AT)
  })

  it("hears the question and the promise, with its day", () => {
    expect(changes.asks).toMatchObject([{ kind: "question", answeredBy: null }])
    expect(changes.asks[0]?.quote).toContain("driver app")
    expect(changes.commitments).toMatchObject([{ by: "them", keptBy: null }])
    // The Friday after Wednesday 18 November 2026.
    expect(new Date(changes.commitments[0]?.dueAt ?? 0).toISOString()).toMatch(/^2026-11-20/)
  })

  it("notices that a later mail of ours answers the question", () => {
    const both = run([question, answer])
    expect(both.asks.find((ask) => ask.contactId !== null)?.answeredBy).toBe(both.activities[1]?.id)
  })

  it("notices it too when our answer is seen later", () => {
    const later = run([answer], recordAfter(changes))
    expect(later.asks.find((ask) => ask.id === changes.asks[0]?.id)?.answeredBy).toBe(later.activities[0]?.id)
  })
})

describe("seeing the same again", () => {
  it("gives the same rows", () => {
    const once = run([question, answer])
    const twice = run([question, answer], recordAfter(once))
    expect(twice.activities).toEqual(once.activities)
    expect(twice.asks).toEqual(once.asks)
    expect(twice.commitments).toEqual(once.commitments)
    expect(twice.threads).toEqual(once.threads)
    const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id).sort()
    const known = new Set(ids(once.facts))
    expect(ids(twice.facts).every((id) => known.has(id))).toBe(true)
    expect(ids(twice.contacts).every((id) => ids(once.contacts).includes(id))).toBe(true)
  })

  it("keeps the time that was guessed when the page did not tell it", () => {
    const untimed = message({ sentAt: null })
    const once = run([untimed])
    const later = { ...recordAfter(once), now: SENT_AT + 100 * HOUR }
    const twice = capture(
      { ...conversation([untimed]), seenAt: SENT_AT + 100 * HOUR },
      (mail, subject) =>
        readMail(mail, { subject, timeZone: "UTC", country: null, now: later.now, model: null }),
      later,
    )
    expect(twice.activities[0]?.at).toBe(once.activities[0]?.at)
    expect(once.activities[0]?.atIsGuess).toBe(true)
  })

  it("does not undo what the rep has chosen", () => {
    const once = run([question])
    const chosen = recordAfter(once)
    const [thread] = once.threads
    if (!thread) throw new Error("no thread")
    chosen.thread = { ...thread, dealId: "d7", dealRule: "rep", contactId: "c9" }
    expect(run([question, answer], chosen).threads[0]).toMatchObject({
      dealId: "d7",
      dealRule: "rep",
      contactId: "c9",
    })
  })

  it("keeps what was kept, even where today's triage would skip it", () => {
    const once = run([question])
    const bulk = { ...question, bulk: { unsubscribe: true, mailingList: null } }
    expect(run([bulk], recordAfter(once)).skips).toEqual([])
    expect(run([bulk]).activities).toEqual([])
  })
})

describe("what is not kept", () => {
  it("leaves nothing of its words", () => {
    const personal = message({
      from: { email: "mum@gmail.com", name: "Mum" },
      html: "<div>The doctor called about your results.</div>",
    })
    const changes = run([personal])
    expect(changes.skips).toMatchObject([{ reason: "personal", about: "mum@gmail.com" }])
    expect(JSON.stringify(changes)).not.toContain("doctor")
    expect(changes.contacts).toEqual([])
    expect(changes.threads).toEqual([])
  })
})

describe("a mail at the moment of its sending", () => {
  it("opens a conversation of its own until the real one is known", () => {
    const { threadId: _, view: __, messages: ___, collapsed: ____, ...seen } = conversation([])
    const sent = conversationOf({ ...seen, kind: "mail.sent", threadId: null, message: answer })
    expect(sent.messages).toEqual([answer])
    expect(threadOf(sent)).not.toBe(threadOf(conversation([])))
  })
})

describe("hostile and empty mail", () => {
  it.each([
    ["no text", message({ html: "" })],
    ["nobody but the rep", message({ from: { email: REP, name: null } })],
    ["no name", message({ from: { email: "x@norrsken.com", name: "" } })],
    ["right-to-left marks", message({ from: { email: "x@norrsken.com", name: "\u202Egnp.exe\u202C" } })],
    ["scripts", message({ html: "<script>alert(1)</script><img src=x onerror=alert(1)>Hello" })],
    ["deep nesting", message({ html: "<div>".repeat(20_000) })],
  ])("with %s is handled", (_, mail) => {
    const changes = run([mail])
    expect(changes.activities.length + changes.skips.length).toBe(1)
    expect(changes.activities[0]?.text ?? "").not.toContain("alert")
  })
})

describe("an invitation", () => {
  const startsAt = SENT_AT + 50 * HOUR
  const invitation = {
    eventId: null,
    cancelled: false,
    title: "Start date",
    startsAt,
    endsAt: startsAt + HOUR,
    when: "Friday 11:00",
    location: null,
    guests: [],
  }
  const html = "<div>Hi Jonas, could you bring the list of drivers?</div>"

  it("is a meeting when it takes place; what is said in it was said when it was sent", () => {
    const changes = run([message({ invitation, html })])
    expect(changes.activities).toMatchObject([{ kind: "meeting", at: startsAt }])
    expect(changes.asks).toMatchObject([{ at: SENT_AT }])
    expect(changes.contacts).toMatchObject([{ lastActivityAt: SENT_AT }])
  })

  it.each([{ startsAt: null }, { cancelled: true }])("that tells no meeting is a mail: %o", (change) => {
    const changes = run([message({ invitation: { ...invitation, ...change }, html })])
    expect(changes.activities).toMatchObject([{ kind: "email", at: SENT_AT }])
  })
})

it("keeps by which clock somebody lives, from the time over the words that they quote", () => {
  const theirs = message({
    id: "msg-f:3",
    sentAt: SENT_AT + 5 * HOUR,
    html: `<div dir="ltr">Thank you.<br></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Wed, Nov 18, 2026 at 6:00 AM Jonas Falk &lt;${REP}&gt; wrote:<br></div><blockquote class="gmail_quote">Yes, it does.</blockquote></div>`,
  })
  const ours = { ...answer, sentAt: SENT_AT + 2 * HOUR }
  const clocks = run([ours, theirs]).facts.filter(({ field }) => field === "utc_offset")
  expect(clocks).toMatchObject([
    { value: "-05:00", provenance: { rule: "quoted-clock", at: SENT_AT + 5 * HOUR } },
  ])
  expect(clocks[0]?.provenance.quote).toContain("6:00 AM")
})

describe("what a machine answers", () => {
  const sent = message({
    id: "msg-f:0",
    outgoing: true,
    from: { email: REP, name: "Jonas Falk" },
    to: [{ email: "maren@norrsken.com", name: "Maren Lindqvist" }],
    sentAt: SENT_AT - HOUR,
    html: "<div>Could you send me the signed contract?</div>",
  })
  const notice = message({
    html: "<div>Thank you for your email. I am out of the office until 3 December and will send everything then. For urgent matters please contact:</div><div>Olga Berg</div><div>Head of Fleet</div><div>+46 8 555 014 22</div><div>olga@norrsken.com</div>",
  })

  it("is kept, marked, and taken for nothing that they said", () => {
    const changes = run([sent, notice])
    const [, reply] = changes.activities
    expect(reply?.automatic).toMatchObject({
      kind: "away",
      until: { day: "2026-12-03", back: false },
      standIn: { name: "Olga Berg" },
    })
    const said = [changes.asks, changes.commitments, changes.signals, changes.sentiments].flat()
    expect(said.filter((row) => "activityId" in row && row.activityId === reply?.id)).toEqual([])
    expect(changes.asks[0]?.answeredBy).toBeNull()
  })

  it("gives nobody the signature of whoever stands in, and makes them no contact", () => {
    const changes = run([sent, notice])
    expect(changes.facts.filter(({ field }) => field !== "name" && field !== "organisation")).toEqual([])
    expect(changes.contacts.flatMap(({ emails }) => emails)).toEqual(["maren@norrsken.com"])
  })

  it("that somebody has left is the signal that they leave", () => {
    const left = message({
      html: "<div>Thank you for your message. Maren Lindqvist is no longer with Norrsken. Please contact Olga Berg.</div>",
    })
    const { signals } = run([sent, left])
    expect(signals).toMatchObject([{ kind: "leaving", contactId: expect.stringContaining("maren") }])
    expect(signals[0]?.quote).toContain("no longer with")
  })

  it("opens again what it had seemed to answer, when older rules took it for an answer", () => {
    const before = recordAfter(run([sent, notice]))
    const [ask] = before.asks
    const wrong = {
      ...before,
      asks: before.asks.map((one) => ({ ...one, answeredBy: before.activities[1]?.id ?? "" })),
    }
    expect(run([sent, notice], wrong).asks.find(({ id }) => id === ask?.id)?.answeredBy).toBeNull()
  })

  it("the subject tells only of the message that opened the conversation", () => {
    const first = message({ id: "msg-f:1", html: "<div>Norrsken is closed for the winter.</div>" })
    const second = message({
      id: "msg-f:2",
      sentAt: SENT_AT + HOUR,
      html: "<div>Back again. The price is fine.</div>",
    })
    const changes = capture(
      { ...conversation([first, second]), subject: "Automatic reply: Offer for 40 vans" },
      (mail, subject) =>
        readMail(mail, { subject, timeZone: "UTC", country: null, now: SENT_AT, model: null }),
      emptyContext(),
    )
    expect(changes.activities.map(({ automatic }) => automatic?.kind ?? null)).toEqual(["other", null])
  })

  it("is nothing where we wrote it", () => {
    const own = { ...sent, html: "<div>I am away until 3 December.</div>" }
    expect(run([own]).activities[0]?.automatic).toBeNull()
  })
})
