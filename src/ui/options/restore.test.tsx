// @vitest-environment jsdom
import { act } from "react"
import { afterEach, describe, expect, it, vi } from "vitest"
import { NOW } from "~tests/screens/states/records"
import { NoticesProvider } from "../context/notices"
import { TimesProvider } from "../context/times-context"
import { type Mounted, mount } from "../testing/mount"
import type { OptionsActions } from "./options-data"
import { Restore } from "./restore"

let page: Mounted

const restore = vi.fn(async () => ({ ok: true }) as const)
const found = { ok: true, exportedAt: NOW, people: 412, messages: 3880, leftOut: 3, restore } as const

async function choose(lookInto: OptionsActions["lookInto"], isEmpty = false) {
  page = await mount(
    <TimesProvider fixedNow={NOW}>
      <NoticesProvider>
        <Restore lookInto={lookInto} isEmpty={isEmpty} />
      </NoticesProvider>
    </TimesProvider>,
  )
  const input = page.get("input") as HTMLInputElement
  const file = new File(["{}"], "slipstream.json", { type: "application/json" })
  Object.defineProperty(input, "files", { value: [file], configurable: true })
  // jsdom takes no value for a file field but none.
  await act(async () => void input.dispatchEvent(new Event("change", { bubbles: true })))
}

afterEach(async () => {
  restore.mockClear()
  await page.unmount()
})

describe("restoring an export", () => {
  it("asks first, with what it holds and what stays out", async () => {
    await choose(async () => found)
    expect(page.root.textContent).toMatch(/412.*3880.*3 rows/s)
    expect(restore).not.toHaveBeenCalled()
    await page.click(page.get("button", "Leave"))
    expect(restore).not.toHaveBeenCalled()
    expect(page.find("button", "Restore it")).toBeNull()
  })

  it("restores on the second click, and says so", async () => {
    await choose(async () => found)
    await page.click(page.get("button", "Restore it"))
    expect(restore).toHaveBeenCalledTimes(1)
    expect(page.find("button", "Restore it")).toBeNull()
    expect(page.get("[role=status]").textContent).not.toBe("")
  })

  it("says what is wrong with a file that is no export", async () => {
    await choose(async () => ({ ok: false, message: "no export at all" }))
    expect(page.root.textContent).toContain("no export at all")
    expect(page.find("button", "Restore it")).toBeNull()
  })

  it("keeps the question where it failed, with the reason", async () => {
    const failing = { ...found, restore: async () => ({ ok: false, message: "the disk is full" }) as const }
    await choose(async () => failing)
    await page.click(page.get("button", "Restore it"))
    expect(page.root.textContent).toContain("the disk is full")
    expect(page.find("button", "Restore it")).not.toBeNull()
  })
})
