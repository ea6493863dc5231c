// @vitest-environment jsdom
import { act } from "react"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { type Mounted, mount } from "../testing/mount"
import { type Asked, useAsked } from "./use-asked"

let page: Mounted

function Asker(props: { about: string | null; changed: number; ask: (about: string) => Promise<string> }) {
  return <Answer asked={useAsked(props.about, props.changed, props.ask)} />
}

function Answer({ asked }: { asked: Asked<string> }) {
  if (asked.state === "told") return <p>{asked.told}</p>
  if (asked.state === "asked") return <p>waiting</p>
  return (
    <button type="button" onClick={asked.again}>
      {asked.message}
    </button>
  )
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

beforeEach(() => void vi.useFakeTimers())
afterEach(async () => {
  await page.unmount()
  vi.useRealTimers()
})

it("asks nothing about nothing", async () => {
  const ask = vi.fn(async () => "an answer")
  page = await mount(<Asker about={null} changed={0} ask={ask} />)
  await pass(5000)
  expect(ask).not.toHaveBeenCalled()
  expect(page.root.textContent).toBe("waiting")
})

it("asks once more, and only once, however often things change while an answer is on its way", async () => {
  let count = 0
  const ask = vi.fn(async () => `answer ${++count}`)
  page = await mount(<Asker about="a" changed={0} ask={ask} />)
  for (let changed = 1; changed < 50; changed++) {
    await page.show(<Asker about="a" changed={changed} ask={ask} />)
  }
  await pass(5000)
  expect(ask).toHaveBeenCalledTimes(2)
  expect(page.root.textContent).toBe("answer 2")
  await page.show(<Asker about="a" changed={50} ask={ask} />)
  await pass(0)
  expect(page.root.textContent).toBe("answer 3")
})

it("never gives an answer about something else", async () => {
  const answers = new Map<string, (answer: string) => void>()
  const ask = (about: string) => new Promise<string>((done) => answers.set(about, done))
  page = await mount(<Asker about="a" changed={0} ask={ask} />)
  await page.show(<Asker about="b" changed={0} ask={ask} />)
  await act(async () => answers.get("a")?.("about a"))
  expect(page.root.textContent).toBe("waiting")
  await pass(1000)
  await act(async () => answers.get("b")?.("about b"))
  expect(page.root.textContent).toBe("about b")
})

it("says why it failed, and asks again on a click", async () => {
  const ask = vi.fn(async () => "there")
  ask.mockRejectedValueOnce(new Error("today.list: nobody answered"))
  page = await mount(<Asker about="a" changed={0} ask={ask} />)
  expect(page.root.textContent).toBe("nobody answered")
  await pass(1000)
  await page.click(page.get("button"))
  await pass(1000)
  expect(page.root.textContent).toBe("there")
})
