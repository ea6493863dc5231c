// @vitest-environment jsdom
import { act } from "react"
import { afterEach, expect, it, vi } from "vitest"
import { optionsActions } from "~tests/screens/states/actions"
import { NoticesProvider } from "../context/notices"
import { TimesProvider } from "../context/times-context"
import { type Mounted, mount } from "../testing/mount"
import { OwnSelectors } from "./own-selectors"

const selector = {
  id: "linkedin/profileName",
  site: "linkedin",
  name: "profileName",
  means: "the person's name",
  css: ["main h1.a", "main h1.b"],
  addedAt: Date.UTC(2026, 10, 3, 9),
  hit: { css: "main h1.b", at: Date.UTC(2026, 10, 22, 9) },
}

let page: Mounted
afterEach(() => page.unmount())

async function open(
  change: Partial<typeof optionsActions> = {},
  hit: typeof selector.hit | null = selector.hit,
) {
  page = await mount(
    <TimesProvider fixedNow={Date.UTC(2026, 10, 22, 10)}>
      <NoticesProvider>
        <OwnSelectors selectors={[{ ...selector, hit }]} actions={{ ...optionsActions, ...change }} />
      </NoticesProvider>
    </TimesProvider>,
  )
}

it("shows what a file tells, since when, and whether it works", async () => {
  await open()
  const text = page.root.textContent
  for (const said of ["LinkedIn", "profileName", "main h1.a", "main h1.b", "Nov"]) {
    expect(text).toContain(said)
  }
  await page.unmount()
  await open({}, null)
  expect(page.root.textContent).not.toBe(text)
})

it("removes one", async () => {
  const removeSelector = vi.fn(optionsActions.removeSelector)
  await open({ removeSelector })
  await page.click(page.get("button"))
  expect(removeSelector).toHaveBeenCalledExactlyOnceWith("linkedin/profileName")
})

it("hands over what a file holds, and says why it is refused", async () => {
  const importSelectors = vi.fn(async () => ({ ok: false, message: "No such place." }) as const)
  await open({ importSelectors })
  const input = page.get("input[type=file]") as HTMLInputElement
  Object.defineProperty(input, "files", { value: [{ text: async () => '{"a":1}' }] })
  Object.defineProperty(input, "value", { value: "", writable: true })
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }))
    await vi.waitFor(() => expect(importSelectors).toHaveBeenCalled())
  })
  expect(page.get("[role=status]", "No such place.")).not.toBeNull()
  expect(importSelectors).toHaveBeenCalledExactlyOnceWith('{"a":1}')
})
