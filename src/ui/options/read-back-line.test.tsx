// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest"
import { HOUR, NOW } from "~tests/screens/states/records"
import { TimesProvider } from "../context/times-context"
import { type Mounted, mount } from "../testing/mount"
import { ReadBackLine } from "./read-back-line"

let page: Mounted

async function open(done: number, total: number | null, finishedAt: number | null) {
  page = await mount(
    <TimesProvider fixedNow={NOW}>
      <ReadBackLine progress={{ connectionId: "hubspot", done, total, finishedAt }} />
    </TimesProvider>,
  )
}

afterEach(() => page.unmount())

it("shows how much of the whole is read", async () => {
  await open(1140, 3100, null)
  const bar = page.get("progress") as HTMLProgressElement
  expect([bar.value, bar.max]).toEqual([1140, 3100])
  expect(page.root.textContent).toMatch(/1,140 of 3,100/)
})

it.each([
  ["the CRM says no whole", null, null],
  ["there is nothing to read", 0, null],
  ["it is done", 40, NOW - HOUR],
])("draws no bar where %s", async (_, total, finishedAt) => {
  await open(40, total, finishedAt)
  expect(page.find("progress")).toBeNull()
  expect(page.root.textContent).toContain("40")
})
