// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { outlookHtml } from "../../../tests/fixtures/outlook/load"
import { insertDraft } from "./insert"

const THREAD = "AAQkADk0AAAQAPricing40seats="
const TEXT = "Hello Maria,\n\nall data stays in Frankfurt."

/** jsdom has no editing; a browser's own is checked end to end. This one notes what would be typed over what. */
const typed = vi.fn<(text: string, over: string) => void>()

beforeEach(() => {
  document.documentElement.innerHTML = outlookHtml("replying")
  document.execCommand = (command, _, text) => {
    if (command !== "insertText") return false
    const selection = document.getSelection()
    typed(text ?? "", selection?.toString() ?? "")
    selection?.deleteFromDocument()
    selection?.getRangeAt(0).insertNode(document.createTextNode(text ?? ""))
    return true
  }
})
afterEach(() => {
  typed.mockClear()
  vi.useRealTimers()
})

const box = () => document.querySelector<HTMLElement>("#editor")
const insert = (replace = false, threadId = THREAD) =>
  insertDraft(document, { threadId, text: TEXT, replace })

describe("putting a draft into Outlook's reply box", () => {
  it("leaves another conversation's reply box alone", async () => {
    expect(await insert(true, "AAQkOther=")).toBe("wrong_thread")
    expect(typed).not.toHaveBeenCalled()
  })

  it("does not touch what the rep has written unless told to", async () => {
    const before = box()?.innerHTML
    expect(await insert()).toBe("occupied")
    expect(box()?.innerHTML).toBe(before)
  })

  it("replaces the rep's own words only, and keeps signature and quote", async () => {
    expect(await insert(true)).toBe("inserted")
    expect(typed.mock.calls).toEqual([[TEXT, "UNSENT half a sentence"]])
    expect(box()?.textContent).toContain("Jonas Meyer")
    expect(box()?.textContent).toContain("quoted: where is the data stored")
  })

  it("does not take signature and quote for the rep's words", async () => {
    box()?.firstElementChild?.replaceChildren()
    expect(await insert()).toBe("inserted")
  })

  it("writes into no composer of a new message", async () => {
    box()
      ?.closest(".compose")
      ?.insertAdjacentHTML("afterbegin", '<input id="MSG_AAMkDraft_SUBJECT" aria-label="Subject">')
    vi.useFakeTimers()
    const result = insert(true)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await result).toBe("no_composer")
    expect(typed).not.toHaveBeenCalled()
  })

  it("opens the reply box by Outlook's own button, and presses nothing that sends", async () => {
    const composer = document.querySelector(".compose")
    const pane = composer?.parentElement
    composer?.remove()
    const pressed: string[] = []
    pane?.insertAdjacentHTML(
      "beforeend",
      '<button id="send">Send</button><button id="reply"><i data-icon-name="ArrowReplyRegular"></i></button>',
    )
    pane?.addEventListener("click", (event) => {
      pressed.push((event.target as Element).id)
      const html =
        '<div id="docking_InitVisiblePart_0"><div id="editorParent_1"><div id="editor" contenteditable="true" role="textbox"><br></div></div></div>'
      setTimeout(() => pane.insertAdjacentHTML("beforeend", html), 50)
    })
    expect(await insert()).toBe("inserted")
    expect(pressed).toEqual(["reply"])
    expect(box()?.textContent).toBe(TEXT)
  })

  it("says so where the browser refuses to type", async () => {
    document.execCommand = () => false
    expect(await insert(true)).toBe("no_composer")
  })
})
