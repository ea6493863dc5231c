import { describe, expect, it } from "vitest"
import { startOptions } from "./options"

describe("startOptions", () => {
  it("opens a window where there is a display", () => {
    expect(startOptions([], "linux", { DISPLAY: ":0" }).visible).toBe(true)
    expect(startOptions([], "linux", { WAYLAND_DISPLAY: "wayland-0" }).visible).toBe(true)
    expect(startOptions([], "darwin", {}).visible).toBe(true)
    expect(startOptions([], "linux", {}).visible).toBe(false)
    expect(startOptions(["--headless"], "darwin", {}).visible).toBe(false)
  })

  it("takes a mailbox and whose it is", () => {
    const options = startOptions(["--mailbox", "a b.mbox", "--account", "Me@X.example"], "linux", {})
    expect(options).toMatchObject({ mailbox: "a b.mbox", account: "me@x.example" })
  })

  it("refuses what it does not know", () => {
    expect(() => startOptions(["--mailbx", "x"], "linux", {})).toThrow(TypeError)
  })
})
