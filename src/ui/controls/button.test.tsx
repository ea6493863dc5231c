// @vitest-environment jsdom
import { Check } from "lucide-react"
import { act } from "react"
import { afterEach, describe, expect, it, vi } from "vitest"
import { type Mounted, mount } from "../testing/mount"
import { Button, IconButton } from "./button"

let page: Mounted
afterEach(() => page.unmount())

/** `detail`: how many clicks have followed one another in the same place, as browsers count them. */
const click = (detail: number) =>
  act(async () => {
    page.get("button").dispatchEvent(new MouseEvent("click", { bubbles: true, detail }))
  })

describe("the second click of a double click", () => {
  it.each([
    ["an icon", (done: () => void) => <IconButton icon={Check} label="Done" onClick={done} />],
    ["words", (done: () => void) => <Button onClick={done}>Done</Button>],
  ])("does nothing on a button with %s: it may be another one by then", async (_, button) => {
    const done = vi.fn()
    page = await mount(button(done))
    await click(1)
    await click(2)
    expect(done).toHaveBeenCalledTimes(1)
    await click(1)
    // The keyboard's.
    await click(0)
    expect(done).toHaveBeenCalledTimes(3)
  })
})
