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
  host_permissions: [
    "https://mail.google.com/*",
    "https://www.linkedin.com/*",
    // Web CRMs and help desks, as their entries in contents/ name them.
    "https://app.hubspot.com/*",
    "https://app-na2.hubspot.com/*",
    "https://app-na3.hubspot.com/*",
    "https://app-eu1.hubspot.com/*",
    "https://app-ap1.hubspot.com/*",
    "https://app-ca1.hubspot.com/*",
    "https://*.lightning.force.com/*",
    "https://*.pipedrive.com/*",
    "https://crm.zoho.com/*",
    "https://crm.zoho.eu/*",
    "https://crm.zoho.in/*",
    "https://crm.zoho.jp/*",
    "https://crm.zoho.sa/*",
    "https://crm.zoho.uk/*",
    "https://crm.zoho.com.au/*",
    "https://crm.zoho.com.cn/*",
    "https://crm.zohocloud.ca/*",
    "https://crmsandbox.zoho.com/*",
    "https://crmsandbox.zoho.eu/*",
    "https://crmsandbox.zoho.in/*",
    "https://*.crm.dynamics.com/*",
    "https://*.crm2.dynamics.com/*",
    "https://*.crm3.dynamics.com/*",
    "https://*.crm4.dynamics.com/*",
    "https://*.crm5.dynamics.com/*",
    "https://*.crm6.dynamics.com/*",
    "https://*.crm7.dynamics.com/*",
    "https://*.crm8.dynamics.com/*",
    "https://*.crm9.dynamics.com/*",
    "https://*.crm11.dynamics.com/*",
    "https://*.crm12.dynamics.com/*",
    "https://*.crm14.dynamics.com/*",
    "https://*.crm15.dynamics.com/*",
    "https://*.crm16.dynamics.com/*",
    "https://*.crm17.dynamics.com/*",
    "https://*.crm19.dynamics.com/*",
    "https://*.crm20.dynamics.com/*",
    "https://*.crm21.dynamics.com/*",
    "https://*.crm22.dynamics.com/*",
    "https://app.attio.com/*",
    "https://app.close.com/*",
    "https://*.zendesk.com/agent/*",
    "https://app.intercom.com/*",
    "https://app.eu.intercom.com/*",
    "https://app.au.intercom.com/*",
    "https://*.freshdesk.com/a/*",
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
  browser_specific_settings: { gecko: { id: "slipstream@slipstream.example", strict_min_version: "121.0" } },
  key: "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwk80TWMBN41vHJKK+0d+FGxPxBVc2qOGCBWXMnaR+1lLX+hx66lS+gb8zGqj2V/7ZFDBM7LklZbUuIU9Uh3dsiws5wFvgGcws5fv6X1F0P05pDKaUlu5OciUSvPRAJfU3Zy5/7n9df2/79eG/ACzXDA/EQRe9/zEAA/C13HbG+Kki2djGt/ElFq740bFJgZfsAIvrQyEyx0vkqDJFROe1zzY2xN1ddCWlxtY+ClwPTHa3lkwlNkPq1WboFjeJ6jlcyWZb1KfDt89BCVSgtB7I9DZLqfBH1kxcXRD4L3hhDnYU1c1a3sVhRHlvWuTuUIgUUPDdd5+AeEaa+Xx9m3aNQIDAQAB",
}

/** Flags for `plasmo build`. */
export const build = {
  /** Entries stand at the top level beside `src/`; without this flag Plasmo builds an empty extension. */
  srcPath: ".",
  /** Tree-shaking; without it zod alone costs 510 KB. */
  hoist: true,
  targets: ["chrome-mv3", "firefox-mv3"],
} as const
