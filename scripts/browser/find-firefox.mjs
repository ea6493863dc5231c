/** Finds a Firefox that lets a program install an unpacked extension in it. */
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, realpathSync } from "node:fs"
import { delimiter, isAbsolute, join } from "node:path"
import process from "node:process"

const NAMES = ["firefox", "firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox"]
/** The first version with WebDriver BiDi's `webExtension.install`. */
const LEAST = 138

/** Path of a Firefox that can be used, or null. `SLIPSTREAM_FIREFOX` comes before everything else. */
export function findFirefox(env = process.env) {
  const asked = env.SLIPSTREAM_FIREFOX
  const paths = (asked ? [asked] : NAMES).flatMap((name) => pathsOf(name, env))
  return paths.find((path) => existsSync(path) && !isSnap(path) && versionOf(path) >= LEAST) ?? null
}

function pathsOf(name, env) {
  if (isAbsolute(name)) return [name]
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "")
  return folders.map((folder) => join(folder, name))
}

/** A snap sees neither a profile in the system's temporary folder nor every folder in which a project may lie. */
function isSnap(path) {
  const real = realpathSync(path)
  if (real.startsWith("/snap/") || real.endsWith("/snap")) return true
  const start = readFileSync(real).subarray(0, 4096).toString("latin1")
  return start.startsWith("#!") && start.includes("/snap/")
}

/** Its major version, or 0 where it does not start. */
function versionOf(path) {
  const run = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 })
  return Number(/Firefox (\d+)/.exec(run.stdout ?? "")?.[1] ?? 0)
}
