/** What a new site is made of: its name (also of its folder), and the host of its pages. */
export interface NewSite {
  name: string
  host: string
}

/**
 * The files of a new site by their path from the project's root. They read a person's profile from a page of an
 * invented structure, and pass all checks: what must be done is to replace that structure by the real one.
 * @throws Error where the name is no folder's or the host no host's.
 */
export function siteFiles({ name, host }: NewSite): Readonly<Record<string, string>> {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    throw new Error(`"${name}" is no name for a site: small letters, digits and single hyphens`)
  }
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) throw new Error(`"${host}" is no host`)
  return {
    [`src/sites/${name}/selectors.ts`]: selectors,
    [`src/sites/${name}/read.ts`]: reader(name),
    [`src/sites/${name}/read.test.ts`]: test(name, host),
    [`src/sites/${name}/site.ts`]: site(name, host),
    [`contents/${name}.ts`]: entry(name, host),
    [`tests/fixtures/${name}/profile.html`]: fixture(name),
  }
}

const constant = (name: string) => name.toUpperCase().replaceAll("-", "_")
const pascal = (name: string) =>
  name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
const siteName = (name: string) => `${pascal(name).charAt(0).toLowerCase()}${pascal(name).slice(1)}Site`

const selectors = `import type { Selector } from "../selector"

const seen = "invented page, to be replaced"

export const profile: Selector = {
  name: "profile",
  means: "the part of the page that shows the person",
  seen,
  css: ['main[data-page="profile"]'],
}

export const personName: Selector = {
  name: "personName",
  means: "the person's name",
  seen,
  css: ["[data-field='name']"],
}

export const headline: Selector = {
  name: "headline",
  means: "what the person does, in a line under the name",
  seen,
  css: ["[data-field='headline']"],
}
`

const reader = (name: string) => `import type { ProfileObservation } from "~src/record/observed-page"
import { foldSpace } from "../address"
import type { Reader } from "../reader"
import { find, type Selector } from "../selector"
import { headline, personName, profile } from "./selectors"

export const ${constant(name)} = "${name}"

/** Reads a person's profile. */
export const read${pascal(name)}: Reader = (page, url, now) => {
  const root = find(page, profile)
  if (root === null) return { kind: "nothing" }
  const person = textOf(root, personName)
  if (person === null) return { kind: "blind", workspace: null, missing: [personName.name] }
  const observation: ProfileObservation = {
    kind: "person.profile",
    site: ${constant(name)},
    url: url.href.slice(0, 4000),
    seenAt: now,
    person: {
      sourceId: null,
      memberId: null,
      name: person,
      headline: textOf(root, headline),
      profileUrl: null,
      location: null,
    },
    location: null,
    positions: [],
    emails: [],
  }
  return { kind: "seen", observations: [observation] }
}

function textOf(root: Element, selector: Selector): string | null {
  const text = foldSpace(find(root, selector)?.textContent ?? "").slice(0, 2000)
  return text === "" ? null : text
}
`

const test = (name: string, host: string) => `import { describe, expect, it } from "vitest"
import { fixtureHtml, pageOf } from "../../../tests/fixtures/load-page"
import { read${pascal(name)} } from "./read"

const ADDRESS = "https://${host}/people/7"
const read = (html: string) => read${pascal(name)}(pageOf(html, ADDRESS), new URL(ADDRESS), 0)

describe("${name}", () => {
  it("reads a profile", () => {
    expect(read(fixtureHtml("${name}", "profile"))).toMatchObject({
      kind: "seen",
      observations: [{ person: { name: "Nadia Okafor", headline: "Head of procurement" } }],
    })
  })

  it("says that it is blind where the name is missing", () => {
    const html = fixtureHtml("${name}", "profile").replace("Nadia Okafor", "")
    expect(read(html)).toEqual({ kind: "blind", workspace: null, missing: ["personName"] })
  })

  it("gives nothing for other pages", () => {
    expect(read("<main><h1>Search</h1></main>")).toEqual({ kind: "nothing" })
  })
})
`

const site = (name: string, host: string) => `import type { Site } from "../reader"
import { ${constant(name)}, read${pascal(name)} } from "./read"

export const ${siteName(name)}: Site = {
  name: ${constant(name)},
  matches: (url) => url.protocol === "https:" && url.host === "${host}",
  read: read${pascal(name)},
}
`

const entry = (name: string, host: string) => {
  const own = `import { ${siteName(name)} } from "~src/sites/${name}/site"`
  const start = 'import { startReading } from "~src/sites/start-reading"'
  return `import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
${[own, start].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)).join("\n")}

export const config: PlasmoCSConfig = {
  matches: ["https://${host}/*"],
}

startReading({ site: ${siteName(name)}, page: document, window, send, handle: handle<TabMessages> })
`
}

const fixture = (name: string) => `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${name}</title></head>
<body>
<nav><a href="/people">People</a></nav>
<main data-page="profile">
<h1 data-field="name">Nadia Okafor</h1>
<p data-field="headline">Head of procurement</p>
</main>
</body>
</html>
`

/** The catalogue of places with those of the new site. @throws Error where the text has another form. */
export function withPlaces(catalog: string, name: string): string {
  const variable = siteName(name).replace(/Site$/, "")
  const end = "\n}\n\n/** What each place"
  if (!catalog.includes(end)) throw new Error("src/sites/catalog/places.ts has changed its form")
  const key = name.includes("-") ? `"${name}"` : name
  const withLine = catalog.replace(end, `\n  ${key}: [${variable}],${end}`)
  return withImport(withLine, `import * as ${variable} from "../${name}/selectors"`)
}

/** The addresses of the fixtures with the new site's. @throws Error where the text has another form. */
export function withAddress(addresses: string, { name, host }: NewSite): string {
  const at = addresses.lastIndexOf("}")
  if (at < 0 || !addresses.includes("export const ADDRESSES")) {
    throw new Error("tests/fixtures/addresses.ts has changed its form")
  }
  const key = name.includes("-") ? `"${name}"` : name
  return `${addresses.slice(0, at)}  ${key}: { profile: "https://${host}/people/7" },\n${addresses.slice(at)}`
}

const pathOf = (line: string): string => /from "(.*)"/.exec(line)?.[1] ?? ""

/**
 * The text of the registry with the new site in it: its import where the order of paths puts it, its line at the end
 * of the sites that have hosts of their own.
 * @throws Error where the text is not the registry's any more.
 */
export function withSite(registry: string, name: string): string {
  const line = `import { ${siteName(name)} } from "./${name}/site"`
  if (registry.includes(`"./${name}/`)) throw new Error(`${name} is in the registry already`)
  const lines = withImport(registry, line).split("\n")
  const anyHost = lines.findIndex((one) => one.trim() === "// On any host, so last.")
  if (anyHost < 0) throw new Error("src/sites/registry.ts has changed its form")
  lines.splice(anyHost, 0, `  ${siteName(name)},`)
  return lines.join("\n")
}

/** The text of a module with one more import, where the order of paths puts it. */
function withImport(text: string, line: string): string {
  const lines = text.split("\n")
  const last = lines.findLastIndex((one) => one.startsWith("import "))
  const next = lines.findIndex((one) => one.startsWith("import ") && pathOf(one) > pathOf(line))
  lines.splice(next < 0 ? last + 1 : next, 0, line)
  return lines.join("\n")
}
