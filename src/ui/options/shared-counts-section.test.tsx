// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest"
import type { SharedCounts } from "~src/record/shared-counts"
import { optionsActions } from "~tests/screens/states/actions"
import { NOW } from "~tests/screens/states/records"
import { NoticesProvider } from "../context/notices"
import { TimesProvider } from "../context/times-context"
import { type Mounted, mount } from "../testing/mount"
import { SharedCountsSection } from "./shared-counts-section"

const anna: SharedCounts = {
  id: "a",
  level: "company",
  name: "Anna",
  madeAt: NOW,
  addedAt: NOW,
  counts: [{ action: "follow_up", cell: "Proposal|none", hits: 4, cases: 16 }],
}

let page: Mounted

async function open(workspaces: string[], sharedCounts: SharedCounts[] = []) {
  const exportCounts = vi.fn(optionsActions.exportCounts)
  const removeCounts = vi.fn(optionsActions.removeCounts)
  page = await mount(
    <TimesProvider fixedNow={NOW}>
      <NoticesProvider>
        <SharedCountsSection
          data={{ workspaces, sharedCounts }}
          actions={{ ...optionsActions, exportCounts, removeCounts }}
        />
      </NoticesProvider>
    </TimesProvider>,
  )
  return { exportCounts, removeCounts }
}

afterEach(() => page.unmount())

it("saves the counts of the mailbox that is clicked, and says what stayed here", async () => {
  const { exportCounts } = await open(["ines@one.example", "ines@two.example"])
  await page.click(page.get("button", "two.example"))
  expect(exportCounts).toHaveBeenCalledExactlyOnceWith("ines@two.example")
  expect(page.root.textContent).toMatch(/23 .* 12/)
})

it("offers nothing to save before anything was learnt", async () => {
  await open([])
  expect(page.find("button")).toBeNull()
})

it("takes a file and its counts away", async () => {
  const { removeCounts } = await open(["ines@one.example"], [anna])
  expect(page.root.textContent).toContain("16 cases")
  await page.click(page.get("button", "Anna"))
  expect(removeCounts).toHaveBeenCalledExactlyOnceWith("a")
})
