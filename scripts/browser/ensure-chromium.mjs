/** Finds a Chromium, or fetches one. Plain Node, but Playwright must be installed for its own download. */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import process from "node:process"
import { findChromium, starts } from "./find-chromium.mjs"

const PACKAGE_MANAGERS = [
  { tool: "apt-get", commands: [["update"], ["install", "-y", "--no-install-recommends", "chromium"]] },
  { tool: "dnf", commands: [["install", "-y", "chromium"]] },
  { tool: "apk", commands: [["add", "chromium"]] },
]

/**
 * Path of a Chromium that starts: the system's, else installed by the package manager where this runs as root, else
 * Playwright's. `say` is told what takes time.
 * @throws Error that says what to do where none can be had.
 */
export async function ensureChromium(say) {
  const present = findChromium()
  if (present && starts(present)) return present
  if (process.env.SLIPSTREAM_BROWSER) {
    throw new Error(`SLIPSTREAM_BROWSER=${process.env.SLIPSTREAM_BROWSER} does not start`)
  }
  if (installFromSystem(say)) {
    const installed = findChromium()
    if (installed && starts(installed)) return installed
  }
  const downloaded = await playwrights(say)
  if (downloaded) return downloaded
  throw new Error(
    "no Chromium found and none could be installed. Install Chromium, Brave or Edge (Google Chrome itself no longer " +
      "loads unpacked extensions from the command line), or set SLIPSTREAM_BROWSER to the program's path.",
  )
}

function installFromSystem(say) {
  if (process.getuid?.() !== 0) return false
  const manager = PACKAGE_MANAGERS.find(({ tool }) => spawnSync(tool, ["--version"]).status === 0)
  if (!manager) return false
  say(`installing Chromium with ${manager.tool}`)
  return manager.commands.every((args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
    return spawnSync(manager.tool, args, { stdio: "ignore", env, timeout: 600_000 }).status === 0
  })
}

async function playwrights(say) {
  const { chromium } = await import("playwright")
  if (existsSync(chromium.executablePath()) && starts(chromium.executablePath()))
    return chromium.executablePath()
  say("downloading Playwright's Chromium")
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright/package.json")), "cli.js")
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "ignore", timeout: 600_000 })
  return existsSync(chromium.executablePath()) && starts(chromium.executablePath())
    ? chromium.executablePath()
    : null
}
