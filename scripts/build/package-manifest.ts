import type { ManifestSettings } from "../../plasmo.config"

/**
 * The text of package.json with `manifest` as Plasmo reads it.
 * Returns `text` itself where nothing differs, so that a build leaves no change behind.
 * @throws SyntaxError where `text` is no JSON object.
 */
export function withManifest(text: string, manifest: ManifestSettings): string {
  const packageJson = JSON.parse(text) as Record<string, unknown>
  if (JSON.stringify(packageJson.manifest) === JSON.stringify(manifest)) return text
  return `${JSON.stringify({ ...packageJson, manifest }, null, 2)}\n`
}
