/**
 * `npm run new-site NAME [-- --host HOST]`: the files of a new site, and its lines in the registry, the catalogue of
 * places and the fixtures' addresses. What remains to be done is said at the end, and by `tests/structure.test.ts`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { siteFiles, withAddress, withPlaces, withSite } from "./new-site/site-files"

const root = fileURLToPath(new URL("..", import.meta.url))
const { positionals, values } = parseArgs({ allowPositionals: true, options: { host: { type: "string" } } })
const [name] = positionals

try {
  if (name === undefined) throw new Error("usage: npm run new-site NAME [-- --host HOST]")
  create(name, values.host ?? `${name}.example`)
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause))
  process.exitCode = 1
}

function create(name: string, host: string): void {
  const files = siteFiles({ name, host })
  const there = Object.keys(files).filter((path) => existsSync(join(root, path)))
  if (there.length > 0) throw new Error(`nothing written: there is ${there.join(", ")} already`)
  const changed = {
    "src/sites/registry.ts": (text: string) => withSite(text, name),
    "src/sites/catalog/places.ts": (text: string) => withPlaces(text, name),
    "tests/fixtures/addresses.ts": (text: string) => withAddress(text, { name, host }),
  }
  const texts = Object.entries(changed).map(
    ([path, change]) => [path, change(readFileSync(join(root, path), "utf8"))] as const,
  )

  for (const [path, text] of [...Object.entries(files), ...texts]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  console.log(
    [
      ...[...Object.keys(files), ...Object.keys(changed)].map((path) => `wrote ${path}`),
      "To do: the real structure in selectors.ts and the fixture, and a row in docs/sites.md.",
    ].join("\n"),
  )
}
