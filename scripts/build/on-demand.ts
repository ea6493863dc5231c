import type { BuiltManifest } from "./built-manifest"

/** A reader that is part of the build and runs only on hosts that the rep has allowed. */
export interface OnDemandReader {
  /** Name of its entry in `contents/`. */
  name: string
  js: string[]
  /** Where it can read; for self-hosted programs a host that can't exist, since the rep names theirs. */
  matches: string[]
}

/**
 * Takes the readers that not every rep needs out of the manifest, so that installing asks for no more than mail and
 * LinkedIn; the background registers them where the rep switches them on (`readers.json`).
 */
export function onDemand(
  built: BuiltManifest,
  always: readonly string[],
): { manifest: BuiltManifest; readers: OnDemandReader[] } {
  const scripts = (built.content_scripts ?? []).map((script) => ({
    script,
    name: nameOf(script.js?.[0] ?? ""),
  }))
  const readers = scripts
    .filter(({ name }) => !always.includes(name))
    .map(({ script, name }) => ({ name, js: script.js ?? [], matches: script.matches ?? [] }))
  const kept = scripts.filter(({ name }) => always.includes(name)).map(({ script }) => script)
  return { manifest: { ...built, content_scripts: kept }, readers }
}

/** Plasmo names a script after its entry: `gmail.9dbbd45c.js`. */
function nameOf(file: string): string {
  return file.slice(0, file.indexOf("."))
}
