import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import ts from "typescript"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { siteFiles, withAddress, withPlaces, withSite } from "./site-files"

const ROOT = resolve(import.meta.dirname, "../..")
const REGISTRY = "src/sites/registry.ts"
const NEW = { name: "acme-people", host: "people.acme.example" }
const CATALOG = "src/sites/catalog/places.ts"
const ADDRESSES = "tests/fixtures/addresses.ts"
const registry = readFileSync(join(ROOT, REGISTRY), "utf8")

describe("a new site", () => {
  const files: Readonly<Record<string, string>> = {
    ...siteFiles(NEW),
    [REGISTRY]: withSite(registry, NEW.name),
    [CATALOG]: withPlaces(readFileSync(join(ROOT, CATALOG), "utf8"), NEW.name),
    [ADDRESSES]: withAddress(readFileSync(join(ROOT, ADDRESSES), "utf8"), NEW),
  }

  it("type-checks beside the files that are there", { timeout: 120_000 }, () => {
    const virtual = new Map(Object.entries(files).map(([path, text]) => [join(ROOT, path), text]))
    const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile)
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT)
    const host = ts.createCompilerHost(options)
    const { readFile, fileExists } = host
    host.readFile = (path) => virtual.get(path) ?? readFile(path)
    host.fileExists = (path) => virtual.has(path) || fileExists(path)
    host.directoryExists = (path) =>
      [...virtual.keys()].some((file) => file.startsWith(`${path}/`)) || ts.sys.directoryExists(path)
    const names = [...virtual.keys()].filter((path) => path.endsWith(".ts"))
    const program = ts.createProgram(names, options, host)
    const faults = names.flatMap((name) => {
      const source = program.getSourceFile(name)
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    })
    expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([])
  })

  it("has what the structure test asks of a reader, and no file that breaks its rules", () => {
    expect(files[REGISTRY]).toContain(`"./${NEW.name}/site"`)
    expect(files[`contents/${NEW.name}.ts`]).toContain(`/${NEW.name}/`)
    expect(Object.keys(files).some((path) => path.startsWith(`tests/fixtures/${NEW.name}/`))).toBe(true)
    for (const [path, text] of Object.entries(siteFiles(NEW))) {
      if (path.startsWith("contents/")) expect(text.trim().split("\n").length).toBeLessThan(20)
      expect(text).not.toMatch(/export \*|export default|\bany\b|TODO/)
    }
  })

  describe("on disk", () => {
    let folder: string
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "new-site-"))
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
      writeFileSync(
        join(folder, "biome.json"),
        readFileSync(join(ROOT, "biome.json"), "utf8").replace(
          '"useIgnoreFile": true',
          '"useIgnoreFile": false',
        ),
      )
      mkdirSync(join(folder, "scripts"))
      symlinkSync(join(ROOT, "scripts/zod-import.grit"), join(folder, "scripts/zod-import.grit"))
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it("is formatted and linted", { timeout: 60_000 }, () => {
      const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome")
      expect(existsSync(biome)).toBe(true)
      const run = () =>
        execFileSync(process.execPath, [biome, "check", "src", "contents"], {
          cwd: folder,
          stdio: "pipe",
        }).toString()
      expect(run).not.toThrow()
    })
  })
})

describe("what can't be a new site", () => {
  it.each(["", "Acme", "../evil", "a b", "a--b", "-a", "acme/../gmail"])("the name %j", (name) => {
    expect(() => siteFiles({ name, host: "acme.example" })).toThrow(/no name/)
  })

  it.each(["", "acme", "https://acme.example", "acme.example/*", "*", '"];evil()//.x'])(
    "the host %j",
    (host) => {
      expect(() => siteFiles({ name: "acme", host })).toThrow(/no host/)
    },
  )

  it("one that is there, or a registry of another form", () => {
    expect(() => withSite(registry, "gmail")).toThrow(/already/)
    expect(() => withSite("export const sites = []\n", "acme")).toThrow(/form/)
    expect(() => withPlaces("", "acme")).toThrow(/form/)
    expect(() => withAddress("", { name: "acme", host: "acme.example" })).toThrow(/form/)
  })
})
