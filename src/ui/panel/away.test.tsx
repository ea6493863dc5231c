// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest"
import { panelActions } from "~tests/screens/states/actions"
import { away } from "~tests/screens/states/away"
import { NOW, view } from "~tests/screens/states/records"
import { calm } from "~tests/screens/states/today"
import { type Mounted, mount } from "../testing/mount"
import { panelFrame } from "../testing/panel-frame"
import { Panel } from "./panel"

let page: Mounted

async function open(now: number) {
  const shown = { kind: "thread", data: away } as const
  page = await mount(
    panelFrame(panelActions, now, <Panel view={view()} shown={shown} home={calm} online lost={null} />),
  )
}

afterEach(() => page.unmount())

it("says until when somebody is away, in whose words, and whom they name instead", async () => {
  await open(NOW)
  await page.click(page.get("button", "Away until Dec 3"))
  expect(document.body.textContent).toContain("out of the office until Thursday, 3 December")
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain("o.hajek@alpenfrisch.example")
})

it("says nothing of it any more when the day is over", async () => {
  await open(Date.UTC(2026, 11, 3, 20))
  expect(page.find("button", "Away until")).not.toBeNull()
  await page.unmount()
  await open(Date.UTC(2026, 11, 4, 1))
  expect(page.find("button", "Away until")).toBeNull()
})
