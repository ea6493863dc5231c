import { execFile } from "node:child_process"
import { access } from "node:fs/promises"
import process from "node:process"
import { promisify } from "node:util"

const run = promisify(execFile)
const PACKAGES = ["tryton-server", "tryton-modules-party", "tryton-modules-sale-opportunity"]
const APT = {
  env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
  timeout: 180_000,
  maxBuffer: 50_000_000,
}
/** Without a network it must be over soon. */
const IMPATIENT = ["-o", "Acquire::http::Timeout=10", "-o", "Acquire::Retries=0"]
const MODULES = "/usr/lib/python3/dist-packages/trytond/modules"

/** Makes sure that Debian's Tryton is there. Resolves to null, or to why it can't be had on this machine. */
export async function whyNoTryton(): Promise<string | null> {
  if (await isInstalled()) return null
  if (process.getuid?.() !== 0) return "Tryton is not installed, and only root can install it"
  if (!(await exists("/usr/bin/apt-get"))) return "Tryton is not installed, and there is no apt-get"
  try {
    await install().catch(async () => {
      await run("apt-get", [...IMPATIENT, "update"], APT)
      await install()
    })
  } catch (cause) {
    const said = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause)
    return `Debian's packages of Tryton can't be installed: ${said}`
  }
  return (await isInstalled()) ? null : "Debian's packages of Tryton lack what the tests need"
}

function install() {
  return run("apt-get", [...IMPATIENT, "install", "--yes", "--no-install-recommends", ...PACKAGES], APT)
}

async function isInstalled(): Promise<boolean> {
  const needed = ["/usr/bin/trytond", "/usr/bin/trytond-admin", `${MODULES}/sale_opportunity`]
  return (await Promise.all(needed.map(exists))).every((there) => there)
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
