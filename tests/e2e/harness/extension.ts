import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"

const root = join(import.meta.dirname, "../../..")

/** Follows from the manifest's `key`; see plasmo.config.ts. */
export const EXTENSION_ID = "jaglefcabmgfhphpjinnmeigadagidic"

/**
 * A copy of the built extension that may reach `hosts` without the browser's question: nobody is there to answer it.
 * The shipped build keeps asking.
 * @throws Error where nothing has been built yet.
 */
export async function extensionFor(folder: string, hosts: readonly string[]): Promise<string> {
  const built = join(root, "build/chrome-mv3-prod")
  const target = join(folder, "extension")
  await rm(target, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const text = await readFile(join(built, "manifest.json"), "utf8").catch((cause) => {
    throw new Error(`nothing is built in ${built}: run "npm run build" first`, { cause })
  })
  await cp(built, target, { recursive: true })
  const manifest = JSON.parse(text) as { host_permissions?: string[] }
  manifest.host_permissions = [...(manifest.host_permissions ?? []), ...hosts]
  await writeFile(join(target, "manifest.json"), JSON.stringify(manifest))
  return target
}
