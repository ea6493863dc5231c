/**
 * Finds a browser that loads unpacked extensions. Plain Node: it also runs before anything is installed.
 */
import { spawnSync } from "node:child_process"
import { accessSync, constants, existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import process from "node:process"

/** Chromium builds first. Google's own Chrome ignores `--load-extension` since version 137. */
const NAMES = [
  "chromium",
  "chromium-browser",
  "brave-browser",
  "brave",
  "microsoft-edge",
  "microsoft-edge-stable",
]

const MAC = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Brave Browser.app/Contents/MacOS/Brave Browser",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
]

const WINDOWS = [
  "Chromium\\Application\\chrome.exe",
  "BraveSoftware\\Brave-Browser\\Application\\brave.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
]

/** Path of a browser that can be used, or null. `SLIPSTREAM_BROWSER` comes before everything else. */
export function findChromium(env = process.env, platform = process.platform) {
  const asked = env.SLIPSTREAM_BROWSER
  if (asked) return existsSync(asked) ? asked : null
  return candidates(env, platform).find(isExecutable) ?? null
}

function candidates(env, platform) {
  if (platform === "darwin") return MAC
  if (platform === "win32") {
    const roots = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter((root) => root)
    return roots.flatMap((root) => WINDOWS.map((path) => join(root, path)))
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "")
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Whether a browser at `path` starts at all: Ubuntu's `chromium-browser` may be an empty shell for a snap. */
export function starts(path) {
  if (process.platform === "win32") return existsSync(path)
  const run = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 })
  return run.status === 0 && /\d+\.\d+/.test(run.stdout)
}
