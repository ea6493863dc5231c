import { describe, expect, it } from "vitest"
import { manifest } from "~plasmo.config"
import { withManifest } from "./package-manifest"

describe("withManifest", () => {
  it("adds the manifest and keeps everything else in its place", () => {
    const text = withManifest('{\n  "name": "x",\n  "scripts": {"a": "b"}\n}\n', manifest)
    expect(Object.keys(JSON.parse(text))).toEqual(["name", "scripts", "manifest"])
    expect(JSON.parse(text).manifest).toEqual(manifest)
  })

  it("replaces a manifest that differs", () => {
    const text = withManifest('{"manifest":{"permissions":["tabs"]},"name":"x"}', manifest)
    expect(JSON.parse(text).manifest.permissions).toEqual(manifest.permissions)
  })

  it("returns the very same text where nothing differs, however it is formatted", () => {
    const text = `{"manifest":${JSON.stringify(manifest)}}`
    expect(withManifest(text, manifest)).toBe(text)
  })

  it("throws on text that is no JSON", () => {
    expect(() => withManifest("{", manifest)).toThrow(SyntaxError)
  })
})
