// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import { panelActions } from "~tests/screens/states/actions"
import { NOW } from "~tests/screens/states/records"
import { drafted } from "~tests/screens/states/typical"
import { type Mounted, mount } from "../testing/mount"
import { panelFrame } from "../testing/panel-frame"
import type { PanelActions } from "./panel-actions"
import { ThreadView } from "./thread-view"

let page: Mounted
afterEach(() => page.unmount())

const open = async (change: Partial<PanelActions>) => {
  page = await mount(panelFrame({ ...panelActions, ...change }, NOW, <ThreadView data={drafted} />))
  await page.click(page.get("button", "other step"))
}

it("drafts another step while a draft is there, and offers the drafted step no second one", async () => {
  const writeDraft = vi.fn(panelActions.writeDraft)
  await open({ writeDraft })
  const offers = [...page.root.querySelectorAll("article")].map(
    (card) => card.textContent?.includes("Draft reply") ?? false,
  )
  expect(offers).toEqual([false, true])
  await page.click(page.get("article button", "Draft reply"))
  expect(writeDraft).toHaveBeenCalledExactlyOnceWith("t1", "step2", false)
})

it("asks before that replaces what the rep has changed", async () => {
  const writeDraft = vi.fn<PanelActions["writeDraft"]>(async (_thread, _step, replaceEdited) =>
    replaceEdited ? { ok: true } : { ok: false, message: "Edited.", edited: true },
  )
  await open({ writeDraft })
  await page.click(page.get("article button", "Draft reply"))
  await page.click(page.get("button", "Keep mine"))
  expect(writeDraft).toHaveBeenCalledTimes(1)
  await page.click(page.get("article button", "Draft reply"))
  await page.click(page.get("button", "Replace them"))
  expect(writeDraft).toHaveBeenLastCalledWith("t1", "step2", true)
})
