import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import { type Draft, usualWish } from "~src/record/draft"
import type { SlipstreamDatabase } from "./database"
import { changeDraft, interruptWriting } from "./draft-store"
import { emptyDatabase, REP } from "./testing/rows"

let db: SlipstreamDatabase

beforeEach(() => {
  db = emptyDatabase()
})

describe("drafts", () => {
  const draft: Draft = {
    id: "d1",
    workspace: REP,
    threadId: "t1",
    stepId: null,
    status: "writing",
    text: "Hi",
    written: "",
    wish: usualWish,
    modelMay: false,
    usage: null,
    edited: false,
    language: "en",
    source: "model",
    model: "m",
    warnings: [],
    error: null,
    startedAt: 1,
    updatedAt: 1,
  }

  it("never lose what the rep typed to what is still being written", async () => {
    await db.drafts.put({ ...draft, edited: true, text: "Mine" })
    await changeDraft(db, "d1", { text: "Theirs", status: "ready" })
    expect(await db.drafts.get("d1")).toMatchObject({ text: "Mine", status: "ready" })
  })

  it("say that they were interrupted and keep what is there", async () => {
    await db.drafts.put(draft)
    await interruptWriting(db, 5)
    expect(await db.drafts.get("d1")).toMatchObject({ status: "interrupted", text: "Hi" })
  })
})
