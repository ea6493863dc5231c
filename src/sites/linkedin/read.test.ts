import { describe, expect, it } from "vitest"
import { Observation } from "~src/record/observation"
import {
  inLanguage,
  LANGUAGES,
  linkedinHtml,
  linkedinPage,
  withOtherClasses,
} from "../../../tests/fixtures/linkedin/load"
import { siteOf } from "../registry"
import { readLinkedin } from "./read"

const now = Date.UTC(2026, 10, 22, 10)
const at = (path: string) => new URL(path, "https://www.linkedin.com")
const read = (html: string, path: string) => readLinkedin(linkedinPage(html), at(path), now)
const seen = (name: string, path: string) => {
  const reading = read(linkedinHtml(name), path)
  return reading.kind === "seen" ? reading.observations : []
}

/** Every fixture that shows something, with its address. */
const PAGES: readonly (readonly [name: string, path: string])[] = [
  ["profile", "/in/maria-silva-altamar/"],
  ["profile-older", "/in/maria-silva-altamar/"],
  ["profile-server-driven", "/in/maria-silva-altamar/"],
  ["company", "/company/altamar-demo/"],
  ["company-about", "/company/altamar-demo/about/"],
  ["company-people", "/company/altamar-demo/people/"],
  ["messages", "/messaging/thread/2-abc/"],
  ["messages-group", "/messaging/thread/2-abc/"],
  ["bubbles", "/feed/"],
  ["search", "/search/results/people/?keywords=a"],
  ["search-older", "/search/results/people/"],
  ["search-server-driven", "/search/results/people/"],
  ["connections", "/mynetwork/invite-connect/connections/"],
  ["connections-server-driven", "/mynetwork/invite-connect/connections/"],
  ["sales-lead", "/sales/lead/ACwAAB1maria,NAME_SEARCH,x1"],
  ["sales-account", "/sales/company/1410021"],
  ["sales-search", "/sales/search/people?query=a"],
]

function profileIn(html: string, path = "/in/maria-silva-altamar/") {
  const reading = read(html, path)
  const profile =
    reading.kind === "seen" ? reading.observations.find((one) => one.kind === "person.profile") : null
  if (!profile) throw new Error(`no profile: ${JSON.stringify(reading)}`)
  return profile
}

const MARIA = {
  sourceId: "maria-silva-altamar",
  name: "Maria Silva",
  headline: "Head of Procurement at Altamar | Supply chains & people",
  profileUrl: "https://www.linkedin.com/in/maria-silva-altamar/",
  memberId: "ACoAABmariaSilva-0123456789abcdefghij",
  location: "Lisbon, Portugal",
}

describe("every page", () => {
  it.each(PAGES)("%s gives what the record takes", (name, path) => {
    const observations = seen(name, path)
    expect(observations.length).toBeGreaterThan(0)
    for (const observation of observations) expect(Observation.safeParse(observation).error).toBeUndefined()
  })

  it.each(PAGES)("%s stays as it was", (name, path) => {
    const page = linkedinPage(linkedinHtml(name))
    const before = page.documentElement.outerHTML
    readLinkedin(page, at(path), now)
    expect(page.documentElement.outerHTML).toBe(before)
  })

  it.each(PAGES)("%s with every class name changed: blind, nothing, or the same persons", (name, path) => {
    const reading = readLinkedin(withOtherClasses(linkedinPage(linkedinHtml(name))), at(path), now)
    if (reading.kind === "seen") expect(reading.observations).toEqual(seen(name, path))
    else if (reading.kind === "blind") expect(reading.missing.length).toBeGreaterThan(0)
  })

  it.each([
    "profile",
    "profile-older",
    "company",
    "company-about",
    "messages",
    "search-older",
    "search",
    "connections",
  ])("%s, whose class names speak, is blind without them", (name) => {
    const path = PAGES.find(([other]) => other === name)?.[1] ?? ""
    const page = withOtherClasses(linkedinPage(linkedinHtml(name)))
    expect(readLinkedin(page, at(path), now)).toMatchObject({ kind: "blind", workspace: null })
  })

  it("is nothing under the address of another kind of page", () => {
    for (const [name] of PAGES.filter(([other]) => /^(profile|company|messages)/.test(other))) {
      for (const path of [
        "/in/somebody/",
        "/company/some/",
        "/messaging/thread/2-x/",
        "/search/results/people/",
      ]) {
        const own = PAGES.find(([other]) => other === name)?.[1] ?? ""
        if (own.split("/")[1] === path.split("/")[1]) continue
        expect(read(linkedinHtml(name), path), `${name} under ${path}`).toEqual({ kind: "nothing" })
      }
    }
  })

  it("is nothing for those who are signed out, on an empty page, and on hosts of another kind", () => {
    expect(read(linkedinHtml("authwall"), "/in/maria-silva-altamar/")).toEqual({ kind: "nothing" })
    for (const path of PAGES.map(([, one]) => one)) expect(read("", path)).toEqual({ kind: "nothing" })
    expect(siteOf(at("/in/a/"))?.name).toBe("linkedin")
    expect(siteOf(new URL("https://de.linkedin.com/in/a/"))).toBeNull()
  })
})

