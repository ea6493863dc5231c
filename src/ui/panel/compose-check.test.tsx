// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import { panelActions } from "~tests/screens/states/actions"
import { composeWarnings } from "~tests/screens/states/compose-warnings"
import { draft, NOW } from "~tests/screens/states/records"
import { drafted, typical } from "~tests/screens/states/typical"
import { type Mounted, mount } from "../testing/mount"
import { panelFrame } from "../testing/panel-frame"
import type { PanelActions } from "./panel-actions"
import type { ThreadPanelData } from "./panel-data"
import { ThreadView } from "./thread-view"

let page: Mounted

async function open(data: ThreadPanelData, change: Partial<PanelActions>) {
  page = await mount(panelFrame({ ...panelActions, ...change }, NOW, <ThreadView data={data} />))
}

const listed = () => page.root.querySelectorAll("[aria-label='Before it goes out'] li").length

afterEach(() => page.unmount())

describe("a draft", () => {
  const checkDraft = async () => composeWarnings

  it("shows what to look at before it goes out, and can be inserted all the same", async () => {
    const insertDraft = vi.fn(panelActions.insertDraft)
    await open(drafted, { checkDraft, insertDraft })
    // One is about words that are not in the draft any more.
    expect(listed()).toBe(3)
    await page.press("i")
    expect(insertDraft).toHaveBeenCalledTimes(1)
  })

  it("leads to the words, and lets each warning be sent away", async () => {
    await open(drafted, { checkDraft })
    await page.click(page.get("button", "go through it with your CFO"))
    const box = page.get("textarea") as HTMLTextAreaElement
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe("go through it with your CFO")
    await page.click(page.get("button", "Dismiss: Petra Vondrak has asked"))
    expect(listed()).toBe(2)
  })

  it("does not say twice what its own warnings say", async () => {
    const text = "Hi, we offer a 15% discount."
    const own = {
      kind: "unsupported",
      text: "we offer a 15% discount",
      message: "Not in the thread.",
    } as const
    const found = { kind: "discount", message: "Is it approved?", quote: "15% discount" } as const
    const data = { ...typical, draft: draft({ text, warnings: [own] }) }
    await open(data, { checkDraft: async () => [found] })
    expect(listed()).toBe(0)
  })

  it("is not checked while it is written, and says so where it can't be", async () => {
    const check = vi.fn(async () => Promise.reject(new Error("nobody answered")))
    await open({ ...typical, draft: draft({ status: "writing" }) }, { checkDraft: check })
    expect(check).not.toHaveBeenCalled()
    await page.unmount()
    await open(drafted, { checkDraft: check })
    expect(page.root.textContent).toContain("could not be checked")
  })
})

describe("what the rep is writing", () => {
  it("is looked at only on a click or its key", async () => {
    const checkComposer = vi.fn<PanelActions["checkComposer"]>(async () => ({
      ok: true,
      warnings: composeWarnings,
    }))
    await open(typical, { checkComposer })
    expect(checkComposer).not.toHaveBeenCalled()
    await page.press("c")
    expect(checkComposer).toHaveBeenCalledExactlyOnceWith("t1")
    expect(listed()).toBe(4)
    await page.click(page.get("button", "Dismiss: Petra Vondrak has asked"))
    expect(listed()).toBe(3)
    await page.click(page.get("button", "Check what I am writing"))
    expect(listed()).toBe(4)
  })

  it("is said to be fine where there is nothing to point out", async () => {
    await open(typical, {})
    await page.press("c")
    expect(page.root.textContent).toContain("Nothing to point out")
  })

  it("is not offered where no reply box can be read", async () => {
    const record = { ...typical.record, thread: { ...typical.record.thread, site: "zendesk" } }
    await open({ ...typical, record }, {})
    expect(page.find("button", "Check what I am writing")).toBeNull()
  })
})
