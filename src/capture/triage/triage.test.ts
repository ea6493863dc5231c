import { describe, expect, it } from "vitest"
import type { Activity } from "~src/record/activity"
import type { TriageRule } from "~src/record/triage-rule"
import { emptyContext, message, REP, SENT_AT } from "../testing/message"
import { triage } from "./triage"

const context = emptyContext()

function rule(scope: TriageRule["scope"], value: string, verdict: TriageRule["verdict"]): TriageRule {
  return { id: `${scope}/${value}`, workspace: REP, scope, value, verdict, at: 0 }
}

function person(email: string) {
  return { email, name: null }
}

const ourAnswer: Activity = {
  id: "a1",
  workspace: REP,
  kind: "email",
  site: "gmail",
  sourceId: "msg-a:1",
  threadId: "t1",
  url: "https://mail.google.com/mail/u/0/#inbox/t1",
  at: SENT_AT,
  atIsGuess: false,
  direction: "out",
  subject: "Vans",
  text: "They do.",
  language: "en",
  participants: [],
  contactIds: [],
  companyIds: [],
  attachments: [],
  extraction: 1,
}

describe("what is kept", () => {
  it("keeps mail with people of another company", () => {
    expect(triage(message(), context).keep).toBe(true)
  })

  it("keeps our own mail to them", () => {
    const sent = message({ from: person(REP), to: [person("maren@norrsken.com")], outgoing: true })
    expect(triage(sent, context).keep).toBe(true)
  })

  it("keeps mail that a colleague sends to a customer with us in copy", () => {
    const sent = message({
      from: person("anna@slipway.com"),
      to: [person("maren@norrsken.com")],
      cc: [person(REP)],
    })
    expect(triage(sent, context).keep).toBe(true)
  })

  it("keeps a private mailbox that stands among business ones", () => {
    expect(triage(message({ cc: [person("piet@gmail.com")] }), context).keep).toBe(true)
  })

  it("keeps a sequence tool's mail with an unsubscribe line once we have answered in the thread", () => {
    const bulk = { unsubscribe: true, mailingList: null }
    expect(triage(message({ bulk }), context)).toMatchObject({ keep: false, reason: "bulk" })
    expect(triage(message({ bulk }), emptyContext({ activities: [ourAnswer] })).keep).toBe(true)
  })
})

describe("what is skipped, and by whose address", () => {
  it("mail among ourselves", () => {
    const internal = message({ from: person("anna@slipway.com"), cc: [person("tom@emea.slipway.com")] })
    expect(triage(internal, context)).toMatchObject({ reason: "internal", about: "slipway.com" })
  })

  it("mail from machines", () => {
    const automatic = message({ from: person("no-reply@norrsken.com") })
    expect(triage(automatic, context)).toMatchObject({ reason: "automatic", about: "no-reply@norrsken.com" })
  })

  it("mailing lists and circulars", () => {
    const list = message({ bulk: { unsubscribe: false, mailingList: "dev.lists.example" } })
    expect(triage(list, context)).toMatchObject({ reason: "bulk" })
    const crowd = Array.from({ length: 300 }, (_, index) => person(`p${index}@guests.com`))
    expect(triage(message({ to: crowd }), context)).toMatchObject({ reason: "bulk" })
  })

  it("mail with private mailboxes only, held until the rep says", () => {
    const personal = message({ from: person("mum@gmail.com") })
    expect(triage(personal, context)).toMatchObject({ reason: "personal", about: "mum@gmail.com" })
    const sent = message({ from: person(REP), to: [person("mum@gmail.com")], outgoing: true })
    expect(triage(sent, context)).toMatchObject({ reason: "personal" })
    expect(triage(personal, emptyContext({ personalMail: "keep" })).keep).toBe(true)
  })
})

describe("the rep's word", () => {
  it("holds above every rule, both ways", () => {
    const personal = message({ from: person("buyer@gmail.com") })
    const keep = emptyContext({ triageRules: [rule("address", "buyer@gmail.com", "keep")] })
    expect(triage(personal, keep).keep).toBe(true)
    const exclude = emptyContext({ triageRules: [rule("domain", "norrsken.com", "exclude")] })
    expect(triage(message(), exclude)).toMatchObject({ reason: "excluded", about: "norrsken.com" })
  })

  it("on an address is stronger than on its domain", () => {
    const rules = [rule("domain", "norrsken.com", "exclude"), rule("address", "maren@norrsken.com", "keep")]
    expect(triage(message(), emptyContext({ triageRules: rules })).keep).toBe(true)
  })

  it("on a domain covers its subdomains and no lookalike", () => {
    const rules = [rule("domain", "norrsken.com", "exclude")]
    const inner = message({ from: person("maren@mail.norrsken.com") })
    expect(triage(inner, emptyContext({ triageRules: rules })).keep).toBe(false)
    const lookalike = message({ from: person("maren@notnorrsken.com") })
    expect(triage(lookalike, emptyContext({ triageRules: rules })).keep).toBe(true)
  })

  it("excludes our own mail to the excluded as well", () => {
    const rules = [rule("address", "maren@norrsken.com", "exclude")]
    const sent = message({ from: person(REP), to: [person("maren@norrsken.com")], outgoing: true })
    expect(triage(sent, emptyContext({ triageRules: rules }))).toMatchObject({ reason: "excluded" })
  })
})
