/**
 * `npm start`: installs what is missing, builds, and opens a real Chromium with the extension on a demo mailbox.
 * Plain Node, so that it runs before anything is installed.
 *
 *   npm start -- --mailbox FILE.mbox [--account ADDRESS]   the rep's own export instead of the demo's mails
 *   npm start -- --headless                                the same as a tour without a window
 */
import { spawn } from "node:child_process"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { installDependencies } from "./setup/dependencies.mjs"
import { checkNode } from "./setup/node.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const say = (line) => console.log(`• ${line}`)

/** Runs a TypeScript file of ours; resolves to its exit code. Ctrl-C reaches it as well, and it ends by itself. */
function runScript(file, args) {
  const tsx = join(dirname(createRequire(import.meta.url).resolve("tsx/package.json")), "dist/cli.mjs")
  const child = spawn(process.execPath, [tsx, join(root, file), ...args], { cwd: root, stdio: "inherit" })
  const ignore = () => {}
  process.on("SIGINT", ignore)
  return new Promise((done) => {
    child.on("error", () => done(1))
    child.on("close", (code) => {
      process.off("SIGINT", ignore)
      done(code ?? 1)
    })
  })
}

async function start() {
  checkNode()
  installDependencies(root, say)
  const { ensureChromium } = await import("./browser/ensure-chromium.mjs")
  process.env.SLIPSTREAM_BROWSER = await ensureChromium(say)
  say("building the extension")
  if ((await runScript("scripts/build.ts", [])) !== 0) return 1
  return runScript("scripts/start/demo.ts", process.argv.slice(2))
}

try {
  process.exitCode = await start()
} catch (cause) {
  console.error(`\n${cause instanceof Error ? cause.message : cause}`)
  process.exitCode = 1
}
