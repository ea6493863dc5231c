import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { saveGrowing } from "./save-growing"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it("saves the first at once, what came last within the time, and nothing twice", async () => {
  const saved: string[] = []
  const { offer, finish } = saveGrowing(async (value: string) => {
    saved.push(value)
  }, 50)
  offer("a")
  await vi.advanceTimersByTimeAsync(0)
  expect(saved).toEqual(["a"])
  offer("ab")
  offer("abc")
  await vi.advanceTimersByTimeAsync(49)
  expect(saved).toEqual(["a"])
  await vi.advanceTimersByTimeAsync(1)
  expect(saved).toEqual(["a", "abc"])
  await vi.advanceTimersByTimeAsync(500)
  offer("abcd")
  await finish("end")
  await vi.advanceTimersByTimeAsync(500)
  expect(saved.at(-1)).toBe("end")
  expect(saved.filter((one) => one === "end")).toHaveLength(1)
})

it("tells of a save that failed", async () => {
  const { offer, finish } = saveGrowing(() => Promise.reject(new Error("disk full")), 50)
  offer("a")
  await expect(finish(null)).rejects.toThrow("disk full")
})
