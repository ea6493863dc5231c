// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import { panelActions } from "~tests/screens/states/actions"
import { NOW, view } from "~tests/screens/states/records"
import { calm, today, todayFull } from "~tests/screens/states/today"
import { typical } from "~tests/screens/states/typical"
import { type Mounted, mount } from "../testing/mount"
import { panelFrame } from "../testing/panel-frame"
import { Panel, type Shown } from "./panel"
import type { PanelActions } from "./panel-actions"
import type { HomeData } from "./panel-data"

let page: Mounted

const list = view({ kind: "list", threadId: null, subject: null })
const empty: Shown = { kind: "empty", readable: true }
const thread: Shown = { kind: "thread", data: typical }

const at = (home: HomeData, shown: Shown, change: Partial<PanelActions> = {}, here = list) =>
  panelFrame(
    { ...panelActions, ...change },
    NOW,
    <Panel view={here} shown={shown} home={home} online lost={null} />,
  )

afterEach(() => page.unmount())

const titles = () =>
  [...page.root.querySelectorAll("[aria-labelledby^=today] button:not([aria-haspopup])")]
    .filter((button) => !button.getAttribute("aria-label"))
    .map((button) => button.textContent)

describe("today", () => {
  it("is what the panel shows without a conversation, the most pressing first", async () => {
    page = await mount(at(today, empty))
    expect(titles()[0]).toContain("Piet’s complaint")
    const text = page.root.textContent ?? ""
    expect(text.indexOf("Can’t wait")).toBeLessThan(text.indexOf("Promised and asked"))
    expect(text).toContain("mostly writes 8–11")
    expect(text).toContain("mostly writes 14–17 their time")
  })

  it("opens the conversation of a row", async () => {
    const openThread = vi.fn(panelActions.openThread)
    page = await mount(at(today, empty, { openThread }))
    await page.click(page.get("button", "Answer Petra"))
    expect(openThread).toHaveBeenCalledExactlyOnceWith("thread answer")
  })

  it("is gone through and decided by keyboard, each decision with its undo", async () => {
    const decideStep = vi.fn(panelActions.decideStep)
    page = await mount(at(today, empty, { decideStep }))
    await page.press("j")
    expect(document.activeElement?.textContent).toContain("Answer Petra")
    await page.press("e")
    expect(decideStep).toHaveBeenLastCalledWith("answer", "done", null)
    expect(titles().some((title) => title?.includes("Answer Petra"))).toBe(false)
    expect(document.activeElement?.textContent).toContain("security sheet")
    await page.press("u")
    expect(decideStep).toHaveBeenLastCalledWith("answer", "reopen", null)
    expect(titles().some((title) => title?.includes("Answer Petra"))).toBe(true)
    await page.press("k")
    expect(document.activeElement?.textContent).toContain("Answer Petra")
  })

  it("keeps what could not be decided", async () => {
    const decideStep = async () => ({ ok: false, message: "This step is not suggested any more." }) as const
    page = await mount(at(today, empty, { decideStep }))
    await page.press("x")
    expect(titles()[0]).toContain("Piet’s complaint")
    expect(page.root.textContent).toContain("not suggested any more")
  })

  it("shows a decided step again when the list brings it back later", async () => {
    page = await mount(at(today, empty))
    await page.press("e")
    expect(titles()[0]).not.toContain("Piet")
    await page.show(at(calm, empty))
    await page.show(at(today, empty))
    expect(titles()[0]).toContain("Piet")
  })

  it("draws a first page of hundreds and more on a click", async () => {
    page = await mount(at(todayFull, empty))
    expect(titles().length).toBe(40)
    await page.click(page.get("button", "Show 100 more"))
    expect(titles().length).toBe(140)
    expect(page.root.textContent).toContain("1,240")
  })

  it("is calm where nothing is due, and says what is wrong where it is not there", async () => {
    const again = vi.fn()
    page = await mount(at(calm, empty))
    expect(page.root.textContent).toContain("Nothing is due")
    await page.show(at({ ...calm, today: { state: "failed", message: "nobody answered", again } }, empty))
    await page.click(page.get("button", "Try again"))
    expect(again).toHaveBeenCalledTimes(1)
  })
})

describe("today over a conversation", () => {
  it("comes and goes with a key, and goes when another page opens", async () => {
    page = await mount(at(today, thread, {}, view()))
    expect(page.find("h1", "Today")).toBeNull()
    await page.press("t")
    expect(page.find("h1", "Today")).not.toBeNull()
    await page.press("t")
    expect(page.find("h1", "Today")).toBeNull()
    await page.click(page.get("button[aria-pressed]", "Today"))
    expect(page.find("h1", "Today")).not.toBeNull()
    await page.show(at(today, thread, {}, view({ threadId: "t9" })))
    expect(page.find("h1", "Today")).toBeNull()
  })

  it("leads back to the conversation that stands open instead of opening it again", async () => {
    const openThread = vi.fn(panelActions.openThread)
    const [first] = today.today.state === "told" ? today.today.told : []
    if (!first) throw new Error("nothing today")
    const same = { ...first, step: { ...first.step, threadId: typical.record.thread.id } }
    const home: HomeData = { ...today, today: { state: "told", told: [same] } }
    page = await mount(at(home, thread, { openThread }, view()))
    await page.press("t")
    await page.click(page.get("button", "Piet’s complaint"))
    expect(openThread).not.toHaveBeenCalled()
    expect(page.find("h1", "Today")).toBeNull()
  })

  it("does not offer itself where it is home or nothing is kept", async () => {
    page = await mount(at(today, empty))
    expect(page.find("button[aria-pressed]", "Today")).toBeNull()
    await page.show(at({ ...calm, mailbox: null }, thread, {}, view()))
    expect(page.find("button[aria-pressed]", "Today")).toBeNull()
  })
})

describe("why a step was dismissed", () => {
  it("is one more tap, and is taken back with the dismissal", async () => {
    const decideStep = vi.fn(panelActions.decideStep)
    page = await mount(at(today, thread, { decideStep }, view()))
    await page.press("x")
    await page.click(page.get("button", "Wrong person"))
    expect(decideStep).toHaveBeenLastCalledWith("step1", "dismiss", null, "wrong_person")
    expect(page.find("button", "Not useful")).toBeNull()
    await page.press("u")
    expect(decideStep).toHaveBeenLastCalledWith("step1", "reopen", null)
  })

  it("need not be said", async () => {
    const decideStep = vi.fn(panelActions.decideStep)
    page = await mount(at(today, thread, { decideStep }, view()))
    await page.press("x")
    expect(decideStep).toHaveBeenCalledExactlyOnceWith("step1", "dismiss", null)
  })
})
