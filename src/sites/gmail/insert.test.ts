// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { gmailHtml } from "../../../tests/fixtures/gmail/load"
import { insertDraft } from "./insert"

const URL_OPEN = new URL("https://mail.google.com/mail/u/0/#inbox/FMfcgzQcqHKfxDlDkFdwrqqxKBlhzzzz")
const THREAD = "thread-f:1810000000000000001"
const TEXT = "Hello Tom,\n\nall data stays in Frankfurt."

/** jsdom has no editing; a browser's own is checked end to end. This one notes what would be typed over what. */
const typed = vi.fn<(text: string, over: string) => void>()

beforeEach(() => {
  document.documentElement.innerHTML = gmailHtml("thread-full")
  // Only the reply box stays open; the second draft would be another one.
  document.querySelector('[data-message-id="#msg-a:r-4100000000000000007"]')?.closest(".h7")?.remove()
  document.execCommand = (command, _, text) => {
    if (command !== "insertText") return false
    typed(text ?? "", document.getSelection()?.toString() ?? "")
    document.getSelection()?.deleteFromDocument()
    document
      .getSelection()
      ?.getRangeAt(0)
      .insertNode(document.createTextNode(text ?? ""))
    return true
  }
})
afterEach(() => {
  typed.mockClear()
  vi.useRealTimers()
})

const box = () => document.querySelector<HTMLElement>('[role="main"] [role="textbox"]')
const insert = (replace = false, threadId = THREAD) =>
  insertDraft(document, URL_OPEN, { threadId, text: TEXT, replace })

describe("insertDraft", () => {
  it("leaves another thread's reply box alone", async () => {
    expect(await insert(true, "thread-f:1810000000000000777")).toBe("wrong_thread")
    expect(typed).not.toHaveBeenCalled()
  })

  it("does not touch what the rep has written unless told to", async () => {
    const before = box()?.innerHTML
    expect(await insert()).toBe("occupied")
    expect(box()?.innerHTML).toBe(before)
  })

  it("replaces the rep's own words only, and keeps the quote", async () => {
    expect(await insert(true)).toBe("inserted")
    expect(typed).toHaveBeenCalledOnce()
    expect(typed.mock.calls[0]?.[0]).toBe(TEXT)
    expect(typed.mock.calls[0]?.[1]).toContain("UNSENT half a sentence")
    expect(box()?.textContent).not.toContain("UNSENT")
    expect(box()?.querySelector(".gmail_quote")?.textContent).toContain("where is the data stored")
  })

  it("does not take signature and quote for the rep's words", async () => {
    const editable = box()
    if (editable === null) throw new Error("no reply box in the fixture")
    editable.innerHTML =
      '<div dir="ltr"><br><div class="gmail_signature" data-smartmail="gmail_signature">Jonas Meyer</div></div><br><div class="gmail_quote">Earlier</div>'
    expect(await insert()).toBe("inserted")
    expect(editable.textContent).toBe(`${TEXT}Jonas MeyerEarlier`)
  })

  it("presses no button that a mail brings along", async () => {
    box()?.closest(".aoI, .ip, .M9, .AD")?.remove()
    for (const one of document.querySelectorAll(".aaq, .ams.bkH, .cKWzSc")) one.remove()
    const pressed = vi.fn()
    for (const body of document.querySelectorAll(".a3s")) {
      const link = document.createElement("a")
      link.className = "aaq"
      link.href = "https://evil.example/"
      link.addEventListener("click", pressed)
      body.append(link)
    }
    vi.useFakeTimers()
    const inserted = insert()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(box()).toBeNull()
    expect(await inserted).toBe("no_composer")
    expect(pressed).not.toHaveBeenCalled()
  })

  it("presses nothing that sends", async () => {
    const sent = vi.fn()
    for (const type of ["mousedown", "mouseup", "click", "keydown"]) {
      document.querySelector(".aoO")?.addEventListener(type, sent)
    }
    await insert(true)
    expect(sent).not.toHaveBeenCalled()
  })

  it("opens the reply box of the last message by Gmail's own button", async () => {
    document.querySelector(".ip")?.remove()
    const buttons = [...document.querySelectorAll(".aaq")]
    const last = buttons.at(-1)
    last?.addEventListener("click", () => {
      setTimeout(() => {
        const html = '<div g_editable="true" contenteditable="true" role="textbox"><br></div>'
        last.closest(".h7")?.insertAdjacentHTML("beforeend", html)
      }, 50)
    })
    expect(await insert()).toBe("inserted")
    expect(box()?.textContent).toBe(TEXT)
  })

  it("says that there is no reply box where none opens", async () => {
    vi.useFakeTimers()
    document.querySelector(".ip")?.remove()
    const result = insert()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await result).toBe("no_composer")
  })

  it("says so where the browser refuses to type", async () => {
    document.execCommand = () => false
    expect(await insert(true)).toBe("no_composer")
  })
})
