/** The stages of `npm test`: each runs one tool, keeps its output, and says how many checks passed. Plain Node. */
import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import process from "node:process"

const TIME_LIMIT_MS = 8 * 60_000
const SHOWN_CHARS = 6000
const SHOWN_FAILURES = 20

/** One check: passed when the tool ends with 0. `tool` is a package and the path of its program in it. */
export async function runStage(root, name, tool, args) {
  const { code, output, seconds } = await run(root, tool, args)
  const failed = code === 0 ? 0 : 1
  return { name, passed: 1 - failed, failed, skipped: 0, seconds, output: output.slice(-SHOWN_CHARS) }
}

/** As many checks as Vitest ran; its JSON report goes to `report`. */
export async function vitestStage(root, name, args, report) {
  const options = ["--reporter=json", `--outputFile=${report}`]
  const { code, output, seconds } = await run(root, ["vitest", "vitest.mjs"], [...args, ...options])
  const result = readReport(report)
  if (result === null)
    return { name, passed: 0, failed: 1, skipped: 0, seconds, output: output.slice(-SHOWN_CHARS) }
  const failures = failuresOf(result)
  // Vitest also fails on errors outside of any test: they count as one.
  const failed = Math.max(result.numFailedTests, failures.length, code === 0 ? 0 : 1)
  const skipped = result.numPendingTests + (result.numTodoTests ?? 0)
  const shown =
    failures.length > 0 ? failures.slice(0, SHOWN_FAILURES).join("\n") : output.slice(-SHOWN_CHARS)
  return { name, passed: result.numPassedTests, failed, skipped, seconds, output: shown }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"))
  } catch {
    return null
  }
}

/** Tests that failed, and files that could not be loaded and so hold no test. */
function failuresOf(result) {
  return result.testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === "failed")
    if (failed.length === 0 && file.status === "failed")
      return [`${file.name}: ${file.message.slice(0, 1000)}`]
    return failed.map(
      (test) => `${file.name}: ${test.fullName}\n  ${test.failureMessages.join("\n").slice(0, 1000)}`,
    )
  })
}

async function run(root, [packageName, program], args) {
  const started = Date.now()
  const packageRoot = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`))
  const child = spawn(process.execPath, [join(packageRoot, program), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: TIME_LIMIT_MS,
  })
  let output = ""
  const keep = (chunk) => {
    output = (output + chunk).slice(-200_000)
  }
  child.stdout.on("data", keep)
  child.stderr.on("data", keep)
  const code = await new Promise((done) => {
    child.on("error", () => done(1))
    child.on("close", (status) => done(status ?? 1))
  })
  return { code, output, seconds: (Date.now() - started) / 1000 }
}
