// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import { panelActions } from "~tests/screens/states/actions"
import { deal, entry, NOW, proposal, view } from "~tests/screens/states/records"
import { calm } from "~tests/screens/states/today"
import { typical } from "~tests/screens/states/typical"
import { type Mounted, mount } from "../testing/mount"
import { panelFrame } from "../testing/panel-frame"
import { Panel } from "./panel"
import type { PanelActions } from "./panel-actions"
import type { ThreadPanelData } from "./panel-data"

let page: Mounted

async function open(change: Partial<ThreadPanelData>, actions: Partial<PanelActions> = {}) {
  const shown = { kind: "thread", data: { ...typical, ...change } } as const
  page = await mount(
    panelFrame(
      { ...panelActions, ...actions },
      NOW,
      <Panel view={view()} shown={shown} home={calm} online lost={null} />,
    ),
  )
}

const since = (deals: Record<string, number>) => ({
  deals,
  pipelines: {},
  everyMatchedSince: null,
  seenAt: 0,
})

afterEach(() => page.unmount())

it("is off until it is switched on, and can be taken back", async () => {
  const logAutomatically = vi.fn(panelActions.logAutomatically)
  await open({}, { logAutomatically })
  const bySelf = page.get("[role=switch]", "by itself")
  expect(bySelf.getAttribute("aria-checked")).toBe("false")
  await page.click(bySelf)
  expect(logAutomatically).toHaveBeenCalledExactlyOnceWith("deal1", true)
  await page.press("u")
  expect(logAutomatically).toHaveBeenLastCalledWith("deal1", false)
})

it("is on for the deal that was chosen and for no other", async () => {
  await open({ autoLog: since({ deal1: NOW }) })
  expect(page.get("[role=switch]", "by itself").getAttribute("aria-checked")).toBe("true")
  await page.unmount()
  await open({ autoLog: since({ deal2: NOW }) })
  expect(page.get("[role=switch]", "by itself").getAttribute("aria-checked")).toBe("false")
})

it.each([
  ["no CRM is connected", { connections: [] }],
  ["the deal is closed", { record: { ...typical.record, deal: deal({ status: "won" }) } }],
  ["there is no deal", { record: { ...typical.record, deal: null } }],
])("is not offered where %s", async (_, change) => {
  await open(change)
  expect(page.find("[role=switch]", "by itself")).toBeNull()
})

it("marks what a rule has logged and lets it be taken back as anything else", async () => {
  const unlog = vi.fn(panelActions.unlog)
  const proposals = [
    proposal(),
    proposal({ field: "jobtitle", label: "jobtitle" }),
    proposal({ contactId: "erased" }),
  ]
  await open(
    { outbox: [entry({ rule: "deal", proposals }), entry({ id: "entry2", activityId: "a3" })] },
    { unlog },
  )
  const rows = [...page.root.querySelectorAll("li")].filter((row) =>
    row.textContent?.includes("logged by itself"),
  )
  expect(rows).toHaveLength(1)
  await page.click(rows[0]?.querySelector("button") ?? page.root)
  expect(rows[0]?.textContent).toContain("phone, position")
  expect(rows[0]?.textContent?.match(/differs there/g)).toHaveLength(1)
  await page.click(page.get("button", "Remove from"))
  expect(unlog).toHaveBeenCalledExactlyOnceWith(["entry1"])
})