describe("a profile", () => {
  it("gives the person with the id of the page's own links", () => {
    expect(profileIn(linkedinHtml("profile"))).toMatchObject({
      site: "linkedin",
      seenAt: now,
      person: MARIA,
      location: "Lisbon, Portugal",
      emails: [],
    })
  })

  it("gives positions with company and period, those of one company one by one", () => {
    const { positions } = profileIn(linkedinHtml("profile"))
    const url = (id: string) => `https://www.linkedin.com/company/${id}/`
    expect(positions).toEqual([
      {
        title: "Head of Procurement",
        company: "Altamar",
        companyUrl: url("1410021"),
        period: "Mar 2021 - Present · 5 yrs 9 mos",
        current: true,
      },
      {
        title: "Board Member",
        company: "Casa · Mar",
        companyUrl: null,
        period: "2020 - 2022 · 2 yrs",
        current: false,
      },
      {
        title: "Purchasing Manager",
        company: "Nova Metall",
        companyUrl: url("883110"),
        period: "Jan 2016 - Feb 2021 · 5 yrs 2 mos",
        current: false,
      },
      {
        title: "Buyer",
        company: "Nova Metall",
        companyUrl: url("883110"),
        period: "2013 - 2015 · 2 yrs",
        current: false,
      },
      {
        title: "Trainee",
        company: "Ferro Lab (2009 - 2012)",
        companyUrl: url("77120"),
        period: "2010 - 2012 · 2 yrs",
        current: false,
      },
    ])
  })

  it("is read in the layout of the year before, too", () => {
    const { url: _, ...newer } = profileIn(linkedinHtml("profile"))
    expect(profileIn(linkedinHtml("profile-older"))).toMatchObject(newer)
  })

  it.each(LANGUAGES)("is read in another language (%s)", (language) => {
    const english = profileIn(linkedinHtml("profile"))
    const other = profileIn(inLanguage(linkedinHtml("profile"), language))
    expect(other.person).toEqual(english.person)
    expect(other.location).toBe(english.location)
    const withoutPeriod = (positions: typeof english.positions) =>
      positions.map(({ period: _, ...rest }) => rest)
    expect(withoutPeriod(other.positions)).toEqual(withoutPeriod(english.positions))
    expect(other.positions[0]?.period).not.toBe(english.positions[0]?.period)
  })

  it("is read from the newer program's page, where only structure counts", () => {
    const { person, location, positions } = profileIn(linkedinHtml("profile-server-driven"))
    expect(person).toEqual(MARIA)
    expect(location).toBe("Lisbon, Portugal")
    expect(positions.map(({ title, company, current }) => [title, company, current])).toEqual([
      ["Head of Procurement", "Altamar", true],
      ["Purchasing Manager", "Nova Metall", false],
      ["Buyer", "Nova Metall", false],
    ])
  })

  it("names nobody but the person: not the rep, not those beside, not authors of posts", () => {
    const text = JSON.stringify(seen("profile", "/in/maria-silva-altamar/"))
    expect(text).not.toMatch(/Jonas|Dirk|Inês|Olga/u)
  })

  it("is the page's own person where the address is a step ahead", () => {
    expect(profileIn(linkedinHtml("profile"), "/in/dirk-vogel-demo/").person).toEqual(MARIA)
  })

  it("gives the inner id only from links of this very profile, and only where all say the same", () => {
    const html = linkedinHtml("profile")
    const id = "ACoAABmariaSilva-0123456789abcdefghij"
    const link = (own: string, member: string) =>
      `<a href="/in/${own}/details/skills?profileUrn=urn%3Ali%3Afsd_profile%3A${member}"></a></main>`
    const withLink = (own: string, member: string) => html.replace("</main>", link(own, member))
    const other = "ACoAABdirkVogel-0123456789abcdefghij"
    expect(profileIn(withLink("dirk-vogel-demo", other)).person.memberId).toBe(id)
    expect(profileIn(withLink("maria-silva-altamar", other)).person.memberId).toBeNull()
    expect(profileIn(html.replaceAll("profileUrn", "gone")).person.memberId).toBeNull()
  })

  it("leaves out a section that belongs to the person before", () => {
    const html = linkedinHtml("profile").replaceAll(
      "/in/maria-silva-altamar/details/",
      "/in/dirk-vogel-demo/details/",
    )
    expect(profileIn(html).positions).toEqual([])
  })

  it("gives mail addresses only from the opened contact details of this person", () => {
    const path = "/in/maria-silva-altamar/overlay/contact-info/"
    expect(profileIn(linkedinHtml("contact-info"), path).emails).toEqual(["maria.silva@altamar.example"])
    const other = linkedinHtml("contact-info").replace(
      'href="https://www.linkedin.com/in/maria-silva-altamar"',
      'href="/in/x"',
    )
    expect(profileIn(other, path).emails).toEqual([])
  })

  it("that is half loaded is not guessed at, and names what is missing", () => {
    expect(read(linkedinHtml("profile-half-loaded"), "/in/maria-silva-altamar/")).toEqual({
      kind: "blind",
      workspace: null,
      missing: ["profileName"],
    })
  })

  it("whose positions can't be read is not passed off as somebody without any", () => {
    const html = linkedinHtml("profile").replaceAll("t-bold", "t-heavy")
    expect(read(html, "/in/maria-silva-altamar/")).toMatchObject({
      kind: "blind",
      missing: ["positionTitle"],
    })
  })
})

