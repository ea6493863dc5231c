import { spawnSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { missingParts } from "~tests/connector-parts"
import { connectorFiles, titleOf, withConnector } from "./connector-files"

const ROOT = resolve(import.meta.dirname, "../..")
const NAME = "north-wind-2"
const registry = readFileSync(join(ROOT, "src/crm/registry.ts"), "utf8")

describe("a new connector", () => {
  let project = ""
  const at = (path: string) => join(project, path)
  const run = (program: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, "node_modules", program), ...args],
      {
        cwd: project,
        encoding: "utf8",
      },
    )
    return { status, says: `${stdout}${stderr}` }
  }
  const scaffold = (name: string) =>
    run("tsx/dist/cli.mjs", join(ROOT, "scripts/new-connector.ts"), name, "--into", project)

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), "new-connector-"))
    for (const part of [
      "src/crm",
      "src/record",
      "tests/crm-fakes",
      "tests/crm-schemas",
      "docs/connectors.md",
    ])
      cpSync(join(ROOT, part), at(part), { recursive: true })
    for (const file of ["tsconfig.json", "vitest.config.ts", "package.json"])
      cpSync(join(ROOT, file), at(file))
    const biome = readFileSync(join(ROOT, "biome.json"), "utf8")
    writeText("biome.json", biome.replace('"useIgnoreFile": true', '"useIgnoreFile": false'))
    mkdirSync(at("scripts"))
    for (const shared of ["node_modules", "scripts/zod-import.grit"])
      symlinkSync(join(ROOT, shared), at(shared))
  })
  afterAll(() => rmSync(project, { recursive: true, force: true }))

  const writeText = (path: string, text: string) => writeFileSync(at(path), text)

  it("is written into a project, and lacks nothing but its chapter in the docs", { timeout: 60_000 }, () => {
    const { status, says } = scaffold(NAME)
    expect([status, says.includes("docs/connectors.md")]).toEqual([0, true])
    const tree = {
      has: (path: string) => existsSync(at(path)),
      read: (path: string) => readFileSync(at(path), "utf8"),
    }
    expect(missingParts(NAME, tree)).toEqual([`a chapter "## ${titleOf(NAME)}" in docs/connectors.md`])
    expect(missingParts("never-made", tree).length).toBe(4)
  })

  it("type-checks beside the files that are there", { timeout: 120_000 }, () => {
    const { says, status } = run("typescript/bin/tsc", "--noEmit", "-p", project)
    expect([status, says]).toEqual([0, ""])
  })

  it("is formatted and linted", { timeout: 60_000 }, () => {
    const made = Object.keys(connectorFiles(NAME))
    const { says, status } = run(
      "@biomejs/biome/bin/biome",
      "check",
      "--error-on-warnings",
      ...made,
      "src/crm/registry.ts",
    )
    expect([status, status === 0 ? "" : says]).toEqual([0, ""])
  })

  it("keeps the contract of a connector", { timeout: 120_000 }, () => {
    const { says, status } = run("vitest/vitest.mjs", "run", `src/crm/${NAME}`)
    expect([status, /(\d+) passed/.test(says)]).toEqual([0, true])
  })

  it("is not written a second time, nor half over what is there", { timeout: 60_000 }, () => {
    const before = readFileSync(at("src/crm/registry.ts"), "utf8")
    const { status, says } = scaffold(NAME)
    expect([status, says.includes("nothing written")]).toEqual([1, true])
    expect(readFileSync(at("src/crm/registry.ts"), "utf8")).toBe(before)
  })
})

describe("what can't be a new connector", () => {
  it.each(["", "Acme", "../evil", "a b", "a--b", "-a", "acme/../odoo"])("the name %j", (name) => {
    expect(() => connectorFiles(name)).toThrow(/no name/)
  })

  it("one that is there, or a registry of another form", () => {
    expect(() => withConnector(registry, "odoo")).toThrow(/already/)
    expect(() => withConnector("export const connectors = {}\n", "acme")).toThrow(/form/)
  })
})
