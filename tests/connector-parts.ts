/** A tree of files, by path from the project's root. */
export interface Tree {
  has(path: string): boolean
  read(path: string): string
}

/** What a connector in `src/crm/<name>/` still lacks, in words; empty for none. */
export function missingParts(name: string, tree: Tree): string[] {
  const textOf = (path: string) => (tree.has(path) ? tree.read(path) : "")
  const registry = textOf("src/crm/registry.ts")
  const descriptor = textOf(`src/crm/${name}/descriptor.ts`)
  const title = /\btitle: "(.+?)"/.exec(descriptor)?.[1] ?? name
  const isToldOnly = /find: false/.test(textOf(`src/crm/${name}/${name}.ts`))
  const lines = [`"./${name}/descriptor"`, `"./${name}/${name}"`]
  const parts: readonly [boolean, string][] = [
    [lines.every((line) => registry.includes(line)), "lines in src/crm/registry.ts"],
    [tree.has(`tests/crm-fakes/${name}.ts`), `a fake in tests/crm-fakes/${name}.ts`],
    // What can't be asked can't keep the promises that are about finding.
    [
      isToldOnly || textOf(`src/crm/${name}/${name}.test.ts`).includes("describeConnector("),
      `a run of the contract suite in src/crm/${name}/${name}.test.ts`,
    ],
    [
      textOf("docs/connectors.md").includes(`\n## ${title}\n`),
      `a chapter "## ${title}" in docs/connectors.md`,
    ],
  ]
  return parts.flatMap(([isThere, part]) => (isThere ? [] : part))
}