describe("a company", () => {
  const companyIn = (name: string, path: string) => {
    const company = seen(name, path).find((one) => one.kind === "company.profile")
    if (company === undefined) throw new Error("no company was read")
    return company
  }
  const facts = {
    sourceId: "altamar-demo",
    name: "Altamar",
    tagline: "Packaging that comes back.",
    industry: "Packaging and Containers Manufacturing",
    size: "501-1,000 employees",
    headquarters: "Lisbon, Lisboa",
  }

  it("gives its facts, and nobody from posts or highlights", () => {
    const company = companyIn("company", "/company/altamar-demo/")
    expect(company).toMatchObject({
      ...facts,
      companyId: "1410021",
      website: "https://www.altamar.example/",
      people: [],
    })
  })

  it("has its facts paired by structure where a heading has two values", () => {
    const company = companyIn("company-about", "/company/altamar-demo/about/")
    expect(company).toMatchObject({ ...facts, website: "https://www.altamar.example/en" })
  })

  it("has the facts also from the list alone, in any language", () => {
    const html = linkedinHtml("company-about-de").replace(
      /<div class="org-top-card-summary-info-list.*?<\/a><\/div><\/div>/su,
      "",
    )
    const reading = read(html, "/company/altamar-demo/about/")
    expect(reading.kind === "seen" ? reading.observations[0] : null).toMatchObject({
      ...facts,
      size: "501–1.000 Beschäftigte",
      website: "https://www.altamar.example/en",
    })
  })

  it("knows each fact where others are missing", () => {
    const item = (text: string) => `<div class="org-top-card-summary-info-list__info-item">${text}</div>`
    const html = linkedinHtml("company").replace(item("Lisbon, Lisboa"), "")
    const reading = read(html, "/company/altamar-demo/")
    expect(reading.kind === "seen" ? reading.observations[0] : null).toMatchObject({
      ...facts,
      headquarters: null,
    })
  })

  it("gives the people of its tab; whoever is hidden from the rep is nobody", () => {
    const { people } = companyIn("company-people", "/company/altamar-demo/people/")
    expect(people.map(({ sourceId, name, headline }) => [sourceId, name, headline])).toEqual([
      ["maria-silva-altamar", "Maria Silva", "Head of Procurement at Altamar"],
      ["ines-costa-demo", "Inês Costa", "Buyer at Altamar"],
      ["анна-demo", "Анна Белова", "Логистика"],
    ])
  })

  it("has no number where the page links to several, or only to others'", () => {
    const numberIn = (html: string) => {
      const reading = read(html, "/company/altamar-demo/")
      const company = reading.kind === "seen" ? reading.observations[0] : undefined
      return company?.kind === "company.profile" ? company.companyId : undefined
    }
    const html = linkedinHtml("company")
    expect(numberIn(html.replaceAll("%221410021%22", "%221410021%22%2C%2277%22"))).toBeNull()
    const elsewhere = '<a href="/search/results/people/?currentCompany=%5B%2299%22%5D"></a></main>'
    const without = html.replaceAll("currentCompany", "pastCompany")
    expect(numberIn(without.replace("</main>", elsewhere))).toBeNull()
  })

  it("without people on that tab has none", () => {
    expect(companyIn("company-people-empty", "/company/altamar-demo/people/").people).toEqual([])
  })
})

