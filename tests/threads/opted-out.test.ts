import { describe, expect, it } from "vitest"
import { emergenciesOf } from "~src/advice/centres/emergency"
import { todayList } from "~src/advice/centres/today"
import { noExperience } from "~src/advice/experience"
import { suggest } from "~src/advice/suggest"
import type { Contact } from "~src/record/contact"
import type { Step } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"
import { ownThreads } from "./all"
import { draftFor } from "./draft"
import { TIME_ZONE, WORKSPACE } from "./thread"

const DAY = 86_400_000

/** Every conversation with every one of its people opted out: by the rep's mark, or by their own words. */
const cases = ownThreads.flatMap((thread) =>
  thread.record.contacts.flatMap((person) => [
    {
      name: `${thread.name}: ${person.name} is marked`,
      thread,
      person,
      record: marked(thread.record, person),
    },
    { name: `${thread.name}: ${person.name} said so`, thread, person, record: asked(thread.record, person) },
  ]),
)

function marked(record: ThreadRecord, person: Contact): ThreadRecord {
  const contacts = record.contacts.map((one) => (one.id === person.id ? { ...one, optedOut: true } : one))
  return { ...record, contacts }
}

/** They wrote it in their last message here, or in the conversation's last one where they never wrote. */
function asked(record: ThreadRecord, person: Contact): ThreadRecord {
  const wrote = record.activities.filter((one) =>
    one.participants.some(({ part, contactId }) => part === "from" && contactId === person.id),
  )
  const where = wrote.at(-1)
  if (!where) return marked(record, person)
  const quote = where.text.split("\n")[0] ?? ""
  const signal = {
    id: "opted out",
    workspace: WORKSPACE,
    activityId: where.id,
    threadId: record.thread.id,
    contactId: person.id,
    kind: "opt_out" as const,
    quote,
    polarity: -1 as const,
    at: where.at,
  }
  return { ...record, signals: [...record.signals, signal] }
}

const at = (now: number) => ({ now, timeZone: TIME_ZONE, me: WORKSPACE })

function stepsFor(record: ThreadRecord, now: number): Step[] {
  return suggest(record, { ...at(now), decided: [], experience: noExperience })
}

describe.each(cases)("$name", ({ thread, person, record }) => {
  it.each([0, 9, 45, 120])("nothing is suggested to them, anywhere, %i days on", (days) => {
    const now = thread.now + days * DAY
    const steps = stepsFor(record, now)
    expect(steps.filter((step) => step.contactId === person.id)).toEqual([])
    const entry = { channel: "gmail", who: null, company: null, subject: "" }
    const list = todayList(
      steps.map((step) => ({ ...entry, step })),
      at(now),
    )
    expect(list.filter(({ step }) => step.contactId === person.id)).toEqual([])
    for (const { helpers } of emergenciesOf(record, at(now))) {
      expect(helpers.map(({ contactId }) => contactId)).not.toContain(person.id)
    }
  })

  it("no draft is written to them", async () => {
    const toThem = stepsFor(thread.record, thread.now).find((step) => step.contactId === person.id)
    if (!toThem) return
    expect(await draftFor({ ...thread, record }, toThem)).toMatchObject({ status: "failed", text: "" })
  })
})
