import { readFileSync } from "node:fs"
import { join } from "node:path"

/** Where the files of the template go, by their names there. The template is a connector that passes all checks. */
const TARGETS: Readonly<Record<string, (name: string) => string>> = {
  "descriptor.ts": (name) => `src/crm/${name}/descriptor.ts`,
  "acme.ts": (name) => `src/crm/${name}/${name}.ts`,
  "people.ts": (name) => `src/crm/${name}/people.ts`,
  "deals.ts": (name) => `src/crm/${name}/deals.ts`,
  "activities.ts": (name) => `src/crm/${name}/activities.ts`,
  "acme.test.ts": (name) => `src/crm/${name}/${name}.test.ts`,
  "fake.ts": (name) => `tests/crm-fakes/${name}.ts`,
}

/**
 * The files of a new connector by their path from the project's root. They speak an invented API, which is to be
 * replaced by the real one, first in the fake. @throws Error where the name is no folder's.
 */
export function connectorFiles(name: string): Readonly<Record<string, string>> {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    throw new Error(`"${name}" is no name for a CRM: small letters, digits and single hyphens`)
  }
  const files = Object.entries(TARGETS).map(([file, target]) => {
    const text = readFileSync(join(import.meta.dirname, "template", file), "utf8")
    return [target(name), moved(named(text, name), target(name), name)]
  })
  return Object.fromEntries(files) as Record<string, string>
}

const constant = (name: string) => name.toUpperCase().replaceAll("-", "_")
const pascal = (name: string) =>
  name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
const camel = (name: string) => `${pascal(name).charAt(0).toLowerCase()}${pascal(name).slice(1)}`

/** The name as people read it: "North Wind" for `north-wind`. */
export function titleOf(name: string): string {
  return name.replace(/(^|-)([a-z0-9])/g, (_, before: string, letter: string) => {
    return `${before === "" ? "" : " "}${letter.toUpperCase()}`
  })
}

/** The template's name in all its forms: alone in a string or a path, as a word, in a constant, in an identifier. */
function named(text: string, name: string): string {
  return text
    .replace(/(["/])acme(?=["/])/g, `$1${name}`)
    .replace(/\bAcme\b/g, titleOf(name))
    .replaceAll("ACME", constant(name))
    .replaceAll("Acme", pascal(name))
    .replaceAll("acme", camel(name))
}

/** Imports as they are written where the file goes. */
function moved(text: string, target: string, name: string): string {
  if (target.startsWith("tests/")) return text.replaceAll("~tests/crm-fakes/", "./")
  return text.replaceAll("~src/crm/", "../").replace('"./fake"', `"~tests/crm-fakes/${name}"`)
}

/**
 * The text of the registry with the new connector in it: before the webhook, which takes everything else.
 * @throws Error where the text is not the registry's any more.
 */
export function withConnector(registry: string, name: string): string {
  if (registry.includes(`"./${name}/`)) throw new Error(`${name} is in the registry already`)
  const additions: readonly [before: string, line: string][] = [
    [
      'import { webhookDescriptor } from "./webhook/descriptor"',
      `import { ${camel(name)}Descriptor } from "./${name}/descriptor"\nimport { ${constant(name)}, ${camel(name)} } from "./${name}/${name}"`,
    ],
    ["  [WEBHOOK]: webhook,", `  [${constant(name)}]: ${camel(name)},`],
    ["  webhookDescriptor,", `  ${camel(name)}Descriptor,`],
  ]
  let text = registry
  for (const [before, line] of additions) {
    if (!text.includes(`${before}\n`)) throw new Error("src/crm/registry.ts has changed its form")
    text = text.replace(`${before}\n`, `${line}\n${before}\n`)
  }
  return text
}