describe("lists of people", () => {
  const peopleIn = (name: string, path: string) =>
    seen(name, path).flatMap((one) => (one.kind === "people.list" ? one.people : []))

  it.each(["search", "search-older", "search-server-driven"])(
    "%s: names and headlines, nobody mutual",
    (name) => {
      const people = peopleIn(name, "/search/results/people/")
      expect(people.map(({ sourceId, name: own, headline }) => [sourceId, own, headline])).toEqual([
        ["maria-silva-altamar", "Maria Silva", "Head of Procurement at Altamar"],
        ["tom-becker-demo", "Tom Becker", "IT Lead | Altamar"],
      ])
    },
  )

  it.each(["search", "search-older", "search-server-driven"])("%s: where they live", (name) => {
    const people = peopleIn(name, "/search/results/people/")
    expect(people.map(({ location }) => location)).toEqual(["Lisbon", "Porto"])
  })

  it("give the inner id where a link has it beside the public one", () => {
    const [maria, tom] = peopleIn("search", "/search/results/people/")
    expect(maria?.memberId).toBe("ACoAABmariaSilva-0123456789abcdefghij")
    expect(tom?.memberId).toBeNull()
  })

  it.each(["connections", "connections-server-driven"])("%s", (name) => {
    const people = peopleIn(name, "/mynetwork/invite-connect/connections/")
    expect(people.map(({ sourceId, name: own, headline }) => [sourceId, own, headline])).toEqual([
      ["maria-silva-altamar", "Maria Silva", "Head of Procurement at Altamar"],
      ["dirk-vogel-demo", "Dirk Vogel", "CFO at Hansa Glas"],
    ])
  })

  it.each([
    ["search-server-driven", "/search/results/people/"],
    ["connections-server-driven", "/mynetwork/invite-connect/connections/"],
  ])("%s without any mark: told by picture and paragraph", (name, path) => {
    const html = linkedinHtml(name)
      .replace(/ (?:data-view-name|role)="[^"]*"/gu, "")
      .replaceAll("auto-component", "x")
    const reading = read(html, path)
    const people = reading.kind === "seen" ? reading.observations : []
    expect(people).toEqual(seen(name, path))
  })

  it("that are empty give nothing", () => {
    expect(read(linkedinHtml("search-empty"), "/search/results/people/")).toEqual({ kind: "nothing" })
  })
})

describe("Sales Navigator", () => {
  it("gives a lead by its own id", () => {
    const [lead] = seen("sales-lead", "/sales/lead/ACwAAB1maria,NAME_SEARCH,x1")
    expect(lead).toMatchObject({
      person: { sourceId: "ACwAAB1maria", name: "Maria Silva", headline: "Head of Procurement at Altamar" },
      location: "Lisbon, Portugal",
      positions: [
        { title: "Head of Procurement", company: "Altamar", period: "Mar 2021–Present", current: true },
        { title: "Purchasing Manager", company: "Nova Metall", period: "Jan 2016–Feb 2021", current: false },
      ],
    })
  })

  it("gives an account", () => {
    expect(seen("sales-account", "/sales/company/1410021")[0]).toMatchObject({
      sourceId: "1410021",
      name: "Altamar",
      industry: "Packaging and Containers Manufacturing",
      size: "640 employees",
      headquarters: "Lisbon, Lisboa, Portugal",
      website: "https://www.altamar.example",
    })
  })

  it("gives the leads of a search, without rows that are still empty", () => {
    const [list] = seen("sales-search", "/sales/search/people?query=a")
    expect(list?.kind === "people.list" ? list.people.map(({ name }) => name) : []).toEqual([
      "Maria Silva",
      "Tom Becker",
    ])
  })
})
