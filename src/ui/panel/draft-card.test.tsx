// @vitest-environment jsdom
import { act } from "react"
import { afterEach, describe, expect, it, vi } from "vitest"
import { panelActions } from "~tests/screens/states/actions"
import { draft, NOW } from "~tests/screens/states/records"
import { type Mounted, mount } from "../testing/mount"
import { panelFrame } from "../testing/panel-frame"
import { DraftCard } from "./draft-card"
import type { PanelActions } from "./panel-actions"

let page: Mounted

async function open(record = draft(), change: Partial<PanelActions> = {}) {
  const actions: PanelActions = { ...panelActions, ...change }
  const frame = (shown: typeof record) =>
    panelFrame(actions, NOW, <DraftCard key={shown.id} insertable draft={shown} />)
  page = await mount(frame(record))
  return { again: (shown: typeof record) => page.show(frame(shown)) }
}

const box = () => page.get("textarea") as HTMLTextAreaElement

afterEach(async () => {
  vi.useRealTimers()
  await page.unmount()
})

describe("DraftCard", () => {
  it("keeps what is typed while the store still says the old text", async () => {
    vi.useFakeTimers()
    const editDraft = vi.fn(panelActions.editDraft)
    const { again } = await open(draft({ text: "Hello" }), { editDraft })
    await page.type(box(), "Hello Petra")
    await again(draft({ text: "Hello", updatedAt: NOW + 1 }))
    expect(box().value).toBe("Hello Petra")
    expect(editDraft).not.toHaveBeenCalled()
    await act(() => vi.advanceTimersByTimeAsync(1000))
    expect(editDraft).toHaveBeenCalledExactlyOnceWith("draft1", "Hello Petra")
  })

  it("saves what is typed before it is inserted", async () => {
    const order: string[] = []
    await open(draft({ text: "Hello" }), {
      editDraft: async () => {
        order.push("edit")
        return { ok: true }
      },
      insertDraft: async () => {
        order.push("insert")
        return { ok: true }
      },
    })
    await page.type(box(), "Hello Petra")
    await page.click(page.get("button", "Insert"))
    expect(order).toEqual(["edit", "insert"])
  })

  it("saves what is typed when it disappears", async () => {
    const editDraft = vi.fn(panelActions.editDraft)
    const { again } = await open(draft({ text: "Hello" }), { editDraft })
    await page.type(box(), "Hello Petra")
    await again(draft({ id: "draft2", text: "Another" }))
    expect(editDraft).toHaveBeenCalledExactlyOnceWith("draft1", "Hello Petra")
    expect(box().value).toBe("Another")
  })

  it("keeps what is typed until it is saved, however often the background fails", async () => {
    vi.useFakeTimers()
    const editDraft = vi.fn(panelActions.editDraft)
    editDraft.mockRejectedValueOnce(new Error("gone")).mockRejectedValueOnce(new Error("gone"))
    await open(draft({ text: "Hello" }), { editDraft })
    await page.type(box(), "Hello Petra")
    await act(() => vi.advanceTimersByTimeAsync(30_000))
    expect(editDraft).toHaveBeenCalledTimes(3)
    expect(editDraft).toHaveBeenLastCalledWith("draft1", "Hello Petra")
  })

  it("tries again to save what is typed when it disappears", async () => {
    const editDraft = vi.fn(panelActions.editDraft)
    editDraft.mockRejectedValueOnce(new Error("gone"))
    const { again } = await open(draft({ text: "Hello" }), { editDraft })
    await page.type(box(), "Hello Petra")
    await again(draft({ id: "draft2", text: "Another" }))
    expect(editDraft).toHaveBeenCalledTimes(2)
    expect(editDraft).toHaveBeenLastCalledWith("draft1", "Hello Petra")
  })

  it("inserts nothing that is older than what was typed", async () => {
    vi.useFakeTimers()
    let saved = (_: { ok: true }) => {}
    const insertDraft = vi.fn(panelActions.insertDraft)
    const editDraft = vi.fn(() => new Promise<{ ok: true }>((resolve) => (saved = resolve)))
    await open(draft({ text: "Hello" }), { editDraft, insertDraft })
    await page.type(box(), "Hello Petra")
    await act(() => vi.advanceTimersByTimeAsync(1000))
    await page.click(page.get("button", "Insert"))
    expect(insertDraft).not.toHaveBeenCalled()
    await act(async () => saved({ ok: true }))
    expect(insertDraft).toHaveBeenCalledTimes(1)
  })

  it("puts a snippet at the cursor of what stands there by then", async () => {
    let told = (_: { ok: true; text: string }) => {}
    await open(draft({ text: "Hello" }), {
      ownTexts: async () => [
        {
          id: "s1",
          name: "Price list",
          kind: "snippet",
          language: null,
          action: null,
          text: "See our prices.",
          updatedAt: NOW,
        },
      ],
      fillSnippet: () => new Promise((resolve) => (told = resolve)),
    })
    await page.click(page.get("button", "My texts"))
    await page.click(page.get("button", "Price list"))
    await page.type(box(), "Hello Petra. ")
    box().setSelectionRange(13, 13)
    await act(async () => told({ ok: true, text: "See our prices." }))
    expect(box().value).toBe("Hello Petra. See our prices.")
  })

  it("asks before it replaces edits, and does not ask where there are none", async () => {
    const writeDraft = vi.fn(panelActions.writeDraft)
    const { again } = await open(draft({ edited: true }), { writeDraft })
    await page.click(page.get("button", "Rewrite"))
    expect(writeDraft).not.toHaveBeenCalled()
    await page.click(page.get("button", "Keep mine"))
    expect(writeDraft).not.toHaveBeenCalled()
    await page.click(page.get("button", "Rewrite"))
    await page.click(page.get("button", "Replace them"))
    expect(writeDraft).toHaveBeenCalledTimes(1)
    await again(draft({ id: "draft2" }))
    await page.click(page.get("button", "Rewrite"))
    expect(writeDraft).toHaveBeenCalledTimes(2)
  })

  it("asks before it replaces what stands in the reply box", async () => {
    const insertDraft = vi.fn(panelActions.insertDraft)
    await open(draft(), { insertDraft })
    await page.click(page.get("button", "Insert"))
    expect(insertDraft).toHaveBeenCalledExactlyOnceWith("draft1", false)
    await page.click(page.get("button", "Replace it"))
    expect(insertDraft).toHaveBeenLastCalledWith("draft1", true)
  })

  it("can be stopped while it is being written, and not edited or inserted", async () => {
    const stopDraft = vi.fn(panelActions.stopDraft)
    await open(draft({ status: "writing" }), { stopDraft })
    expect(box().readOnly).toBe(true)
    expect(page.find("button", "Insert")).toBeNull()
    await page.click(page.get("button", "Stop"))
    expect(stopDraft).toHaveBeenCalledOnce()
  })

  it("leads to the gap that is to be filled", async () => {
    await open(draft({ text: "The price is [price?]." }))
    await page.click(page.get("li button", "gap"))
    expect(document.activeElement).toBe(box())
    expect(box().value.slice(box().selectionStart, box().selectionEnd)).toBe("[price?]")
  })

  it("shows markup in a draft as the text that it is", async () => {
    await open(draft({ text: "<img src=x onerror=alert(1)> [<b>gap?</b>]" }))
    expect(page.find("img")).toBeNull()
    expect(page.find("b")).toBeNull()
    expect(box().value).toContain("<img")
  })

  it("offers without a model only what templates can do, and asks before it replaces edits", async () => {
    const writeDraft = vi.fn(panelActions.writeDraft)
    const { again } = await open(draft({ edited: true }), { writeDraft })
    expect(page.find("button", "Warmer")).toBeNull()
    expect(page.find("button", "See what")).toBeNull()
    await page.click(page.get("button", "Shorter"))
    expect(writeDraft).not.toHaveBeenCalled()
    await page.click(page.get("button", "Replace them"))
    expect(writeDraft.mock.calls[0]?.[3]).toMatchObject({ tone: "shorter" })
    await again(draft({ id: "draft2", modelMay: true }))
    await page.click(page.get("button", "Warmer"))
    expect(writeDraft.mock.calls[1]?.[3]).toMatchObject({ tone: "warmer" })
  })

  it("shows what a model would get before it leaves, and what a draft has cost", async () => {
    const usage = { promptTokens: 1200, completionTokens: 180, estimated: true, cost: 0.0004 }
    await open(draft({ modelMay: true, usage }))
    expect(page.get("section").textContent).toContain("about 1,380 tokens · less than $0.01")
    await page.click(page.get("button", "See what"))
    expect(page.get("pre").textContent).toContain("The mail.")
  })

  it("is for the rep alone where it is a brief", async () => {
    await open(draft({ wish: { kind: "brief", tone: "usual", language: null, ownTextId: null } }))
    expect(page.find("button", "Insert")).toBeNull()
    expect(page.find("button", "Shorter")).toBeNull()
    expect(page.find("button", "Copy")).not.toBeNull()
  })
})
