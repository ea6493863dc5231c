import { describe, expect, it } from "vitest"
import type { Contact } from "~src/record/contact"
import type { FactField } from "~src/record/fact"
import { type KnownPerson, samePerson } from "./same-person"

function person(
  email: string,
  name: string | null,
  facts: Partial<Record<FactField, string>> = {},
  change: Partial<Contact> = {},
): KnownPerson {
  const contact: Contact = {
    id: email,
    workspace: "jonas@slipway.com",
    emails: [email],
    kind: "person",
    companyId: email.endsWith("gmail.com") ? null : email.slice(email.indexOf("@") + 1),
    name,
    optedOut: false,
    firstSeenAt: 1,
    lastActivityAt: 1,
    ...change,
  }
  return {
    contact,
    facts: Object.entries(facts).map(([field, value]) => ({
      id: `${email}/${field}`,
      workspace: contact.workspace,
      subject: { kind: "contact", id: contact.id },
      field: field as FactField,
      value,
      provenance: { by: "rule", rule: "signature", observationId: null, quote: null, at: 1 },
    })),
  }
}

const maren = person("maren@norrsken.com", "Maren Lindqvist", { mobile: "+46701234567" })

describe("one person with two addresses", () => {
  it.each([
    ["same_name", person("maren.l@gmail.com", "Lindqvist Maren")],
    ["same_name_and_company", person("m.lindqvist@norrsken.com", "MAREN LINDQVIST")],
    ["same_mobile", person("ml@other.com", null, { mobile: "+46701234567" })],
    ["signature_names_address", person("ml@other.com", null, { mail: "maren@norrsken.com" })],
  ])("is proposed for %s, with the reason", (rule, other) => {
    const [proposal] = samePerson(maren, [other], 5)
    expect(proposal?.reasons.map((reason) => reason.rule)).toContain(rule)
    expect(proposal?.state).toBe("open")
  })

  it.each([
    ["a namesake at another company", person("maren@oresund.com", "Maren Lindqvist")],
    ["a first name", person("maren@gmail.com", "Maren")],
    ["two people of one company", person("piet@norrsken.com", "Piet de Boer")],
    ["a shared phone of the reception", person("piet@norrsken.com", "Piet", { phone: "+4681" })],
    ["the same contact", maren],
    ["a role mailbox", person("info@norrsken.com", "Maren Lindqvist", {}, { kind: "role" })],
    ["nobody known", person("x@gmail.com", null)],
  ])("is not seen in %s", (_, other) => {
    expect(samePerson(maren, [other], 5)).toEqual([])
  })

  it("keeps the one who is known longer, and is one proposal in both orders", () => {
    const newer = person("maren.l@gmail.com", "Maren Lindqvist", {}, { firstSeenAt: 9 })
    const [one] = samePerson(maren, [newer], 5)
    const [two] = samePerson(newer, [maren], 5)
    expect(one?.keptId).toBe(maren.contact.id)
    expect(two).toEqual(one)
  })

  it.each([
    ["王小明", "王 小明"],
    ["Wang Xiaoming", "Xiaoming WANG"],
    ["Иванов Иван", "Иван Иванов"],
    ["Иванов Иван Петрович", "Иван Иванов"],
    ["Анна Сергеевна Петрова", "Петрова Анна"],
    ["Пётр Семёнов", "Семенов Петр"],
    ["김 철수", "김철수"],
    ["O’Brien, Sean", "Sean O'Brien"],
  ])("knows %s in %s, whichever part comes first", (one, other) => {
    const [proposal] = samePerson(person("a@firma.example", one), [person("b@gmail.com", other)], 5)
    expect(proposal?.reasons.map(({ rule }) => rule)).toEqual(["same_name"])
  })

  it.each([
    ["王小明", "李小明"],
    ["王 伟", "李 明"],
    ["Иван Петрович", "Анна Петрович"],
    ["Иванов Иван Петрович", "Иванов Иван Сергеевич"],
    ["Wang Wei", "Wang Wen"],
  ])("tells %s from %s", (one, other) => {
    expect(samePerson(person("a@firma.example", one), [person("b@gmail.com", other)], 5)).toEqual([])
  })

  it("takes a full Chinese name for a full name", () => {
    const [proposal] = samePerson(person("wang@firma.cn", "王小明"), [person("w@gmail.com", "王小明")], 5)
    expect(proposal?.reasons).toEqual([{ rule: "same_name", value: "王小明" }])
  })
})
