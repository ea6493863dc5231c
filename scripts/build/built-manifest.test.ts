import { describe, expect, it } from "vitest"
import { manifest } from "~plasmo.config"
import { type BuiltManifest, differences, forTarget } from "./built-manifest"

function good(): BuiltManifest {
  return {
    permissions: [...manifest.permissions].reverse(),
    optional_permissions: [...manifest.optional_permissions],
    host_permissions: [...manifest.host_permissions],
    optional_host_permissions: [...manifest.optional_host_permissions],
    content_security_policy: manifest.content_security_policy,
    content_scripts: [{ matches: [...manifest.host_permissions], js: ["gmail.js"] }],
    key: manifest.key,
    minimum_chrome_version: manifest.minimum_chrome_version,
  }
}

describe("differences", () => {
  it("finds none in what was asked for, whatever the order", () => {
    expect(differences(good(), manifest, "chrome-mv3")).toEqual([])
  })

  it.each<[string, Partial<BuiltManifest>]>([
    ["a permission more", { permissions: [...manifest.permissions, "tabs"] }],
    ["a permission less", { permissions: [] }],
    ["no permissions at all", { permissions: undefined }],
    ["an optional permission more", { optional_permissions: ["identity", "history"] }],
    ["a host more", { host_permissions: ["https://*/*"] }],
    ["a weaker policy", { content_security_policy: { extension_pages: "script-src 'self'" } }],
    ["a content script everywhere", { content_scripts: [{ matches: ["<all_urls>"], js: ["x.js"] }] }],
    ["a content script without matches", { content_scripts: [{ js: ["x.js"] }] }],
    ["another key", { key: "AAAA" }],
    ["a resource for web pages", { web_accessible_resources: [{ resources: ["x.js"] }] }],
    ["a door for web pages", { externally_connectable: { matches: ["https://*.example/*"] } }],
  ])("names %s", (_name, change) => {
    expect(differences({ ...good(), ...change }, manifest, "chrome-mv3")).toHaveLength(1)
  })
})

describe("forTarget", () => {
  it("leaves Chrome's manifest alone", () => {
    expect(forTarget(good(), "chrome-mv3")).toEqual(good())
  })

  it("takes from Firefox what only Chrome knows", () => {
    const firefox = forTarget(good(), "firefox-mv3")
    expect(firefox).not.toHaveProperty("key")
    expect(firefox.permissions).not.toContain("sidePanel")
    expect(differences(firefox, manifest, "firefox-mv3")).toEqual([])
  })
})
