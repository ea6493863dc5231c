// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import { panelActions } from "~tests/screens/states/actions"
import { NOW } from "~tests/screens/states/records"
import { NoticeLine } from "../context/notices"
import { type Mounted, mount } from "../testing/mount"
import { panelFrame } from "../testing/panel-frame"
import { DealShare } from "./deal-share"

let page: Mounted

async function open(share: number | null) {
  const shareDeal = vi.fn(panelActions.shareDeal)
  const worth = { ifWon: 2150, currency: "EUR", share, usualShare: 0.5 }
  const shown = (
    <>
      <DealShare dealId="d1" worth={worth} />
      <NoticeLine />
    </>
  )
  page = await mount(panelFrame({ ...panelActions, shareDeal }, NOW, shown))
  await page.click(page.get("button", "for you"))
  return shareDeal
}

const input = () => page.get("input") as HTMLInputElement

afterEach(() => page.unmount())

describe("the rep's part of one deal", () => {
  it("is the usual one until they say another", async () => {
    const shareDeal = await open(null)
    expect(input().value).toBe("50")
    expect(page.find("button", "usual")).toBeNull()
    await page.type(input(), "33,3 %")
    await page.click(page.get("button", "Save"))
    expect(shareDeal).toHaveBeenCalledExactlyOnceWith("d1", expect.closeTo(0.333))
    expect(page.find("[role=dialog]")).toBeNull()
  })

  it("is never more than all of it, and never guessed from what is no number", async () => {
    const shareDeal = await open(null)
    for (const typed of ["101", "half", ""]) {
      await page.type(input(), typed)
      await page.click(page.get("button", "Save"))
      expect(page.find("[role=alert]")).not.toBeNull()
    }
    expect(shareDeal).not.toHaveBeenCalled()
  })

  it("goes back to the usual one, and the undo brings it again", async () => {
    const shareDeal = await open(0.25)
    expect(input().value).toBe("25")
    await page.click(page.get("button", "usual"))
    expect(shareDeal).toHaveBeenLastCalledWith("d1", null)
    await page.click(page.get("button", "Undo"))
    expect(shareDeal).toHaveBeenLastCalledWith("d1", 0.25)
  })
})
