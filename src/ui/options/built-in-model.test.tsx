// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import { optionsActions } from "~tests/screens/states/actions"
import { NoticesProvider } from "../context/notices"
import { type Mounted, mount } from "../testing/mount"
import { BuiltInModel } from "./built-in-model"
import type { BuiltInState } from "./options-data"

let page: Mounted
afterEach(() => page.unmount())

async function open(state: BuiltInState, on = false, got = optionsActions.downloadBuiltIn) {
  const save = vi.fn(optionsActions.saveSettings)
  const download = vi.fn(got)
  page = await mount(
    <NoticesProvider>
      <BuiltInModel state={state} on={on} other="small" save={save} download={download} />
    </NoticesProvider>,
  )
  return { save, download }
}

it("is chosen with a switch where it is there, and says who writes the other languages", async () => {
  const { save } = await open({ kind: "available" })
  await page.click(page.get("[role=switch]"))
  expect(save).toHaveBeenCalledExactlyOnceWith({ builtInModel: true })
  await page.unmount()
  await open({ kind: "available" }, true)
  expect(page.root.textContent).toContain("small")
})

it("is downloaded with a click and chosen by that", async () => {
  const { save, download } = await open({ kind: "downloadable" })
  await page.click(page.get("button"))
  expect(download).toHaveBeenCalledOnce()
  expect(save).toHaveBeenCalledExactlyOnceWith({ builtInModel: true })
})

it("is not chosen when the download fails", async () => {
  const { save } = await open({ kind: "downloadable" }, false, async () => ({ ok: false, message: "No." }))
  await page.click(page.get("button"))
  expect(save).not.toHaveBeenCalled()
})

it("shows how far a download has come", async () => {
  await open({ kind: "downloading", share: 0.42 })
  expect(page.root.textContent).toContain("42 %")
  expect(page.get("progress").getAttribute("value")).toBe("0.42")
})

it.each(["none", "unavailable"] as const)("offers nothing to click where it is %s", async (kind) => {
  await open({ kind })
  expect(page.find("button")).toBeNull()
})

it("can be switched off after it has gone", async () => {
  const { save } = await open({ kind: "unavailable" }, true)
  await page.click(page.get("[role=switch]"))
  expect(save).toHaveBeenCalledExactlyOnceWith({ builtInModel: false })
})
