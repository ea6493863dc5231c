import { readdirSync } from "node:fs"
import { join } from "node:path"
import { JSDOM } from "jsdom"
import { describe, expect, it } from "vitest"
import { fixtureHtml, pageOf } from "../../tests/fixtures/load-page"
import { redact } from "./redact"

const URL_HERE = "https://www.linkedin.com/in/maria-silva-altamar/"
const redacted = (html: string) => redact(pageOf(html, URL_HERE))
const bodyOf = (text: string) => new JSDOM(text).window.document.body

const FIXTURES = join(import.meta.dirname, "../../tests/fixtures")
const fixtures = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: site }) =>
    readdirSync(join(FIXTURES, site))
      .filter((file) => file.endsWith(".html"))
      .map((file) => [site, file.slice(0, -".html".length)] as const),
  )

/** Every word that a person may have written: texts, and the attributes that show or address somebody. */
function wordsOf(page: Document): Set<string> {
  const shown = ["title", "alt", "aria-label", "email", "name", "value", "placeholder", "data-hovercard-id"]
  const texts = [...page.querySelectorAll("*")].flatMap((element) => [
    ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? ""),
    ...(element.localName === "meta" ? [] : shown.map((name) => element.getAttribute(name) ?? "")),
    ...(element.getAttribute("href") ?? "").split("?").slice(1),
  ])
  const words =
    texts
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []
  return new Set(words.filter((word) => !/^(?:0+|w\d+|i\d+|https?|mailto|tel)$/.test(word)))
}

describe("redact", () => {
  it("finds the fixtures", () => {
    expect(fixtures.length).toBeGreaterThan(60)
  })

  it.each(fixtures)("lets no word of %s/%s through", (site, name) => {
    const page = pageOf(fixtureHtml(site, name), URL_HERE)
    const report = redact(page)
    const left = [...wordsOf(new JSDOM(report).window.document)].filter((word) => wordsOf(page).has(word))
    expect(left).toEqual([])
    expect(report.length).toBeLessThanOrEqual(60_000)
  })

  it("keeps tags, classes and roles, and what tells whether something is put away", () => {
    const body = bodyOf(
      redacted(
        `<main role="main" class="scaffold t-24 lg:[&>p]:x"><h1 class="name" aria-hidden="true">Maria</h1>
        <div style="color: red; display: none">Private</div></main>`,
      ),
    )
    expect(body.querySelector('main[role="main"].scaffold > h1.name[aria-hidden="true"]')).not.toBeNull()
    expect(body.querySelector("main")?.classList).toContain("lg:[&>p]:x")
    expect(body.querySelector("div")?.getAttribute("style")).toBe("display: none")
    expect(body.querySelector("div")?.textContent).toBe("…")
  })

  it("gives the same word the same stand-in wherever it stands, and another word another", () => {
    const body = bodyOf(
      redacted(`<p title="Silva">Maria Silva</p><a href="mailto:maria@altamar.example">maria</a>`),
    )
    const [maria, silva] = (body.querySelector("p")?.textContent ?? "").trim().toLowerCase().split(" ")
    expect(maria).not.toBe(silva)
    expect(body.querySelector("p")?.title.toLowerCase()).toBe(silva)
    expect(body.querySelector("a")?.textContent?.trim()).toBe(maria)
    expect(body.querySelector("a")?.getAttribute("href")).toMatch(
      new RegExp(`^mailto:${maria}@w\\d+\\.w\\d+$`),
    )
  })

  it("keeps which element names which by its id, without the id", () => {
    const body = bodyOf(redacted(`<b id="maria-412345678">x</b><i aria-labelledby="maria-412345678">y</i>`))
    expect(body.querySelector("b")?.id).toBe(body.querySelector("i")?.getAttribute("aria-labelledby"))
    expect(body.innerHTML).not.toMatch(/maria|4123/)
  })

  it("covers numbers, and addresses by their parts", () => {
    const report = redacted(
      `<a href="https://www.linkedin.com/in/maria-silva/?miniProfile=urn%3Ali%3A123">+351 912 555 014</a>`,
    )
    expect(report).toContain("+000 000 000 000")
    expect(report).toMatch(/href="https:\/\/w\d+\.w\d+\.w\d+\/in\//)
    expect(report).not.toMatch(/maria|silva|linkedin|123/)
  })

  it("writes of long texts only the beginning", () => {
    const report = redacted(`<p>${"one two three four five six seven ".repeat(50)}</p>`)
    expect(bodyOf(report).querySelector("p")?.textContent?.trim().split(" ")).toHaveLength(9)
  })

  it("leaves out scripts, styles, comments, handlers and pictures in addresses", () => {
    const report = redacted(
      `<!-- Maria --><script>var maria</script><style>.maria{}</style><noscript>maria</noscript>
      <img src="data:image/png;base64,maria" onerror="maria()"><code style="display:none">{"maria":1}</code>`,
    )
    expect(report).not.toMatch(/maria/i)
  })

  it("trusts no attribute that should hold a word of the page's makers", () => {
    const report = redacted(
      `<p role="Maria Silva of Altamar" lang="maria silva" data-testid="row-maria@altamar.example" class="maria@altamar.example ok" maria="silva" data-maria-1="x">x</p>`,
    )
    expect(report).not.toMatch(/silva|altamar|="maria|maria=|maria@/i)
    expect(bodyOf(report).querySelector("p")?.classList).toContain("ok")
  })

  it("writes the main part whole, and what stands beside it not all the way down", () => {
    const deep = (text: string) => `${"<div>".repeat(20)}<em>${text}</em>${"</div>".repeat(20)}`
    const body = bodyOf(redacted(`<nav>${deep("aside")}</nav><main>${deep("main")}</main>`))
    expect(body.querySelector("nav em")).toBeNull()
    expect(body.querySelector("main em")).not.toBeNull()
  })

  it("writes a few of many alike", () => {
    const report = redacted(`<main><ul>${"<li class='row'><b>Maria</b></li>".repeat(500)}</ul></main>`)
    expect(bodyOf(report).querySelectorAll("li")).toHaveLength(4)
  })

  it("stays within its size and well-formed, however large and deep the page is", () => {
    const rows = Array.from({ length: 5000 }, (_, row) => `<p class="c${row}">word${row} &lt;&amp;"</p>`)
    const page = pageOf(`<main>${rows.join("")}</main>`, URL_HERE)
    let inner: Element = page.body
    for (let level = 0; level < 3000; level++) inner = inner.appendChild(page.createElement("div"))
    inner.append("Maria")
    const report = redact(page)
    expect(report.length).toBeLessThanOrEqual(60_000)
    expect(report.match(/<p /g)?.length).toBe(report.match(/<\/p>/g)?.length)
    expect(report.endsWith("</html>")).toBe(true)
    expect(report).not.toContain("Maria")
  })

  it("takes an empty page", () => {
    expect(bodyOf(redacted("")).textContent?.trim()).toBe("")
  })
})
