import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { build, manifest as wanted } from "../../plasmo.config"

const BUILT = join(import.meta.dirname, "../../build/chrome-mv3-prod")
const MOST_BYTES = 15_000
const read = (file: string) => JSON.parse(readFileSync(join(BUILT, file), "utf8"))

/** What was built is what a browser believes; what the sources say is only a wish. */
describe("the built manifest", () => {
  const manifest = read("manifest.json")
  const readers: { name: string; js: string[]; matches: string[] }[] = read("readers.json")

  it("runs readers on exactly the hosts that are read from the start", () => {
    const matches = manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches)
    expect(matches.sort()).toEqual([...wanted.host_permissions].sort())
    expect(manifest.content_scripts).toHaveLength(build.readAlways.length)
  })

  it("asks for no permission that is not used, and for no page of everybody's", () => {
    expect(manifest.permissions.sort()).toEqual([...wanted.permissions].sort())
    expect(manifest.host_permissions.sort()).toEqual([...wanted.host_permissions].sort())
    expect(JSON.stringify([manifest, readers])).not.toContain("<all_urls>")
    for (const key of ["web_accessible_resources", "externally_connectable"])
      expect(manifest).not.toHaveProperty(key)
  })

  it("has a policy under which no page of ours can load or call anything but what was allowed", () => {
    const policy: string = manifest.content_security_policy.extension_pages
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    for (const word of [
      "form-action 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
    ]) {
      expect(policy).toContain(word)
    }
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*(?:https?:|\*)/)
  })

  it("has readers that weigh at most 15 KB gzip each: they start with every page of their site", () => {
    const scripts: { js: string[] }[] = [...manifest.content_scripts, ...readers]
    const weight = (file: string) => gzipSync(readFileSync(join(BUILT, file)), { level: 9 }).length
    const weights = scripts.map(({ js }) => ({
      js,
      bytes: js.map(weight).reduce((sum, one) => sum + one, 0),
    }))
    expect(weights.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([])
    expect(scripts.length).toBeGreaterThan(10)
  })

  it("has every other reader at hand, each with a file that is there", () => {
    const files = new Set(readdirSync(BUILT))
    expect(readers.length).toBeGreaterThan(5)
    for (const { js, matches } of readers) {
      expect(js.every((file) => files.has(file))).toBe(true)
      expect(matches.length).toBeGreaterThan(0)
    }
  })
})
