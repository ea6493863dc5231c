// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import { logPreview, panelActions } from "~tests/screens/states/actions"
import { NOW } from "~tests/screens/states/records"
import { type Mounted, mount } from "../testing/mount"
import { panelFrame } from "../testing/panel-frame"
import { LogPreview } from "./log-preview"
import type { PanelActions } from "./panel-actions"

let page: Mounted

async function open(activityIds: string[], previewLog: PanelActions["previewLog"]) {
  const log = vi.fn(panelActions.log)
  const actions = { ...panelActions, log, previewLog }
  page = await mount(panelFrame(actions, NOW, <LogPreview activityIds={activityIds} />))
  await page.click(page.get("button", "What will be written?"))
  return log
}

afterEach(() => page.unmount())

it("shows each field that is written and writes nothing", async () => {
  const log = await open(["a1"], async () => ({ ok: true, preview: logPreview }))
  const shown = page.get("[role=dialog]").textContent
  const { people, company, deal } = logPreview
  const values = people.flatMap(({ email, fields }) => [
    email,
    ...fields.flatMap(({ label, value }) => [label, value]),
  ])
  for (const value of [...values, logPreview.subject, logPreview.text, logPreview.marker]) {
    expect(shown).toContain(value)
  }
  expect(shown).toContain(company?.name)
  expect(shown).toContain(deal?.name)
  expect(log).not.toHaveBeenCalled()
})

it("goes from one activity to the next and looks each up when it is shown", async () => {
  const previewLog = vi.fn(
    async (id: string) => ({ ok: true, preview: { ...logPreview, subject: id } }) as const,
  )
  await open(["first", "second"], previewLog)
  expect(previewLog).toHaveBeenCalledExactlyOnceWith("first")
  await page.click(page.get("button", "Next"))
  expect(previewLog).toHaveBeenLastCalledWith("second")
  expect(page.get("dl").textContent).toContain("second")
  expect(page.get("dl").textContent).not.toContain("first")
})

it("stays on an activity that is there where others were logged meanwhile", async () => {
  const previewLog = vi.fn(
    async (id: string) => ({ ok: true, preview: { ...logPreview, subject: id } }) as const,
  )
  await open(["first", "second"], previewLog)
  await page.click(page.get("button", "Next"))
  await page.show(panelFrame({ ...panelActions, previewLog }, NOW, <LogPreview activityIds={["first"]} />))
  expect(page.get("dl").textContent).toContain("first")
})

it("says where the CRM can't hold it, instead of fields that nobody would write", async () => {
  await open(["a1"], async () => ({ ok: true, preview: { ...logPreview, possible: false } }))
  expect(page.find("dl")).toBeNull()
  expect(page.get("[role=dialog]").textContent).toContain("will not be written")
})

it.each([
  ["a reason", async () => ({ ok: false, message: "This activity was erased here." }) as const],
  ["silence", () => Promise.reject(new Error("log.preview: This activity was erased here."))],
])("says why there is none: %s", async (_, previewLog) => {
  await open(["a1"], previewLog)
  expect(page.get("[role=dialog]").textContent).toBe("This activity was erased here.")
})
