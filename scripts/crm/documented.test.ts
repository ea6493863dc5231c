import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { connectorDescriptors, connectors } from "~src/crm/registry"
import { ActivityFile, materialOf } from "./activity-file"

const page = readFileSync(new URL("../../docs/connectors.md", import.meta.url), "utf8")

describe("docs/connectors.md", () => {
  it("shows a file that can be logged", () => {
    const [, example = ""] = /```json\n([\s\S]+?)```/.exec(page) ?? []
    const file = ActivityFile.parse(JSON.parse(example))
    const { activity, contacts, companies } = materialOf(file, null)
    expect(activity.participants.map(({ part }) => part)).toEqual(["from", "cc"])
    expect([contacts.length, companies.length, activity.at]).toEqual([2, 1, Date.UTC(2026, 10, 3, 11, 0, 12)])
  })

  it("has a chapter for every CRM that there is, and the registry an offer", () => {
    expect(connectorDescriptors.map(({ name }) => name).sort()).toEqual(Object.keys(connectors).sort())
    for (const { title } of connectorDescriptors) expect(page).toContain(`\n## ${title}\n`)
  })
})

describe("the file of an activity", () => {
  const least = {
    kind: "note",
    subject: "",
    text: "Called.",
    at: "2026-11-03T12:00:00Z",
    rep: "jo@slipway.example",
    people: [{ email: "anna@norrsken.example" }],
  }

  it("needs no more than who, what and when; the same words are the same activity", () => {
    const [first, again, other] = [least, { ...least }, { ...least, text: "Called again." }].map(
      (file) => materialOf(ActivityFile.parse(file), null).activity.id,
    )
    expect([first === again, first === other]).toEqual([true, false])
  })

  it.each([
    { people: [] },
    { people: [{ email: "nobody" }] },
    { people: [{ email: "a@b.example\r\nBcc: c@d.example" }] },
    { at: "2026-11-03" },
    { at: "2026-11-03T12:00:00" },
    { kind: "fax" },
    { deal: {} },
    { company: { domain: "https://norrsken.example" } },
    { colour: "red" },
  ])("refuses %j", (over) => {
    expect(ActivityFile.safeParse({ ...least, ...over }).success).toBe(false)
  })
})
