/** Plain Node: this runs before anything is installed. */
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"

/**
 * Installs what package-lock.json names, unless it is there already. `say` is told what takes time.
 * @throws Error with npm's last words where that fails.
 */
export function installDependencies(root, say) {
  if (isInstalled(root)) return
  say("installing dependencies (npm ci)")
  const quiet = ["--no-progress", "--loglevel=error"]
  const strict = npm(["ci", ...quiet], root)
  // A registry that lacks another system's optional packages makes `npm ci` call the lockfile out of date.
  const run = strict.status === 0 ? strict : npm(["install", "--no-save", ...quiet], root)
  if (run.status !== 0) {
    const words = `${run.stdout ?? ""}${run.stderr ?? ""}`.trim().slice(-2000)
    throw new Error(`npm ci failed; is the network reachable?\n${words}`)
  }
}

/** npm keeps a copy of the lockfile it has installed from; only what it lists is compared. */
function isInstalled(root) {
  const installed = join(root, "node_modules/.package-lock.json")
  if (!existsSync(installed)) return false
  const wanted = packagesOf(join(root, "package-lock.json"))
  const present = packagesOf(installed)
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === "" || optional || devOptional || peer) return true
    return present[path]?.version === version
  })
}

function packagesOf(path) {
  return JSON.parse(readFileSync(path, "utf8")).packages ?? {}
}

function npm(args, cwd) {
  const options = { cwd, encoding: "utf8", maxBuffer: 1 << 26 }
  const own = process.env.npm_execpath
  if (own?.endsWith(".js")) return spawnSync(process.execPath, [own, ...args], options)
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" })
}
