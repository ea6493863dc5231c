import { describe, expect, it } from "vitest"
import type { Company } from "~src/record/company"
import type { CompanyObservation, ProfileObservation } from "~src/record/observed-page"
import {
  companyKey,
  companyNumber,
  factsOfCompany,
  keysOfCompany,
  keysOfEmployer,
  whichCompany,
} from "./company"

const page: CompanyObservation = {
  kind: "company.profile",
  site: "linkedin",
  url: "https://www.linkedin.com/company/norrsken-freight/about/?x=1",
  seenAt: 5,
  sourceId: "norrsken-freight",
  companyId: "77120",
  name: "Norrsken Freight",
  tagline: null,
  industry: null,
  size: null,
  headquarters: null,
  website: "https://www.norrsken.com/",
  people: [],
}
const company: Company = {
  id: "k1",
  workspace: "jonas@slipway.com",
  domains: ["norrsken.com"],
  name: "Norrsken",
  firstSeenAt: 1,
}

describe("a company page", () => {
  it("is found by its own id, not by an address that may be a step ahead", () => {
    const ahead = { ...page, url: "https://www.linkedin.com/company/other/" }
    expect(keysOfCompany(ahead).profiles).toEqual(["https://www.linkedin.com/company/norrsken-freight"])
  })

  it("has no such address in Sales Navigator, but the same number", () => {
    const account = { ...page, url: "https://www.linkedin.com/sales/company/77120", sourceId: "77120" }
    expect(keysOfCompany(account)).toMatchObject({ profiles: [], profileIds: ["77120"] })
  })

  it.each([
    ["https://norrsken.com", ["norrsken.com"]],
    ["http://www.norrsken.com/de/", ["norrsken.com"]],
    ["https://facebook.com/norrsken", []],
    ["https://shops.example/norrsken/", []],
    ["ftp://norrsken.com/", []],
    ["not an address", []],
    [null, []],
  ])("with the website %s is found by %j", (website, domains) => {
    expect(keysOfCompany({ ...page, website }).domains).toEqual(domains)
  })

  it("is the known company's by domain at first, by its ids afterwards", () => {
    const keys = keysOfCompany(page)
    expect(whichCompany(keys, { companies: [company], facts: [] })?.id).toBe("k1")
    const facts = factsOfCompany(page, company)
    const bare = { ...keys, domains: [] }
    expect(whichCompany(bare, { companies: [company], facts: [] })).toBeNull()
    expect(whichCompany(bare, { companies: [company], facts })?.id).toBe("k1")
    expect(facts.every(({ provenance }) => provenance.quote !== null)).toBe(true)
  })

  it("without anything certain is nobody's, whatever its name", () => {
    const unknown = { ...page, url: "", companyId: null, website: null, name: "Norrsken" }
    expect(whichCompany(keysOfCompany(unknown), { companies: [company], facts: [] })).toBeNull()
  })
})

describe("what a company page says", () => {
  const said = (change: Partial<CompanyObservation>, of = company) =>
    factsOfCompany({ ...page, ...change }, of)
      .filter(({ field }) => !field.startsWith("profile"))
      .map(({ field, value }) => [field, value])

  it("is kept in its own words, in any language", () => {
    const facts = said({
      industry: "物流",
      size: "51-200名员工",
      headquarters: "上海市",
      tagline: "冷链\n到家",
    })
    expect(facts).toEqual([
      ["industry", "物流"],
      ["size", "51-200名员工"],
      ["headquarters", "上海市"],
      ["description", "冷链 到家"],
    ])
  })

  it("is nothing where it says nothing", () => {
    expect(said({ industry: "  ", size: null })).toEqual([])
  })

  it("names a company that has no name, and no other", () => {
    expect(said({}, { ...company, name: null })).toEqual([["name", "Norrsken Freight"]])
    expect(said({})).toEqual([])
  })

  it("on the page of a brand is not said of the company", () => {
    const url = "https://www.linkedin.com/showcase/norrsken-air/"
    expect(said({ url, industry: "Airlines", size: "11-50 employees" }, { ...company, name: null })).toEqual(
      [],
    )
  })

  it.each([
    ["https://www.norrsken.com/", []],
    ["http://norrsken.com", []],
    ["https://www.norrsken.com/freight", [["web", "https://www.norrsken.com/freight"]]],
    ["https://freight.norrsken.com/", [["web", "https://freight.norrsken.com/"]]],
    ["https://norrsken.se/", [["web", "https://norrsken.se/"]]],
    ["javascript:alert(1)", []],
    ["norrsken", []],
  ])("of the website %s tells what the domain does not", (website, facts) => {
    expect(said({ website })).toEqual(facts)
  })
})

describe("whom somebody works for", () => {
  const at = (companyUrl: string | null, current = true) => {
    const position = { title: null, company: "Norrsken Freight", companyUrl, period: null, current }
    return keysOfEmployer({ positions: [position] } as unknown as ProfileObservation)
  }
  const NONE = { profiles: [], profileIds: [], domains: [] }

  it("is told by the link of the current position only", () => {
    expect(at("https://www.linkedin.com/company/77120/").profileIds).toEqual(["77120"])
    expect(at("https://www.linkedin.com/company/Norrsken-Freight/").profiles).toEqual(
      keysOfCompany(page).profiles,
    )
    expect(at("https://www.linkedin.com/company/77120/", false)).toEqual(NONE)
    expect(at(null)).toEqual(NONE)
  })

  it.each(["https://evil.example/company/77120", "javascript:/company/77120", "/in/77120", "/company/"])(
    "is not told by %s",
    (url) => {
      expect([companyKey(url), companyNumber(url)]).toEqual([null, null])
    },
  )
})
