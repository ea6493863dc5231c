import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import ts from "typescript"
import { describe, expect, it } from "vitest"
import { missingParts } from "./connector-parts"

/** The import rule of docs/architecture.md: a room may import itself and the rooms named here. */
const ROOMS: Record<string, { rooms: readonly string[]; typesOnly?: readonly string[] }> = {
  contents: { rooms: ["src/sites", "src/messages"] },
  background: {
    rooms: [
      "src/record",
      "src/messages",
      "src/store",
      "src/capture",
      "src/advice",
      "src/drafting",
      "src/models",
      "src/crm",
      "src/sites/catalog",
    ],
  },
  // The browser's built-in model runs in pages and nowhere else.
  sidepanel: { rooms: ["src/ui", "src/messages", "src/store", "src/record", "src/models", "assets"] },
  popup: { rooms: ["src/ui", "src/messages", "src/store", "src/record", "assets"] },
  options: { rooms: ["src/ui", "src/messages", "src/store", "src/record", "src/models", "assets"] },
  "src/record": { rooms: [] },
  "src/sites/catalog": { rooms: ["src/sites"] },
  "src/sites": { rooms: [], typesOnly: ["src/record", "src/messages"] },
  "src/capture": { rooms: ["src/record"] },
  "src/advice": { rooms: ["src/record"] },
  "src/drafting": { rooms: ["src/record"] },
  "src/models": { rooms: ["src/record"] },
  "src/crm": { rooms: ["src/record"] },
  "src/store": { rooms: ["src/record"] },
  "src/messages": { rooms: [], typesOnly: ["src/record"] },
  "src/ui": { rooms: ["src/record"] },
}

const ROOT = resolve(import.meta.dirname, "..")

interface Import {
  file: string
  /** Path from the root for our own files, the specifier itself for packages. */
  target: string
  typeOnly: boolean
  node: ts.ImportDeclaration | ts.ExportDeclaration
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), "utf8"), ts.ScriptTarget.Latest)
  return source.statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return []
    if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return []
    const specifier = node.moduleSpecifier.text
    const typeOnly = ts.isImportDeclaration(node) ? isTypeOnly(node) : node.isTypeOnly
    return [{ file, target: targetOf(file, specifier), typeOnly, node }]
  })
}

function isTypeOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  )
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith("~")) return specifier.slice(1).replace(/^\//, "")
  if (specifier.startsWith(".")) return relative(ROOT, resolve(ROOT, dirname(file), specifier))
  return specifier
}

function roomOf(path: string): string | null {
  return Object.keys(ROOMS).find((room) => path === room || path.startsWith(`${room}/`)) ?? null
}

const isTest = (file: string) => /\.(test|contract)\.tsx?$/.test(file)
const files = Object.keys(ROOMS).flatMap(filesIn)
const code = files.filter((file) => !isTest(file))

describe("the import rule", () => {
  it("finds the rooms", () => {
    expect(new Set(code.map(roomOf)).size).toBeGreaterThan(8)
  })

  it.each(Object.keys(ROOMS))("%s imports only what its room may", (room) => {
    const rule = ROOMS[room]
    const wrong = code
      .filter((file) => roomOf(file) === room)
      .flatMap(importsOf)
      .filter(({ target, typeOnly }) => {
        const other = roomOf(target)
        if (other === room) return false
        if (other === null) return target.startsWith("src/") || target.startsWith("..")
        if (rule?.rooms.includes(other)) return false
        return !(typeOnly && rule?.typesOnly?.includes(other))
      })
      .map(({ file, target }) => `${file} imports ${target}`)
    expect(wrong).toEqual([])
  })

  it("imports zod only as a namespace: other forms crash in the built extension", () => {
    const wrong = code
      .flatMap(importsOf)
      .filter(({ target, typeOnly, node }) => {
        if (typeOnly || (target !== "zod" && !target.startsWith("zod/")) || !ts.isImportDeclaration(node))
          return false
        const bindings = node.importClause?.namedBindings
        return !bindings || !ts.isNamespaceImport(bindings)
      })
      .map(({ file }) => file)
    expect(wrong).toEqual([])
  })

  it("keeps zod, Dexie and React out of what runs inside other people's pages", () => {
    const heavy = /^(zod|dexie|react|openai|webextension-polyfill)/
    const wrong = code
      .filter((file) => ["src/sites", "contents", "src/messages"].includes(roomOf(file) ?? ""))
      .flatMap(importsOf)
      .filter(({ target, typeOnly }) => !typeOnly && heavy.test(target))
      .map(({ file, target }) => `${file} imports ${target}`)
    expect(wrong).toEqual([])
  })
})

