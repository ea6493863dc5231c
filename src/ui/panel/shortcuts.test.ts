import { describe, expect, it } from "vitest"
import { commandOf, type KeyPress, keyOf, shortcuts } from "./shortcuts"

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  target: { tagName: "BUTTON", isContentEditable: false },
  ...change,
})

describe("commandOf", () => {
  it("finds the command of a key in either case", () => {
    expect(commandOf(press("d"))).toBe("draft")
    expect(commandOf(press("D"))).toBe("draft")
    expect(commandOf(press("?", { target: null }))).toBe("help")
    expect(commandOf(press("q"))).toBeNull()
  })

  it("goes by what a key writes, and by its place on keyboards that write no Latin letters", () => {
    // Dvorak.
    expect(commandOf(press("d", { code: "KeyH" }))).toBe("draft")
    expect(commandOf(press("h", { code: "KeyD" }))).toBeNull()
    expect(commandOf(press("в", { code: "KeyD" }))).toBe("draft")
    expect(commandOf(press("В", { code: "KeyD" }))).toBe("draft")
    expect(commandOf(press(",", { code: "Slash" }))).toBeNull()
  })

  it.each(["INPUT", "TEXTAREA", "SELECT"])("does nothing while the focus is in %s", (tagName) => {
    expect(commandOf(press("d", { target: { tagName, isContentEditable: false } }))).toBeNull()
  })

  it("does nothing in editable text, with modifiers, held down, or while composing", () => {
    expect(commandOf(press("d", { target: { tagName: "DIV", isContentEditable: true } }))).toBeNull()
    for (const hold of ["ctrlKey", "metaKey", "altKey", "repeat", "isComposing"] as const) {
      expect(commandOf(press("d", { [hold]: true }))).toBeNull()
    }
  })
})

describe("shortcuts", () => {
  it("gives every command one key of its own", () => {
    expect(new Set(shortcuts.map(({ key }) => key)).size).toBe(shortcuts.length)
    expect(new Set(shortcuts.map(({ command }) => command)).size).toBe(shortcuts.length)
    expect(keyOf("log")).toBe("l")
  })
})
