import { afterEach, describe, expect, it } from "vitest"
import { fixtureHtml, pageOf } from "../../tests/fixtures/load-page"
import { textIn } from "./fields"
import { linkedin } from "./linkedin/site"
import { find, findAll, hits, isMatch, isWithin, ownHits, preferSelectors, type Selector } from "./selector"

const name: Selector = { name: "name", means: "a name", seen: "here", css: [".name", "h2"] }
const page = pageOf(
  '<main><h1 id="new">Ana</h1><h2>Bo</h2><p class="name">Cem</p></main>',
  "https://x.example/",
)

afterEach(() => {
  preferSelectors({}, page)
  hits.clear()
})

describe("selectors of the rep's own", () => {
  it("are tried first, the built-in ones after them, and the one that finds something is known", () => {
    expect(find(page, name)?.textContent).toBe("Cem")
    expect([hits.get("name"), ownHits()]).toEqual([".name", {}])

    preferSelectors({ name: ["#gone", "#new"] }, page)
    expect(find(page, name)?.textContent).toBe("Ana")
    expect(findAll(page, name).map((one) => one.textContent)).toEqual(["Ana"])
    expect(textIn(name)(page.body, "1")).toBe("Ana")
    expect(ownHits()).toEqual({ name: "#new" })
    const heading = page.querySelector("h1")
    expect(heading !== null && isMatch(heading, name) && isWithin(heading, name)).toBe(true)

    preferSelectors({ name: ["#gone"] }, page)
    expect(find(page, name)?.textContent).toBe("Cem")
    expect(ownHits()).toEqual({})
  })

  it("can't break reading, whatever they say", () => {
    preferSelectors({ name: ["main >", "", "][", "{id}", "javascript:alert(1)"], constructor: ["h1"] }, page)
    expect(find(page, name)?.textContent).toBe("Cem")
    const nameless = { ...name, name: "toString" }
    expect(find(page, nameless)?.textContent).toBe("Cem")
  })

  it("mend a page whose class names have changed", () => {
    const url = "https://www.linkedin.com/in/maria-silva-altamar/"
    const changed = pageOf(fixtureHtml("linkedin", "profile"), url)
    const heading = changed.querySelector("main h1")
    heading?.setAttribute("class", "q7")
    const read = () => linkedin.read(changed, new URL(url), 0)
    expect(read()).toMatchObject({ kind: "blind", missing: ["profileName"] })
    preferSelectors({ profileName: ["main section h1.q7"] }, changed)
    expect(read()).toMatchObject({ kind: "seen", observations: [{ person: { name: "Maria Silva" } }] })
  })
})
