// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import type { OwnText } from "~src/record/own-text"
import { optionsActions } from "~tests/screens/states/actions"
import { NOW } from "~tests/screens/states/records"
import { NoticeLine, NoticesProvider } from "../context/notices"
import { type Mounted, mount } from "../testing/mount"
import { OwnTextList } from "./own-text-list"

const text: OwnText = {
  id: "a",
  kind: "template",
  name: "Second try",
  language: null,
  action: "follow_up",
  text: "Hi {{first_name}}",
  updatedAt: NOW,
}

let page: Mounted
afterEach(() => page.unmount())

const open = async (texts: OwnText[], change: Partial<typeof optionsActions> = {}) => {
  page = await mount(
    <NoticesProvider>
      <OwnTextList texts={texts} actions={{ ...optionsActions, ...change }} />
      <NoticeLine />
    </NoticesProvider>,
  )
}

describe("the rep's own texts", () => {
  it("are made with variables put in by a click, and not without a name", async () => {
    const saveText = vi.fn(optionsActions.saveText)
    await open([], { saveText })
    await page.click(page.get("button", "New text"))
    await page.type(page.get("textarea"), "Hi ")
    await page.click(page.get("button", "first_name"))
    expect((page.get("button", "Save") as HTMLButtonElement).disabled).toBe(true)
    await page.type(page.get("input"), "Hello")
    await page.click(page.get("button", "Save"))
    expect(saveText.mock.calls[0]?.[0]).toMatchObject({
      kind: "template",
      name: "Hello",
      language: null,
      action: null,
      text: "Hi {{first_name}}",
    })
  })

  it("are changed under the id that they have, and deleted", async () => {
    const saveText = vi.fn(optionsActions.saveText)
    const deleteText = vi.fn(optionsActions.deleteText)
    await open([text], { saveText, deleteText })
    await page.click(page.get("button", "Change"))
    await page.type(page.get("textarea"), "Hello {{first_name}}")
    await page.click(page.get('button[type="submit"]', "Save"))
    expect(saveText.mock.calls[0]?.[0]).toMatchObject({
      id: "a",
      action: "follow_up",
      text: "Hello {{first_name}}",
    })
    await page.click(page.get("button", "Delete"))
    expect(deleteText).toHaveBeenCalledExactlyOnceWith("a")
  })

  it("come back where deleting one was a slip", async () => {
    const saveText = vi.fn(optionsActions.saveText)
    await open([text], { saveText })
    await page.click(page.get("button", "Delete"))
    await page.click(page.get("button", "Undo"))
    const { updatedAt: _, ...kept } = text
    expect(saveText).toHaveBeenCalledExactlyOnceWith(kept)
  })

  it("get a variable where the cursor stands", async () => {
    await open([text])
    await page.click(page.get("button", "Change"))
    const body = page.get("textarea") as HTMLTextAreaElement
    body.setSelectionRange(0, 2)
    await page.click(page.get("button", "topic"))
    expect(body.value).toBe("{{topic}} {{first_name}}")
    expect(body.selectionStart).toBe("{{topic}}".length)
  })
})
