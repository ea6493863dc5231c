import { describe, expect, it } from "vitest"
import { linkedinPage } from "../../../tests/fixtures/linkedin/load"
import { companyUrlOf, leadIdOf, memberIdOf, profileIdOf, profileUrlOf } from "./ids"
import { isCurrent, isPeriod } from "./period"
import { placeOf } from "./place"
import { seenText, shownLines, shownText } from "./shown-text"

describe("ids in addresses", () => {
  it("are decoded, without query, and only LinkedIn's", () => {
    expect(profileIdOf("/in/maria-silva/overlay/contact-info/?x=1")).toBe("maria-silva")
    expect(profileIdOf("https://de.linkedin.com/in/%D0%B0%D0%BD%D0%BD%D0%B0/")).toBe("анна")
    expect(profileUrlOf("анна")).toBe("https://www.linkedin.com/in/%D0%B0%D0%BD%D0%BD%D0%B0/")
    for (const other of [
      null,
      "",
      "/in/",
      "/company/x",
      "https://evil.example/in/x",
      "https://linkedin.com.evil.example/in/x",
      "javascript:/in/x",
    ]) {
      expect(profileIdOf(other), String(other)).toBeNull()
    }
    expect(profileIdOf("/in/%E0%A4%A")).toBe("%E0%A4%A")
  })

  it("of members stand in place of the public one, or beside it", () => {
    const id = "ACoAABmaria-0123456789"
    const urn = (kind: string) => encodeURIComponent(`urn:li:${kind}:${id}`)
    for (const href of [
      `/in/${id}`,
      `https://www.linkedin.com/in/maria/details/skills?profileUrn=${urn("fsd_profile")}`,
      `/in/maria?miniProfileUrn=${urn("fs_miniProfile")}`,
    ]) {
      expect(memberIdOf(href), href).toBe(id)
    }
    for (const other of [
      null,
      "/in/maria",
      "/in/ACoAA",
      "/in/ACwAAB1maria-0123456789",
      `https://evil.example/in/${id}`,
      `/in/maria?profileUrn=${urn("company")}`,
      `/in/maria?other=${urn("fsd_profile")}`,
    ]) {
      expect(memberIdOf(other), String(other)).toBeNull()
    }
  })

  it("of companies keep their kind", () => {
    expect(companyUrlOf("https://www.linkedin.com/school/55120/?x=1")).toBe(
      "https://www.linkedin.com/school/55120/",
    )
    expect(companyUrlOf("/search/results/all/?keywords=Altamar")).toBeNull()
  })

  it("of leads are the first part", () => {
    expect(leadIdOf("/sales/lead/ACwAAB1,NAME_SEARCH,x?_ntb=1")).toBe("ACwAAB1")
    expect(leadIdOf("/sales/lead/,x")).toBeNull()
  })
})

describe("places", () => {
  const kind = (path: string) => placeOf(new URL(path, "https://www.linkedin.com")).kind
  it.each([
    ["/in/a/", "profile"],
    ["/in/a/overlay/contact-info/", "profile"],
    ["/in/a/de/", "profile"],
    ["/in/a/details/experience/", "other"],
    ["/in/a/recent-activity/all/", "other"],
    ["/company/a/about/", "company"],
    ["/company/a/admin/dashboard/", "other"],
    ["/school/a/", "company"],
    ["/messaging/", "messaging"],
    ["/search/results/people/?keywords=x", "search"],
    ["/search/results/all/?keywords=x", "other"],
    ["/mynetwork/invite-connect/connections/", "connections"],
    ["/sales/lead/A,b,c", "lead"],
    ["/sales/company/1", "account"],
    ["/sales/search/people", "leads"],
    ["/feed/", "other"],
  ])("%s is %s", (path, expected) => {
    expect(kind(path)).toBe(expected)
  })

  it("name a conversation, but not a new one", () => {
    const thread = (path: string) => placeOf(new URL(path, "https://www.linkedin.com"))
    expect(thread("/messaging/thread/2-YQ%3D%3D/")).toEqual({ kind: "messaging", threadId: "2-YQ==" })
    expect(thread("/messaging/thread/new/")).toEqual({ kind: "messaging", threadId: null })
  })
})

describe("a period", () => {
  it.each([
    "Sep 2023 - Present · 1 yr 8 mos",
    "Sept. 2023–Heute · 1 Jahr 8 Monate",
    "2023年9月 - 至今 · 1 年 8 个月",
    "сент. 2023 – настоящее время · 1 год 8 месяцев",
    "سبتمبر ٢٠٢٣ - حتى الآن · سنة",
    "2023",
  ])("%s: goes on only where its end is a word", (period) => {
    expect(isCurrent(period)).toBe(period !== "2023")
  })

  it.each(["2019 - 2023 · 4 yrs", "2019年1月 - 2023年5月", "Jan. 2019–Mai 2023", "", "Full-time · 5 yrs"])(
    "%s has ended",
    (period) => {
      expect(isCurrent(period)).toBe(false)
    },
  )

  it("is told from other lines", () => {
    expect(isPeriod("Lisbon - Portugal")).toBe(false)
    expect(isPeriod("Full-time · 5 yrs 3 mos")).toBe(false)
    expect(isPeriod("2019 - 2023 · 4 yrs")).toBe(true)
  })
})

describe("shown text", () => {
  const element = (html: string): Element => {
    const main = linkedinPage(`<main>${html}</main>`).querySelector("main")
    if (main === null) throw new Error("no main part")
    return main
  }

  it("says once what is there for eyes and for screen readers", () => {
    const html =
      '<div><span aria-hidden="true">Jan - Feb</span><span class="visually-hidden">Jan to Feb</span></div>'
    expect(shownText(element(html))).toBe("Jan - Feb")
    expect(seenText(element(html.replace("visually-hidden", "other")))).toBe("Jan - Feb")
  })

  it("leaves out what is hidden, scripts and styles", () => {
    expect(shownText(element("a<p hidden>b</p><script>c</script><style>d</style><p>e</p>"))).toBe("a e")
    expect(shownText(null)).toBe("")
  })

  it("keeps the lines of a message", () => {
    expect(shownLines(element("<p>one<br>two\n three</p><p>four</p><br><br><br>five"))).toBe(
      "one\ntwo three\n\nfour\n\nfive",
    )
  })
})
