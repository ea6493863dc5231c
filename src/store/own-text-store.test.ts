import "fake-indexeddb/auto"
import { beforeEach, expect, it } from "vitest"
import type { OwnText } from "~src/record/own-text"
import type { SlipstreamDatabase } from "./database"
import { importTexts, ownTemplate } from "./own-text-store"
import { emptyDatabase } from "./testing/rows"

let db: SlipstreamDatabase
beforeEach(() => {
  db = emptyDatabase()
})

const text = (change: Partial<OwnText>): OwnText => ({
  id: "a",
  kind: "template",
  name: "A",
  language: null,
  action: "follow_up",
  text: "Hi {{first_name}}",
  updatedAt: 1,
  ...change,
})

it("finds the template that was picked, else the action's own in the right language", async () => {
  await db.ownTexts.bulkPut([
    text({}),
    text({ id: "b", language: "ru" }),
    text({ id: "c", kind: "snippet", language: "ru" }),
  ])
  const found = async (asked: Parameters<typeof ownTemplate>[1]) => (await ownTemplate(db, asked))?.id ?? null
  expect(await found({ pickedId: null, action: "follow_up", language: "ru" })).toBe("b")
  expect(await found({ pickedId: null, action: "follow_up", language: "zh" })).toBe("a")
  expect(await found({ pickedId: null, action: "recap", language: "ru" })).toBeNull()
  expect(await found({ pickedId: null, action: null, language: "ru" })).toBeNull()
  expect(await found({ pickedId: "c", action: "recap", language: "en" })).toBe("c")
  expect(await found({ pickedId: "gone", action: "follow_up", language: "en" })).toBeNull()
})

it("takes from a file what is new or newer", async () => {
  await db.ownTexts.put(text({ text: "mine", updatedAt: 5 }))
  expect(await importTexts(db, [text({ text: "old", updatedAt: 2 }), text({ id: "n" })])).toBe(1)
  expect((await db.ownTexts.get("a"))?.text).toBe("mine")
  expect(await importTexts(db, [text({ text: "newer", updatedAt: 9 })])).toBe(1)
  expect((await db.ownTexts.get("a"))?.text).toBe("newer")
})
