// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import type { ThreadInsight } from "~src/record/thread-insight"
import { panelActions } from "~tests/screens/states/actions"
import { loudInsight, quietInsight, usualInsight } from "~tests/screens/states/insight"
import { NOW } from "~tests/screens/states/records"
import { typical } from "~tests/screens/states/typical"
import { type Mounted, mount } from "../testing/mount"
import { panelFrame } from "../testing/panel-frame"
import { ThreadView } from "./thread-view"
import { lastMood, trailEntries } from "./trail-points"

let page: Mounted

async function open(told: ThreadInsight | null) {
  const data = { ...typical, insight: { state: "told", told } } as const
  page = await mount(panelFrame(panelActions, NOW, <ThreadView data={data} />))
}

const text = () => page.root.textContent ?? ""
const stands = (first: string, second: string) => text().indexOf(first) < text().indexOf(second)

afterEach(() => page?.unmount())

describe("insight into a conversation", () => {
  it("puts what cannot wait on top, with the words and who may help", async () => {
    await open(loudInsight)
    expect(stands("Something does not work", "Petra Vondrak")).toBe(true)
    expect(text()).toContain("The gateway in Linz is down")
    expect(text()).toContain("Ondřej Hájek (is part of the conversation)")
    await page.click(page.get("section[aria-label='Can’t wait'] button", "Show the message"))
    expect(page.get("section[aria-label='Captured here']").textContent).toContain("CFO")
  })

  it("keeps the next step before everything that is folded", async () => {
    await open(loudInsight)
    expect(stands("Answer Petra’s question", "Who decides")).toBe(true)
    const folds = [...page.get("section[aria-label='What else is known']").querySelectorAll("details")]
    expect(folds.every((fold) => !fold.open)).toBe(true)
  })

  it("names who has which part with the words that say so, who is missing and on whom all hangs", async () => {
    await open(usualInsight)
    expect(page.get("summary", "Who decides").textContent).toMatch(
      /Petra: champion.*all hangs on Petra.*decides/,
    )
    await page.click(page.get("button", "Champion"))
    expect(page.get("[role=dialog]").textContent).toContain("The price looks fine to me.")
  })

  it("flags with a reason, by name, and leads to the message", async () => {
    await open(loudInsight)
    const flags = page.get("section[aria-label='Worth a second look']")
    expect(flags.textContent).toContain("Petra Vondrak. alpenfrlsch.example")
    expect(flags.querySelectorAll("button")).toHaveLength(1)
  })

  it("says what is known of chances, and honestly what is not", async () => {
    await open(loudInsight)
    expect(text()).toContain("38 % to be lost within four weeks")
    expect(text()).toContain("Quiet for more than a month")
    await page.unmount()
    await open(usualInsight)
    expect(text()).toContain("12 deals were won and 3 lost; it takes 40")
  })

  it("shows hours, worth and one tip, and for the tip on a click where it comes from", async () => {
    await open(loudInsight)
    expect(text()).toContain("Mostly writes 8–11")
    expect(text()).toContain("2,150 for you")
    expect(text()).not.toContain("Kooti")
    await page.click(page.get("button", "Why this?"))
    expect(text()).toContain("Kooti")
    expect(text()).toContain("All mail, not sales")
  })

  it("is absent where there is nothing to say", async () => {
    await open(quietInsight)
    expect(page.root.querySelectorAll("details")).toHaveLength(1)
    expect(page.find("section[aria-label='Can’t wait']")).toBeNull()
    expect(page.find("section[aria-label='Worth a second look']")).toBeNull()
    await page.unmount()
    await open(null)
    expect(page.find("section[aria-label='What else is known']")).toBeNull()
  })

  it("says that it failed and is asked again on a click; the rest stays", async () => {
    const again = vi.fn()
    const data = { ...typical, insight: { state: "failed", message: "nobody answered", again } } as const
    page = await mount(panelFrame(panelActions, NOW, <ThreadView data={data} />))
    expect(text()).toContain("Answer Petra’s question")
    await page.click(page.get("button", "Try again"))
    expect(again).toHaveBeenCalledTimes(1)
  })
})

describe("a person's trail", () => {
  it("says words once that are several things at once, newest first", () => {
    const at = { activityId: "a1", at: 1, quote: "We need it cheaper. Can you?", score: null }
    const entries = trailEntries([
      { ...at, kind: "need" },
      { ...at, kind: "ask" },
      { ...at, kind: "mood", score: -0.4 },
      { ...at, kind: "need", at: 2, activityId: "a2" },
    ])
    expect(entries.map(({ kinds, score }) => [kinds, score])).toEqual([
      [["need"], null],
      [["need", "ask", "mood"], -0.4],
    ])
  })

  it("knows the last mood, or that there is none", () => {
    const mood = (score: number) => ({ kind: "mood", score, at: 1, activityId: "a", quote: "q" }) as const
    expect(lastMood([mood(-0.9), mood(0.8)])).toBe("pleased")
    expect(lastMood([mood(-0.9), mood(0.1)])).toBe("displeased")
    expect(lastMood([mood(0.1)])).toBeNull()
    expect(lastMood([])).toBeNull()
  })
})
