// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { type Mounted, mount } from "../testing/mount"
import { ErrorBoundary } from "./error-boundary"

let page: Mounted
let broken = true

function Fragile() {
  if (broken) throw new Error("a field is missing")
  return <p>whole again</p>
}

beforeEach(() => {
  broken = true
  vi.spyOn(console, "error").mockImplementation(() => {})
})

afterEach(async () => {
  vi.restoreAllMocks()
  await page.unmount()
})

it("catches what breaks, says so aloud and shows it again on a click", async () => {
  page = await mount(
    <ErrorBoundary>
      <Fragile />
    </ErrorBoundary>,
  )
  expect(page.get("[role=alert]").textContent).toContain("a field is missing")
  broken = false
  await page.click(page.get("button", "Show it again"))
  expect(page.root.textContent).toBe("whole again")
})

it("tries again by itself when something else is to be shown", async () => {
  const frame = (tab: number) => (
    <ErrorBoundary resetOn={tab}>
      <Fragile />
    </ErrorBoundary>
  )
  page = await mount(frame(1))
  broken = false
  await page.show(frame(2))
  expect(page.root.textContent).toBe("whole again")
})
