import { describe, expect, it } from "vitest"
import type { CompanyLinkReason } from "~src/record/company-link"
import type { Fact, FactField } from "~src/record/fact"
import { type KnownCompany, relatedCompanies, signedDomains } from "./related-companies"

function known(
  id: string,
  domain: string,
  change: { name?: string; parent?: string; signedWith?: string[] } = {},
): KnownCompany {
  const facts = (["name", "parent"] as const).flatMap((field) => {
    const value = change[field]
    return value === undefined ? [] : [fact("company", id, field, value)]
  })
  return {
    company: { id, workspace: "w", domains: [domain], name: change.name ?? null, firstSeenAt: 1 },
    facts,
    signedWith: change.signedWith ?? [],
  }
}

function fact(kind: Fact["subject"]["kind"], id: string, field: FactField, value: string): Fact {
  const provenance = { by: "rule", rule: "signature", observationId: "a1", quote: value, at: 1 } as const
  return { id: `${id}/${field}`, workspace: "w", subject: { kind, id }, field, value, provenance }
}

function rules(a: KnownCompany, b: KnownCompany): CompanyLinkReason["rule"][] {
  const there = relatedCompanies(a, [b], 5)
  const back = relatedCompanies(b, [a], 5)
  expect(back.map(({ id, reasons }) => [id, reasons.map(({ rule }) => rule)])).toEqual(
    there.map(({ id, reasons }) => [id, reasons.map(({ rule }) => rule)]),
  )
  return there.flatMap(({ reasons }) => reasons.map(({ rule }) => rule))
}

const norrsken = known("k1", "norrsken.com", { name: "Norrsken AB" })

describe("companies that may belong together", () => {
  it.each([
    ["the same brand in another country", known("k2", "norrsken.de"), ["same_label"]],
    ["the same brand under a country's second level", known("k2", "norrsken.co.uk"), ["same_label"]],
    ["the brand with a country behind it", known("k2", "norrsken-nl.com"), ["same_label"]],
    ["the brand's group", known("k2", "norrskengroup.com"), ["same_label"]],
    [
      "one name with another legal form",
      known("k2", "nsk-fleet.nl", { name: "Norrsken B.V." }),
      ["same_name"],
    ],
    ["a part that says so", known("k2", "vanlease.nl", { parent: "Norrsken Group" }), ["part_of"]],
    [
      "people who sign with the other's website",
      known("k2", "vanlease.nl", { signedWith: ["norrsken.com"] }),
      ["signs_with"],
    ],
  ] as const)("%s", (_, other, expected) => {
    expect(rules(norrsken, other)).toEqual(expected)
  })

  it("two parts of the same third", () => {
    const [a, b] = ["Aurora Group", "Aurora Holding AB"].map((parent, at) =>
      known(`k${at}`, `x${at}.se`, { parent }),
    )
    if (!a || !b) throw new Error("two are wanted")
    expect(rules(a, b)).toEqual(["same_parent"])
  })

  it.each([
    ["other brands", known("k2", "nordlicht.com", { name: "Nordlicht GmbH" })],
    ["a brand that only begins alike", known("k2", "norrskenfoto.com")],
    ["names of which only the legal form agrees", known("k2", "x.se", { name: "AB" })],
    ["part of somebody else", known("k2", "x.se", { parent: "Aurora Group" })],
  ])("are not proposed for %s", (_, other) => {
    expect(rules(norrsken, other)).toEqual([])
  })

  it("are not proposed for brands that every country has", () => {
    expect(rules(known("k1", "abc.com"), known("k2", "abc.de"))).toEqual([])
    expect(rules(known("k1", "consulting.com"), known("k2", "consulting.de"))).toEqual([])
  })

  it("have one proposal, whichever of the two is met first", () => {
    const other = known("k2", "norrsken.de")
    expect(relatedCompanies(norrsken, [norrsken, other], 5)).toMatchObject([
      { companyId: "k1", otherId: "k2", state: "open", at: 5 },
    ])
  })
})

describe("signedDomains", () => {
  it("are those of companies, of web and mail addresses", () => {
    const facts = [
      fact("contact", "c1", "web", "www.norrsken.com/fleet"),
      fact("contact", "c1", "web", "https://shop.norrsken.de"),
      fact("contact", "c1", "mail", "Maren@Norrsken.co.uk"),
      fact("contact", "c1", "mail", "maren@gmail.com"),
      fact("contact", "c1", "phone", "+46 1"),
      fact("contact", "c1", "web", "not a site::"),
    ]
    expect(signedDomains(facts)).toEqual(["norrsken.com", "norrsken.de", "norrsken.co.uk"])
  })
})
