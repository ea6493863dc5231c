import { describe, expect, it } from "vitest"
import { ownThreads } from "~tests/threads/all"
import { draftFor } from "~tests/threads/draft"

const plain = ["en: an update without a question", "ru: просто новости", "zh: 只是说明情况"]

describe("a reply to a mail that asks for nothing", () => {
  it.each(plain)("%s: can be sent as it stands", async (name) => {
    const thread = ownThreads.find((one) => one.name === name)
    if (!thread) throw new Error(`No conversation "${name}"`)
    const draft = await draftFor(thread, null)
    expect(draft.text).not.toMatch(/\[[^\]]+\]/u)
    expect(draft.warnings).toEqual([])
    expect(draft.text.split("\n\n").length).toBeGreaterThan(3)
  })

  it.each(plain)("%s: leaves to the rep what a complaint or a price needs", async (name) => {
    const thread = ownThreads.find((one) => one.name === name)
    const last = thread?.record.activities.at(-1)
    if (!thread || !last) throw new Error(`No conversation "${name}"`)
    const { id, workspace, threadId, text, at, contactIds } = last
    const said = { id: "s", workspace, activityId: id, threadId, contactId: contactIds[0] ?? null, at }
    const signals = [{ ...said, kind: "price_objection" as const, quote: text, polarity: 0 as const }]
    const draft = await draftFor({ ...thread, record: { ...thread.record, signals } }, null)
    expect(draft.text).toMatch(/\[[^\]]+\]/u)
  })
})
