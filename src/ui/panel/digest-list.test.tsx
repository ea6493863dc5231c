// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import { digest } from "~tests/screens/states/digest"
import { NoticesProvider } from "../context/notices"
import { type Mounted, mount } from "../testing/mount"
import { DigestList } from "./digest-list"

let page: Mounted
const unlog = vi.fn(async (_: string[]) => ({ ok: true }) as const)
const seen = vi.fn(async () => ({ ok: true }) as const)

afterEach(async () => {
  await page.unmount()
  vi.clearAllMocks()
})

async function open() {
  page = await mount(
    <NoticesProvider>
      <DigestList digest={digest} unlog={unlog} seen={seen} />
    </NoticesProvider>,
  )
}

it("lists each under its deal, and takes back only what stands there", async () => {
  await open()
  expect(page.root.querySelectorAll("li")).toHaveLength(4)
  const undos = [...page.root.querySelectorAll<HTMLElement>("button")].filter(
    (one) => one.textContent === "Undo",
  )
  expect(undos).toHaveLength(2)
  await page.click(undos[1] ?? page.root)
  expect(unlog).toHaveBeenCalledExactlyOnceWith(["d2"])
})

it("does not count as logged what waits for the rep", async () => {
  await open()
  const line = page.get("summary").textContent
  expect(line).toMatch(/^3 logged.* 1 needs you$/)
})

it("is looked over on a click and not by looking", async () => {
  await open()
  expect(seen).not.toHaveBeenCalled()
  await page.click(page.get("button", "Looked over"))
  expect(seen).toHaveBeenCalledTimes(1)
})
