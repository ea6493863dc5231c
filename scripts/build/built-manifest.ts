import type { ManifestSettings } from "../../plasmo.config"

export type Target = "chrome-mv3" | "firefox-mv3"

/** The parts of a built manifest that decide what the extension may do. */
export interface BuiltManifest {
  permissions?: string[]
  optional_permissions?: string[]
  host_permissions?: string[]
  optional_host_permissions?: string[]
  content_security_policy?: { extension_pages?: string }
  content_scripts?: { matches?: string[]; js?: string[] }[]
  web_accessible_resources?: unknown[]
  externally_connectable?: unknown
  key?: string
  minimum_chrome_version?: string
  [other: string]: unknown
}

/** What Chrome alone knows and Firefox warns of. */
const CHROME_ONLY_KEYS = ["key", "minimum_chrome_version"] as const
const CHROME_ONLY_PERMISSIONS = ["sidePanel"]

/** The manifest as `target` wants it: Plasmo copies Chrome's own keys into every target. */
export function forTarget(built: BuiltManifest, target: Target): BuiltManifest {
  if (target === "chrome-mv3") return built
  const rest: BuiltManifest = { ...built }
  for (const key of CHROME_ONLY_KEYS) delete rest[key]
  return { ...rest, permissions: permissionsFor(built.permissions ?? [], target) }
}

/** Everything in which a built manifest differs from what was asked for; empty when all is well. */
export function differences(built: BuiltManifest, wanted: ManifestSettings, target: Target): string[] {
  const found: string[] = []
  const same = (name: string, is: readonly string[] | undefined, shall: readonly string[]) => {
    if (sorted(is ?? []) !== sorted(shall))
      found.push(`${name}: ${sorted(is ?? [])} instead of ${sorted(shall)}`)
  }
  same("permissions", built.permissions, permissionsFor(wanted.permissions, target))
  same("optional_permissions", built.optional_permissions, wanted.optional_permissions)
  same("host_permissions", built.host_permissions, wanted.host_permissions)
  same("optional_host_permissions", built.optional_host_permissions, wanted.optional_host_permissions)
  if (built.content_security_policy?.extension_pages !== wanted.content_security_policy.extension_pages) {
    found.push("content_security_policy differs")
  }
  if (target === "chrome-mv3" && built.key !== wanted.key)
    found.push("key differs: the extension's id is not pinned")
  if (built.web_accessible_resources?.length)
    found.push("web_accessible_resources: pages could probe for them")
  if (built.externally_connectable !== undefined)
    found.push("externally_connectable: web pages could send messages")
  found.push(...contentScriptFaults(built, wanted))
  return found
}

/** Plasmo turns `matches` that it can't read from the source into `<all_urls>`, without a word. */
function contentScriptFaults(built: BuiltManifest, wanted: ManifestSettings): string[] {
  return (built.content_scripts ?? [])
    .flatMap((script) => script.matches ?? ["(none)"])
    .filter((match) => !wanted.host_permissions.includes(match))
    .map((match) => `content script on ${match}, which is no host permission of plasmo.config.ts`)
}

function permissionsFor(permissions: readonly string[], target: Target): string[] {
  return permissions.filter((name) => target === "chrome-mv3" || !CHROME_ONLY_PERMISSIONS.includes(name))
}

function sorted(list: readonly string[]): string {
  return JSON.stringify([...list].sort())
}
