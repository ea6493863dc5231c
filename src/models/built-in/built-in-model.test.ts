import { afterEach, describe, expect, it, vi } from "vitest"
import { type LanguageModelManners, scriptedLanguageModel } from "~tests/language-model"
import { builtInApi, writesLanguage } from "./api"
import { createBuiltInModel } from "./built-in-model"
import { builtInAvailability, downloadBuiltIn } from "./state"

afterEach(() => vi.unstubAllGlobals())

const request = (signal: AbortSignal) => ({
  system: "Rules.",
  user: "Mail.",
  schema: null,
  maxTokens: 10,
  signal,
})

async function answerOf(manners: LanguageModelManners, signal = new AbortController().signal) {
  const double = scriptedLanguageModel(manners)
  let text = ""
  for await (const piece of createBuiltInModel(double.api, "de").stream(request(signal))) text += piece
  return { text, seen: double.seen }
}

describe("the browser's built-in model", () => {
  it("streams, gets the rules apart from the mail, names its languages, and leaves no session behind", async () => {
    const { text, seen } = await answerOf({ pieces: ["Guten ", "Tag"] })
    expect(text).toBe("Guten Tag")
    expect(seen.prompts).toEqual(["Mail."])
    expect(seen.options[0]).toMatchObject({
      initialPrompts: [{ role: "system", content: "Rules." }],
      expectedInputs: [{ type: "text", languages: ["en", "de"] }],
      expectedOutputs: [{ type: "text", languages: ["de"] }],
    })
    expect(seen.destroyed).toBe(1)
  })

  it.each([
    ["is not downloaded", { availability: "downloadable" }, /settings/],
    ["is being downloaded", { availability: "downloading" }, /still downloading/],
    ["is not for this computer", { availability: "unavailable" }, /another one/],
    ["finds the conversation too long", { refuses: "QuotaExceededError" }, /too long/],
    ["does not write the language", { refuses: "NotSupportedError" }, /de/],
    ["may not be used", { refuses: "NotAllowedError" }, /downloaded/],
    ["breaks off", { pieces: ["a", "b"], breaksAfter: { pieces: 1, name: "AbortError" } }, /broke off/],
    ["fails in a way of its own", { refuses: "UnknownError" }, /Try again/],
  ] as const)("says what to do where it %s", async (_, manners, message) => {
    await expect(answerOf(manners)).rejects.toThrow(message)
  })

  it("stops when it is told to", async () => {
    const stop = new AbortController()
    const double = scriptedLanguageModel({ pieces: ["a"], hangsAfter: 1 })
    const pieces = createBuiltInModel(double.api, "en").stream(request(stop.signal))[Symbol.asyncIterator]()
    expect((await pieces.next()).value).toBe("a")
    const next = pieces.next()
    stop.abort()
    await expect(next).rejects.toMatchObject({ code: "stopped" })
    expect(double.seen).toMatchObject({ aborted: 1, destroyed: 1 })
  })

  it("is looked for where the browser keeps it", () => {
    expect(builtInApi()).toBeNull()
    vi.stubGlobal("LanguageModel", { create: "no" })
    expect(builtInApi()).toBeNull()
    vi.stubGlobal("LanguageModel", scriptedLanguageModel({}).api)
    expect(builtInApi()).not.toBeNull()
    expect(["en", "de", "ru", "zh"].map(writesLanguage)).toEqual([true, true, false, false])
  })

  it("tells whether it is there, whatever the browser says", async () => {
    expect(await builtInAvailability(null)).toBe("none")
    expect(await builtInAvailability(scriptedLanguageModel({ availability: "after-download" }).api)).toBe(
      "unavailable",
    )
    const { api } = scriptedLanguageModel({})
    expect(await builtInAvailability({ ...api, availability: () => Promise.reject(new Error()) })).toBe(
      "unavailable",
    )
  })

  it("is downloaded with its progress told", async () => {
    const shares: number[] = []
    const { api, seen } = scriptedLanguageModel({ download: [0, 0.4, 1] })
    await downloadBuiltIn(api, (share) => shares.push(share), new AbortController().signal)
    expect(shares).toEqual([0, 0.4, 1])
    expect(seen.destroyed).toBe(1)
  })
})
