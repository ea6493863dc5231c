import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"

/**
 * A copy of a built extension whose content scripts do nothing: what a page costs with any extension at all.
 * Everything else, the worker too, is the same.
 */
export async function emptied(built: string, target: string): Promise<string> {
  await mkdir(target, { recursive: true })
  await cp(built, target, { recursive: true })
  for (const file of await contentScripts(built)) {
    await writeFile(join(target, file), "(() => {})()\n")
  }
  return target
}

/** File names of the content scripts, as the built manifest lists them. */
export async function contentScripts(built: string): Promise<string[]> {
  const manifest: unknown = JSON.parse(await readFile(join(built, "manifest.json"), "utf8"))
  if (typeof manifest !== "object" || manifest === null || !("content_scripts" in manifest)) return []
  const scripts = manifest.content_scripts as { js: string[] }[]
  const files = new Set(await readdir(built))
  return [...new Set(scripts.flatMap((script) => script.js))].filter((file) => files.has(file))
}
