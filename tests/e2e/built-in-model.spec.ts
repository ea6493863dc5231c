import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type DraftingSession, startDrafting } from "./harness/drafting"
import { until } from "./harness/wait"

/** What the double of the browser's model has been told, as the page keeps it. */
interface Told {
  prompts: string[]
  destroyed: number
}

/** Puts a double of `LanguageModel` into a page: Debian's Chromium has none. */
function playModel({ pieces, hangs }: { pieces: string[]; hangs: boolean }): void {
  const told: Told = { prompts: [], destroyed: 0 }
  Object.assign(globalThis, {
    told,
    LanguageModel: {
      availability: async () => "available",
      create: async () => ({
        promptStreaming(input: string, { signal }: { signal: AbortSignal }) {
          told.prompts.push(input)
          return new ReadableStream({
            async start(controller) {
              signal.addEventListener("abort", () => controller.error(new DOMException("", "AbortError")))
              for (const piece of pieces) {
                controller.enqueue(piece)
                await new Promise((resolve) => setTimeout(resolve, 30))
              }
              if (!hangs) controller.close()
            },
          })
        },
        destroy: () => {
          told.destroyed++
        },
      }),
    },
  })
}

const ANSWER = [
  "Hello Maren,\n\n",
  "thank you for your message. ",
  "It is good to hear from you.\n\n",
  "Best,\nJonas",
]

describe("the browser's own model, played by a double in the panel", () => {
  let drafting: DraftingSession
  beforeAll(async () => {
    drafting = await startDrafting()
    await drafting.record.send("settings.save", { builtInModel: true })
  })
  afterAll(() => drafting?.close())

  const told = () => drafting.panel.evaluate(() => (globalThis as unknown as { told: Told }).told)

  it("streams into the draft through the worker's checks, free of cost", async () => {
    await drafting.panel.evaluate(playModel, { pieces: ANSWER, hangs: false })
    await drafting.write()
    const draft = await drafting.draft()
    expect(draft).toMatchObject({ status: "ready", source: "model", text: ANSWER.join("") })
    expect(draft?.model).toMatch(/built-in/)
    expect(draft?.usage?.cost).toBe(0)
    expect((await told()).prompts[0]).not.toContain("4532")
  })

  it("keeps what is there when it is stopped, and ends in the panel", async () => {
    await drafting.panel.evaluate(playModel, { pieces: ANSWER.slice(0, 2), hangs: true })
    const written = drafting.write()
    const draft = await until(
      "the part",
      () => drafting.draft(),
      (one) => one?.status === "writing" && one.text.includes("message."),
    )
    await drafting.record.send("draft.stop", { draftId: draft?.id ?? "" })
    await written
    expect(await drafting.draft()).toMatchObject({ status: "interrupted", source: "model" })
    await until("the session's end", told, ({ destroyed }) => destroyed === 1)
  })

  it("that invents is replaced by the template, like any other", async () => {
    const lie = ["Hello Maren,\n\nit costs €4,990 a month.\n\n", "Best,\nJonas"]
    await drafting.panel.evaluate(playModel, { pieces: lie, hangs: false })
    await drafting.write()
    const draft = await drafting.draft()
    expect(draft).toMatchObject({ status: "ready", source: "template" })
    expect(draft?.warnings.map((one) => one.kind)).toContain("fallback")
    expect((await told()).prompts).toHaveLength(2)
  })

  it("gives the template and a reason where the browser has none", async () => {
    await drafting.panel.evaluate(() => Reflect.deleteProperty(globalThis, "LanguageModel"))
    await drafting.write()
    const draft = await drafting.draft()
    expect(draft).toMatchObject({ status: "ready", source: "template" })
    expect(draft?.error).toMatch(/no built-in model/)
  })
})
