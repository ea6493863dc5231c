import { describe, expect, it } from "vitest"
import { noExperience } from "~src/advice/experience"
import { suggest } from "~src/advice/suggest"
import type { DraftState } from "~src/drafting/draft-request"
import { wordsIn } from "~src/drafting/voice"
import { usualWish } from "~src/record/draft"
import type { Step } from "~src/record/step"
import { ownThreads } from "./all"
import { draftFor } from "./draft"
import { type OwnThread, TIME_ZONE, WORKSPACE } from "./thread"

/** `SHOW_DRAFTS=1 npx vitest run tests/threads` prints every draft beside its conversation. */
const show = process.env.SHOW_DRAFTS === "1"

function stepsFor({ record, now }: OwnThread): Step[] {
  return suggest(record, { now, timeZone: TIME_ZONE, me: WORKSPACE, decided: [], experience: noExperience })
}

function print(thread: OwnThread, step: Step | undefined, draft: DraftState): void {
  const mails = thread.record.activities.map(
    (one) => `    ${one.direction === "in" ? "<" : ">"} ${one.text.replaceAll("\n", " ")}`,
  )
  console.log(
    [
      `\n━━ ${thread.name}`,
      ...mails,
      `  step: ${step?.action} | ${step?.title} | ${step?.reason}`,
      ...draft.text.split("\n").map((line) => `  | ${line}`),
      ...draft.warnings
        .filter((one) => one.kind !== "placeholder")
        .map((one) => `  ! ${one.kind}: ${one.text} ${one.message}`),
    ].join("\n"),
  )
}

describe.each(ownThreads.map((thread) => [thread.name, thread] as const))("%s", (_, thread) => {
  it("leads to the step that a careful colleague would take", () => {
    expect(thread.expect.split("|")).toContain(stepsFor(thread)[0]?.action)
  })

  it("gives a draft in the right language that invents nothing and answers or names every question", async () => {
    const steps = stepsFor(thread)
    for (const [index, step] of steps.entries()) {
      const draft = await draftFor(thread, step)
      if (draft.status === "failed") {
        expect([thread.expect, draft.text]).toEqual(["wait", ""])
        continue
      }
      if (show && index === 0) print(thread, step, draft)
      const expected = ["en", "ru", "zh"].includes(thread.language) ? thread.language : "en"
      expect(draft.language).toBe(expected)
      const found = draft.warnings.filter((one) => one.kind !== "placeholder")
      const allowed = thread.language === expected ? [] : ["language"]
      expect(found.filter((one) => !allowed.includes(one.kind))).toEqual([])
      expect(draft.text).not.toMatch(/undefined|null|NaN|\{|\}|\$\{/)
      expect(draft.text.split("\n").at(-1)).toBe(thread.me.name)
    }
  })
  it("gives every kind in three languages and shorter, inventing nothing", async () => {
    const [step = null] = stepsFor(thread)
    const clean = (draft: DraftState) => draft.warnings.filter((one) => one.kind !== "placeholder")
    for (const kind of ["reply", "follow_up", "introduction", "recap"] as const) {
      for (const language of ["en", "ru", "zh"]) {
        const usual = await draftFor(thread, step, { ...usualWish, kind, language })
        if (usual.status === "failed") continue
        expect([kind, language, usual.language, usual.text, clean(usual)]).toEqual([
          kind,
          language,
          language,
          usual.text,
          [],
        ])
        const shorter = await draftFor(thread, step, { ...usualWish, kind, language, tone: "shorter" })
        expect(clean(shorter)).toEqual([])
        expect(wordsIn(shorter.text)).toBeLessThanOrEqual(wordsIn(usual.text))
      }
    }
  })
})
