/**
 * `npm run new-connector NAME`: the files of a new CRM's connector, its fake and test, and its lines in the registry.
 * What remains to be done is said at the end, and by `tests/structure.test.ts`.
 */
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { connectorFiles, titleOf, withConnector } from "./new-connector/connector-files"

const root = fileURLToPath(new URL("..", import.meta.url))
const { positionals, values } = parseArgs({ allowPositionals: true, options: { into: { type: "string" } } })
const [name] = positionals

try {
  if (name === undefined) throw new Error("usage: npm run new-connector NAME [-- --into PROJECT]")
  create(name, values.into === undefined ? root : resolve(values.into))
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause))
  process.exitCode = 1
}

function create(name: string, project: string): void {
  const files = connectorFiles(name)
  const there = Object.keys(files).filter((path) => existsSync(join(project, path)))
  if (there.length > 0) throw new Error(`nothing written: there is ${there.join(", ")} already`)
  const registry = "src/crm/registry.ts"
  const registered = withConnector(readFileSync(join(project, registry), "utf8"), name)

  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  writeFileSync(join(project, registry), registered)
  format(project, [...Object.keys(files), registry])
  console.log(
    [
      ...Object.keys(files).map((path) => `wrote ${path}`),
      `To do: the real API, first in tests/crm-fakes/${name}.ts, then in src/crm/${name}/ until its test passes;`,
      `the steps in descriptor.ts; a chapter "## ${titleOf(name)}" in docs/connectors.md.`,
    ].join("\n"),
  )
}

/** A name changes the order of imports and the length of lines. */
function format(project: string, paths: readonly string[]): void {
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome")
  execFileSync(process.execPath, [biome, "check", "--write", ...paths], { cwd: project, stdio: "pipe" })
}
