import { describe, expect, it } from "vitest"
import { onDemand } from "./on-demand"

const built = {
  name: "Slipstream",
  content_scripts: [
    { matches: ["https://mail.google.com/*"], js: ["gmail.1a2b.js"], css: [] },
    { matches: ["https://app.hubspot.com/*"], js: ["hubspot.3c4d.js"], css: [] },
  ],
}

describe("readers that not every rep needs", () => {
  it("leave the manifest, with where they could read", () => {
    const { manifest, readers } = onDemand(built, ["gmail"])
    expect(manifest.content_scripts).toEqual([built.content_scripts[0]])
    expect(readers).toEqual([
      { name: "hubspot", js: ["hubspot.3c4d.js"], matches: ["https://app.hubspot.com/*"] },
    ])
    expect(manifest.name).toBe("Slipstream")
  })

  it("are all where none is named, and none where there are none", () => {
    expect(onDemand(built, []).readers).toHaveLength(2)
    expect(onDemand({}, ["gmail"])).toEqual({ manifest: { content_scripts: [] }, readers: [] })
  })
})
