// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import { defaultSettings, type Settings } from "~src/record/settings"
import { optionsActions } from "~tests/screens/states/actions"
import { NoticesProvider } from "../context/notices"
import { type Mounted, mount } from "../testing/mount"
import { ModelReads } from "./model-reads"

let page: Mounted

async function open(change: Partial<Settings>) {
  const save = vi.fn(optionsActions.saveSettings)
  page = await mount(
    <NoticesProvider>
      <ModelReads settings={{ ...defaultSettings, ...change }} save={save} />
    </NoticesProvider>,
  )
  return save
}

const model = { baseUrl: "https://models.company.example/v1", name: "small" }

afterEach(() => page.unmount())

it("is off until the rep says so, and names the server to which mail would go", async () => {
  const save = await open({ model })
  const reads = page.get("[role=switch]")
  expect(reads.getAttribute("aria-checked")).toBe("false")
  expect(page.root.textContent).toContain("models.company.example")
  await page.click(reads)
  expect(save).toHaveBeenCalledExactlyOnceWith({ modelReads: true })
})

it("is switched off again with one click", async () => {
  const save = await open({ model, modelReads: true })
  await page.click(page.get("[role=switch]"))
  expect(save).toHaveBeenCalledExactlyOnceWith({ modelReads: false })
})

it("is not asked where there is no model", async () => {
  await open({})
  expect(page.find("[role=switch]")).toBeNull()
})
