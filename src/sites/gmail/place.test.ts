import { describe, expect, it } from "vitest"
import { placeOf } from "./place"

const place = (rest: string) => placeOf(new URL(`https://mail.google.com/mail/u/0/${rest}`))

describe("placeOf", () => {
  it.each([
    "#inbox/FMfcgzQcqHKfxDlDkFdwrqqxKBlhzzzz",
    "#inbox/191e6f2b3c4d0001",
    "#search/from%3Amaria/FMfcgzQcqHKfxDlDkFdwrqqxKBlhzzzz",
    "#label/Deals%2FWon/FMfcgzQcqHKfxDlDkFdwrqqxKBlhzzzz",
    "#all/%23thread-f%3A1810000000000000001",
    "#inbox/FMfcgzQcqHKfxDlDkFdwrqqxKBlhzzzz?compose=new",
  ])("knows that %s shows a thread", (hash) => {
    expect(place(hash).thread).toBe(true)
  })

  it.each([
    "",
    "#inbox",
    "#inbox/p2",
    "#search/Donaudampfschifffahrtsgesellschaft",
    "#label/Internationalizationprojects",
    "#settings/general",
    "#inbox?compose=new",
    "#search/%E0%A4%A",
  ])("knows that %j shows none", (hash) => {
    expect(place(hash).thread).toBe(false)
  })

  it("knows a window of its own and views of what is unsent", () => {
    expect(place("popout?ver=1#thread-f:1").popout).toBe(true)
    expect(place("?ui=2&view=btop&ver=1&th=1").popout).toBe(true)
    expect(place("#inbox")).toEqual({ thread: false, popout: false, unsent: false })
    expect(place("#scheduled").unsent).toBe(true)
  })
})
