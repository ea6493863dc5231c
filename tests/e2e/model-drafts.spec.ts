import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type DraftingSession, startDrafting, watchFirstWord } from "./harness/drafting"
import { until } from "./harness/wait"
import { WorkerKiller } from "./harness/worker"

const ANSWER = [
  "Hello Maren,\n\n",
  "thank you ",
  "for your message. ",
  "It is good ",
  "to hear from you.\n\n",
  "Best,\nJonas",
]

describe("drafts by a model behind an endpoint", () => {
  let drafting: DraftingSession
  beforeAll(async () => {
    drafting = await startDrafting()
  })
  afterAll(() => drafting?.close())

  const finished = (timeout?: number) =>
    until(
      "the draft",
      () => drafting.draft(),
      (draft) => draft !== null && draft.status !== "writing",
      timeout,
    )
  const words = (text: string) =>
    until(
      text,
      () => drafting.draft(),
      (draft) => draft?.status === "writing" && draft.text.includes(text),
    )

  it("stream into the panel as the model speaks, and say what they cost", async () => {
    let sentAt = 0
    await drafting.use({
      pieces: ANSWER,
      pauseMs: 100,
      onPiece: (index, at) => {
        if (index === 0) sentAt = at
      },
    })
    const seenAt = await watchFirstWord(drafting.panel, "Hello Maren")
    await drafting.write()
    const draft = await finished()
    expect(draft).toMatchObject({ status: "ready", source: "model", model: "small", text: ANSWER.join("") })
    expect(draft?.usage).toEqual({ promptTokens: 11, completionTokens: 6, estimated: false, cost: 0 })
    // The machine of a test is busy; `npm run bench -- --suite drafts` measures.
    expect((await seenAt()) - sentAt).toBeLessThan(1000)
  })

  it("keep what is there when they are stopped", async () => {
    await drafting.use({ pieces: ANSWER, hangsAfter: 3 })
    const written = drafting.write()
    const draft = await words("for your message.")
    await drafting.record.send("draft.stop", { draftId: draft?.id ?? "" })
    await written
    expect(await drafting.draft()).toMatchObject({
      status: "interrupted",
      text: "Hello Maren,\n\nthank you for your message.",
      source: "model",
    })
  })

  it("say that they were interrupted when the worker is killed, and keep the part", async () => {
    await drafting.use({ pieces: ANSWER, hangsAfter: 3 })
    const written = drafting.write().catch((cause: unknown) => cause)
    await words("for your message.")
    const killer = await WorkerKiller.attach(drafting.session.context, drafting.own)
    await killer.kill()
    await written
    await until(
      "the interrupted draft in the panel",
      () => drafting.panel.locator('section[aria-label="Draft"] [role=status]').textContent(),
      (text) => /stopped part-way/i.test(text ?? ""),
    )
    expect(await drafting.panel.locator("textarea").inputValue()).toBe(
      "Hello Maren,\n\nthank you for your message.",
    )
    expect((await drafting.draft())?.status).toBe("interrupted")
  })

  it.each([
    ["without roles", { noRole: true }],
    ["in one piece", { ignoresStream: true }],
    ["that refuses to count", { refusesStreamOptions: true }],
    ["with the newer token limit", { newTokenLimit: true }],
  ])("come from a server %s", async (_, manners) => {
    await drafting.use({ pieces: ANSWER, ...manners })
    await drafting.write()
    expect(await finished()).toMatchObject({ status: "ready", source: "model", text: ANSWER.join("") })
  })

  it.each([
    ["refuses extensions", { refusesOrigins: true }, /OLLAMA_ORIGINS/],
    ["answers with a web page", { html: true }, /web page/],
    ["breaks off", { breaksAfter: 2 }, /broke off/],
    ["has no such model", { knows: "other" }, /ollama pull small/],
    [
      "has no quota left",
      { answersWith: { status: 429, body: { error: { message: "quota", code: "insufficient_quota" } } } },
      /quota/,
    ],
  ])(
    "of a server that %s are the template with an error that says what to do",
    async (_, manners, message) => {
      await drafting.use({ pieces: ANSWER, ...manners })
      await drafting.write()
      const draft = await finished()
      expect(draft).toMatchObject({ status: "ready", source: "template" })
      expect(draft?.error).toMatch(message)
      expect(draft?.text).not.toBe("")
    },
  )

  it("are never asked for where the rep keeps the company from models", async () => {
    const server = await drafting.use({ pieces: ANSWER })
    await drafting.record.send("settings.save", { neverToModel: ["norrsken-freight.example"] })
    await drafting.write()
    const draft = await finished()
    await drafting.record.send("settings.save", { neverToModel: [] })
    expect(draft).toMatchObject({ source: "template", modelMay: false })
    expect(draft?.warnings[0]?.message).toContain("norrsken-freight.example")
    expect(server.calls).toEqual([])
  })

  it("can be looked at before: exactly what is shown leaves, without card numbers", async () => {
    const server = await drafting.use({ pieces: ANSWER })
    const [thread] = await drafting.record.rows("threads")
    const wish = { kind: "reply", tone: "usual", language: null, ownTextId: null } as const
    const shown = await drafting.record.send("draft.preview", {
      threadId: thread?.id ?? "",
      stepId: null,
      wish,
    })
    expect(server.calls).toEqual([])
    await drafting.write()
    if (!shown.ok) throw new Error(shown.message)
    expect(server.calls[0]?.body.messages?.map((message) => message.content)).toEqual([
      shown.system,
      shown.user,
    ])
    expect(shown.redacted).toBeGreaterThan(0)
    expect(shown.user).toContain("[card number]")
    expect(shown.user).not.toContain("4532")
  })

  it("come from the template with a clear word once the month's limit is reached", async () => {
    const server = await drafting.use({ pieces: ANSWER })
    await drafting.record.send("settings.save", { modelLimit: 0 })
    await drafting.write()
    const draft = await finished()
    await drafting.record.send("settings.save", { modelLimit: null })
    expect(draft?.source).toBe("template")
    expect(draft?.warnings[0]?.message).toMatch(/limit/)
    expect(server.calls).toEqual([])
  })
})
