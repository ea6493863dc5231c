import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { message, SENT_AT } from "~src/capture/testing/message"
import { threadId } from "~src/record/thread"
import { saveSettings } from "~src/store/settings-store"
import { emptyDatabase, REP } from "~src/store/testing/rows"
import { keep } from "./capture-page"
import { readWithModel } from "./read-with-model"
import type { Services } from "./services"

const THREAD = threadId(REP, "gmail", "t1")
const READING = { asks: [], commitments: [], signals: [], sentiment: null }

let services: Services
let asked: number
let answer: () => Promise<Response>

/** A completion with this text, as a server counts it. */
function completion(text: string, finish = "stop", usage: object | null = COUNTED): Response {
  const choices = [{ index: 0, message: { role: "assistant", content: text }, finish_reason: finish }]
  return Response.json({ id: "1", object: "chat.completion", choices, usage })
}
const COUNTED = { prompt_tokens: 100, completion_tokens: 10 }

beforeEach(async () => {
  const db = emptyDatabase()
  services = { db, strictDb: db, now: () => SENT_AT, timeZone: () => "UTC" }
  asked = 0
  answer = async () => completion(JSON.stringify(READING))
  vi.stubGlobal("fetch", async () => {
    asked += 1
    return answer()
  })
  vi.stubGlobal("chrome", { alarms: { create: async () => undefined, clear: async () => true } })
  await saveSettings(db, { modelReads: true, model: { baseUrl: "https://model.example/v1", name: "small" } })
  await keep(services, {
    kind: "mail.thread",
    site: "gmail",
    workspace: REP,
    url: "https://mail.google.com/mail/u/0/#inbox/t1",
    seenAt: SENT_AT,
    threadId: "t1",
    subject: "Vans",
    view: "full",
    messages: [message({ id: "m1", html: "<div>Could you send the offer by Friday?</div>" })],
    collapsed: 0,
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await services.db.delete()
})

const spent = async () => (await services.db.modelSpending.toArray())[0]

describe("mail that a model reads", () => {
  it("is sent once, however often the page is seen", async () => {
    await Promise.all([readWithModel(services, THREAD), readWithModel(services, THREAD)])
    await readWithModel(services, THREAD)
    expect(asked).toBe(1)
    expect(await spent()).toMatchObject({ calls: 1, promptTokens: 100, completionTokens: 10 })
  })

  it("is not sent again where the answer is of no use", async () => {
    answer = async () => completion(JSON.stringify({ asks: "none" }))
    for (let times = 0; times < 3; times++) await readWithModel(services, THREAD)
    expect(asked).toBe(1)
  })

  it("costs what was answered, also in words that are no JSON", async () => {
    answer = async () => completion("I can't do that.")
    for (let times = 0; times < 2; times++) await readWithModel(services, THREAD)
    // JSON is asked for in three ways.
    expect(asked).toBe(3)
    expect(await spent()).toMatchObject({ promptTokens: 300, completionTokens: 30 })
  })

  it("costs as much as it may have where the server counts nothing", async () => {
    answer = async () => completion('{"asks": [', "length", null)
    await readWithModel(services, THREAD)
    expect(asked).toBe(1)
    expect((await spent())?.promptTokens).toBeGreaterThan(50)
    expect((await spent())?.completionTokens).toBeGreaterThanOrEqual(2000)
  })

  it("is sent again where the server could not be reached", async () => {
    const works = answer
    answer = async () => {
      throw new TypeError("Failed to fetch")
    }
    await readWithModel(services, THREAD).catch(() => undefined)
    expect(await spent()).toBeUndefined()
    answer = works
    await readWithModel(services, THREAD)
    expect(await services.db.modelReadings.count()).toBe(1)
  })
})
