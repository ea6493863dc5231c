/**
 * The single source of the extension's manifest and build settings.
 *
 * Plasmo itself reads no config file: `scripts/build.ts` writes `manifest` to `package.json#manifest` and passes
 * `build` as flags; `tests/manifest.test.ts` fails when the two drift or the BUILT manifest asks for more than this.
 */

/** The part of a Manifest V3 file that Slipstream sets itself; entries and icons are added by Plasmo. */
export interface ManifestSettings {
  minimum_chrome_version: string
  permissions: readonly string[]
  optional_permissions: readonly string[]
  host_permissions: readonly string[]
  optional_host_permissions: readonly string[]
  content_security_policy: { extension_pages: string }
  action: { default_title: string; default_popup: string }
  commands: Record<string, { suggested_key: { default: string; mac?: string }; description: string }>
  browser_specific_settings: { gecko: { id: string; strict_min_version: string } }
  key: string
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  // CRM and model endpoints are the rep's own choice; fetching one still needs its optional host permission.
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join("; ")

export const manifest: ManifestSettings = {
  minimum_chrome_version: "120",
  permissions: ["storage", "alarms", "scripting", "sidePanel"],
  // For CRMs that one signs in to (Salesforce), and asked for then.
  optional_permissions: ["identity"],
  // All other sites are asked for when the rep switches them on.
  host_permissions: [
    "https://mail.google.com/*",
    "https://www.linkedin.com/*",
    "https://calendar.google.com/*",
  ],
  optional_host_permissions: ["https://*/*", "http://localhost/*", "http://127.0.0.1/*"],
  content_security_policy: { extension_pages: contentSecurityPolicy },
  // Named here because an `action` of our own replaces the one Plasmo makes; without it popup.html is never built.
  action: { default_title: "Slipstream", default_popup: "popup.html" },
  commands: {
    "open-panel": {
      suggested_key: { default: "Alt+Shift+S" },
      description: "Open the panel",
    },
  },
  browser_specific_settings: { gecko: { id: "slipstream@slipstream.example", strict_min_version: "128.0" } },
  key: "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwk80TWMBN41vHJKK+0d+FGxPxBVc2qOGCBWXMnaR+1lLX+hx66lS+gb8zGqj2V/7ZFDBM7LklZbUuIU9Uh3dsiws5wFvgGcws5fv6X1F0P05pDKaUlu5OciUSvPRAJfU3Zy5/7n9df2/79eG/ACzXDA/EQRe9/zEAA/C13HbG+Kki2djGt/ElFq740bFJgZfsAIvrQyEyx0vkqDJFROe1zzY2xN1ddCWlxtY+ClwPTHa3lkwlNkPq1WboFjeJ6jlcyWZb1KfDt89BCVSgtB7I9DZLqfBH1kxcXRD4L3hhDnYU1c1a3sVhRHlvWuTuUIgUUPDdd5+AeEaa+Xx9m3aNQIDAQAB",
}

/** Flags for `plasmo build`. */
export const build = {
  /** Entries stand at the top level beside `src/`; without this flag Plasmo builds an empty extension. */
  srcPath: ".",
  /** Tree-shaking; without it zod alone costs 510 KB. */
  hoist: true,
  targets: ["chrome-mv3", "firefox-mv3"],
  /** Entries of `contents/` that run from the start; the build takes the others out of the manifest. */
  readAlways: ["gmail", "linkedin", "google-calendar"],
} as const
