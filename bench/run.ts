/**
 * `npm run bench -- [--suite NAME]… [--corpora DIR] [--json] [--dump FILE]`
 *
 * Runs the suites and prints their tables, or with `--json` one flat object of numbers.
 */
import { appendFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { suites } from "./registry"

const { values } = parseArgs({
  options: {
    suite: { type: "string", multiple: true },
    corpora: { type: "string" },
    json: { type: "boolean", default: false },
    dump: { type: "string" },
  },
})

const chosen = values.suite ? suites.filter((suite) => values.suite?.includes(suite.name)) : suites
if (chosen.length === 0) {
  console.error(`No such suite. There are: ${suites.map((suite) => suite.name).join(", ")}`)
  process.exit(2)
}

const dumpFile = values.dump
if (dumpFile) writeFileSync(dumpFile, "")

const numbers: Record<string, number> = {}
for (const suite of chosen) {
  const result = await suite.run({
    corpora: values.corpora ?? null,
    dump: (row) => {
      if (dumpFile) appendFileSync(dumpFile, `${JSON.stringify(row)}\n`)
    },
  })
  Object.assign(numbers, result.numbers)
  if (!values.json) {
    console.log(`\n${suite.name}`)
    for (const line of result.lines) console.log(`  ${line}`)
  }
  for (const line of result.skipped) console.error(`  skipped: ${line}`)
}
if (values.json) console.log(JSON.stringify(numbers, null, 2))
