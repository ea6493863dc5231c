// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import { defaultSettings } from "~src/record/settings"
import { optionsActions } from "~tests/screens/states/actions"
import { NoticesProvider } from "../context/notices"
import { type Mounted, mount } from "../testing/mount"
import { ModelLimits } from "./model-limits"

let page: Mounted
afterEach(() => page.unmount())

async function open() {
  const save = vi.fn(optionsActions.saveSettings)
  const model = { baseUrl: "https://models.example/v1", name: "large" }
  page = await mount(
    <NoticesProvider>
      <ModelLimits settings={{ ...defaultSettings, model }} spending={[]} save={save} />
    </NoticesProvider>,
  )
  return save
}

describe("amounts of money", () => {
  it.each([
    ["1,500", 1500],
    ["1.500,50", 1500.5],
    ["$ 20", 20],
    ["", null],
  ])("a limit of %j is %j", async (typed, modelLimit) => {
    const save = await open()
    await page.type(page.get("form:has(label) input"), "7")
    await page.type(page.get("form:has(label) input"), typed)
    const button = page.get("form button", "Save") as HTMLButtonElement
    if (typed === "") expect(button.disabled).toBe(true)
    else {
      await page.click(button)
      expect(save).toHaveBeenCalledExactlyOnceWith({ modelLimit })
    }
  })

  it("a price is a small number, whichever mark it is written with", async () => {
    const save = await open()
    const [sent, answered] = [...page.root.querySelectorAll<HTMLInputElement>("fieldset input")]
    if (!sent || !answered) throw new Error("no fields for the price")
    await page.type(sent, "0,125")
    await page.type(answered, "1.125")
    await page.click(page.get("fieldset button", "Save"))
    expect(save).toHaveBeenCalledExactlyOnceWith({
      modelPrices: { large: { prompt: 0.125, completion: 1.125 } },
    })
  })
})
