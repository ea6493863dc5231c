// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import type { Evidence } from "~src/record/step"
import type { LearntCase } from "~src/record/thread-insight"
import { panelActions } from "~tests/screens/states/actions"
import { learntCases } from "~tests/screens/states/learning"
import { NOW } from "~tests/screens/states/records"
import { type Mounted, mount } from "../testing/mount"
import { panelFrame } from "../testing/panel-frame"
import { EvidenceList } from "./evidence-list"

let page: Mounted

const trace = { action: "follow_up", cell: "proposal|none" }

async function open(change: Partial<Extract<Evidence, { kind: "count" }>>, cases: readonly LearntCase[]) {
  const traceCount = vi.fn(async () => cases)
  const count: Evidence = { kind: "count", text: "It led on.", hits: 2, cases: 3, trace, ...change }
  const list = <EvidenceList evidence={[count]} onShowActivity={() => undefined} />
  page = await mount(panelFrame({ ...panelActions, traceCount }, NOW, list))
  return traceCount
}

afterEach(() => page.unmount())

describe("a count that a step rests on", () => {
  it("shows the cases it is made of on a click, and puts them away again", async () => {
    const traceCount = await open({}, learntCases)
    expect(traceCount).not.toHaveBeenCalled()
    const button = page.get("button")
    await page.click(button)
    expect(traceCount).toHaveBeenCalledExactlyOnceWith(trace)
    expect(page.root.querySelectorAll("li li")).toHaveLength(3)
    expect(page.get("a").getAttribute("href")).toBe(learntCases[0]?.url)
    await page.click(button)
    expect(page.root.querySelectorAll("li li")).toHaveLength(0)
  })

  it("of old cases says why they are more than the count", async () => {
    await open({ cases: 2 }, learntCases)
    await page.click(page.get("button"))
    expect(page.root.textContent).toMatch(/these 3 count as 2/)
  })

  it("says so where its conversations are gone", async () => {
    await open({}, [])
    await page.click(page.get("button"))
    expect(page.root.querySelectorAll("li li")).toHaveLength(0)
    expect(page.root.textContent).toContain("not kept any more")
  })

  it("offers nothing to look at where others have shared mere numbers", async () => {
    await open({ trace: null }, learntCases)
    expect(page.root.querySelectorAll("button")).toHaveLength(0)
  })
})
