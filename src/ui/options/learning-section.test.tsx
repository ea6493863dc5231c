// @vitest-environment jsdom
import { act } from "react"
import { afterEach, describe, expect, it, vi } from "vitest"
import { optionsActions } from "~tests/screens/states/actions"
import { learning } from "~tests/screens/states/learning"
import { NOW } from "~tests/screens/states/records"
import { NoticesProvider } from "../context/notices"
import { TimesProvider } from "../context/times-context"
import { type Mounted, mount } from "../testing/mount"
import { LearningSection } from "./learning-section"
import type { OptionsActions, OptionsData } from "./options-data"

let page: Mounted

async function open(
  shown: OptionsData["learning"] = { state: "told", told: learning },
  change: Partial<OptionsActions> = {},
) {
  page = await mount(
    <TimesProvider fixedNow={NOW}>
      <NoticesProvider>
        <LearningSection learning={shown} actions={{ ...optionsActions, ...change }} />
      </NoticesProvider>
    </TimesProvider>,
  )
}

afterEach(() => page.unmount())

describe("what was learnt", () => {
  it("is a count for each action, and honest where no case has counted yet", async () => {
    await open()
    expect(page.get("summary", "Follow up").textContent).toContain("worked 12 of 31")
    expect(page.root.textContent).toContain("14 steps stood first, and none of them is decided")
    expect(page.root.textContent).toContain("So far 9 times")
  })

  it("is traced to its cases on a click, each with its conversation", async () => {
    const traceLearning = vi.fn(optionsActions.traceLearning)
    await open(undefined, { traceLearning })
    expect(traceLearning).not.toHaveBeenCalled()
    // jsdom opens no details by itself.
    const fold = page.get("details") as HTMLDetailsElement
    await act(async () => {
      fold.open = true
      fold.dispatchEvent(new Event("toggle"))
    })
    expect(page.root.querySelectorAll("[aria-label^='The cases'] li")).toHaveLength(3)
    expect(traceLearning).toHaveBeenCalledExactlyOnceWith("ines@brightcold.example", "follow_up")
    expect(page.get("a", "Offer for 120 trucks").getAttribute("href")).toMatch(/^https:/)
    expect(page.root.textContent).toContain("no answer in time")
  })

  it("is forgotten only after a second click", async () => {
    const resetLearning = vi.fn(optionsActions.resetLearning)
    await open(undefined, { resetLearning })
    await page.click(page.get("button", "Forget what was learnt"))
    expect(resetLearning).not.toHaveBeenCalled()
    await page.click(page.get("button", "Keep it"))
    await page.click(page.get("button", "Forget what was learnt"))
    await page.click(page.get("button", "Forget it"))
    expect(resetLearning).toHaveBeenCalledExactlyOnceWith("ines@brightcold.example")
  })

  it("says what is wrong and is asked again", async () => {
    const again = vi.fn()
    await open({ state: "failed", message: "nobody answered", again })
    await page.click(page.get("button", "Try again"))
    expect(again).toHaveBeenCalledTimes(1)
  })
})