describe("sites", () => {
  const SITES = "src/sites"
  const read = (...path: string[]) => readFileSync(join(ROOT, ...path), "utf8")
  const inFolder = (folder: string) => (existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder)) : [])
  const readers = readdirSync(join(ROOT, SITES)).filter((name) =>
    existsSync(join(ROOT, SITES, name, "read.ts")),
  )
  // One entry serves all CRMs that run on any host: it names them in a list.
  const entries = [...filesIn("contents"), `${SITES}/crm-record/self-hosted.ts`].map((file) => read(file))

  it("finds the readers", () => {
    expect(readers.length).toBeGreaterThan(10)
  })

  it.each(readers)("%s is registered, started by an entry, tried on a fixture and documented", (name) => {
    const missing = [
      read(SITES, "registry.ts").includes(`"./${name}/`) ? null : `a line in ${SITES}/registry.ts`,
      entries.some((entry) => entry.includes(`/${name}/`)) ? null : `an entry contents/${name}.ts`,
      inFolder(`tests/fixtures/${name}`).some((file) => file.endsWith(".html"))
        ? null
        : `a page in tests/fixtures/${name}/`,
      read("docs/sites.md").includes(`| \`${name}\` |`) ? null : `a row for \`${name}\` in docs/sites.md`,
    ]
    expect(missing.filter((one) => one !== null)).toEqual([])
  })
})

describe("connectors", () => {
  const CRMS = "src/crm"
  const connectors = readdirSync(join(ROOT, CRMS)).filter((name) =>
    existsSync(join(ROOT, CRMS, name, "descriptor.ts")),
  )
  const disk = {
    has: (path: string) => existsSync(join(ROOT, path)),
    read: (path: string) => readFileSync(join(ROOT, path), "utf8"),
  }

  it("finds the connectors", () => {
    expect(connectors.length).toBeGreaterThan(7)
  })

  it.each(connectors)("%s is registered, has a fake, keeps the contract and is documented", (name) => {
    expect(missingParts(name, disk)).toEqual([])
  })
})

describe("pure rooms", () => {
  const IMPURE =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bperformance\.now\(|\bchrome\.|\bbrowser\./

  it.each(["src/record", "src/capture", "src/advice", "src/drafting"])(
    "%s takes time and ids as arguments",
    (room) => {
      const wrong = code
        .filter((file) => roomOf(file) === room)
        .filter((file) => {
          const text = readFileSync(join(ROOT, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
          return IMPURE.test(text)
        })
      expect(wrong).toEqual([])
    },
  )
})

describe("the shape of the tree", () => {
  it("has no barrels: an index file is an entry, nothing else", () => {
    const barrels = code.filter((file) => /(^|\/)index\.tsx?$/.test(file) && file.startsWith("src/"))
    expect(barrels).toEqual([])
  })

  it("has only entries in contents/: every file there becomes a content script", () => {
    const long = filesIn("contents").filter(
      (file) => readFileSync(join(ROOT, file), "utf8").trim().split("\n").length > 40 || isTest(file),
    )
    expect(long).toEqual([])
  })

  it("has no file of more than 300 lines of code", () => {
    const long = code.filter((file) => readFileSync(join(ROOT, file), "utf8").split("\n").length > 300)
    expect(long.filter((file) => !LEXICONS.has(file))).toEqual([])
  })
})

/** Data files: word lists are as long as the languages they serve. */
const LEXICONS = new Set(["src/capture/signature/sign-off-phrases.ts"])
