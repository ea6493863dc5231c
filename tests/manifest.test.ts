import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { manifest } from "../plasmo.config"

const pkg = JSON.parse(readFileSync("package.json", "utf8"))

describe("the manifest's single source", () => {
  it("package.json carries exactly what plasmo.config.ts says", () => {
    expect(pkg.manifest).toEqual(JSON.parse(JSON.stringify(manifest)))
  })

  it("pins every dependency exactly", () => {
    const versions = Object.entries({ ...pkg.dependencies, ...pkg.devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  })
})
