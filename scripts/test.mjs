/**
 * `npm test`: types, lint, unit tests, build, end-to-end tests. Plain Node, so that it can install what is missing.
 * The last line counts: `N passed, N failed`.
 */
import { mkdirSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { installDependencies } from "./setup/dependencies.mjs"
import { checkNode } from "./setup/node.mjs"
import { runStage, vitestStage } from "./test/stages.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const results = join(root, ".slipstream/test")
const total = { passed: 0, failed: 0, skipped: 0 }

function count(stage) {
  total.passed += stage.passed
  total.failed += stage.failed
  total.skipped += stage.skipped
  const skipped = stage.skipped > 0 ? `, ${stage.skipped} skipped` : ""
  const mark = stage.failed > 0 ? "FAIL" : "ok"
  const line = `${mark.padEnd(4)} ${stage.name.padEnd(16)} ${stage.passed} passed, ${stage.failed} failed${skipped}`
  console.log(`${line} (${stage.seconds.toFixed(1)} s)`)
  if (stage.failed > 0) console.log(stage.output)
}

function setUp() {
  checkNode()
  installDependencies(root, (line) => console.log(line))
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
}

/** Resolves to the browser's path, or null with the failure counted. */
async function browser() {
  try {
    const { ensureChromium } = await import("./browser/ensure-chromium.mjs")
    return await ensureChromium((line) => console.log(line))
  } catch (cause) {
    count({ name: "browser", passed: 0, failed: 1, skipped: 0, seconds: 0, output: cause.message })
    return null
  }
}

try {
  setUp()
  const tsx = ["tsx", "dist/cli.mjs"]
  count(await runStage(root, "types", ["typescript", "bin/tsc"], ["--noEmit"]))
  count(await runStage(root, "lint", ["@biomejs/biome", "bin/biome"], ["check", ".", "--max-diagnostics=20"]))
  count(await vitestStage(root, "unit tests", ["run"], join(results, "unit.json")))
  count(await runStage(root, "build Firefox", tsx, ["scripts/build.ts", "--firefox"]))
  const built = await runStage(root, "build Chrome", tsx, ["scripts/build.ts"])
  count(built)
  const executable = built.failed > 0 ? null : await browser()
  if (executable !== null) {
    process.env.SLIPSTREAM_BROWSER = executable
    const config = ["run", "--config", "tests/e2e/vitest.config.ts"]
    count(await vitestStage(root, "end to end", config, join(results, "e2e.json")))
  }
} catch (cause) {
  total.failed += 1
  console.error(cause instanceof Error ? cause.message : cause)
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ""
process.exitCode = total.failed > 0 ? 1 : 0
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
