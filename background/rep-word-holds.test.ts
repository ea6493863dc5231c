import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { message, SENT_AT } from "~src/capture/testing/message"
import { key } from "~src/record/key"
import { threadId } from "~src/record/thread"
import { withOptOuts } from "~src/store/opt-out-store"
import { discard, enqueue } from "~src/store/outbox-table"
import { activitiesOf } from "~src/store/record-queries"
import { saveSettings } from "~src/store/settings-store"
import { emptyDatabase, HOUR, REP } from "~src/store/testing/rows"
import { advise } from "./advise"
import { keep } from "./capture-page"
import { companyIntents } from "./intents/company"
import { mergeIntents } from "./intents/merge"
import { stepIntents } from "./intents/steps"
import { threadIntents } from "./intents/thread"
import { triageIntents } from "./intents/triage"
import { rereadOlder } from "./reread"
import type { Services } from "./services"

const MAREN = "maren@norrsken.com"
const QUITTER = "jo@norrsken.com"
/** Of a company that may be of the same group. */
const TWIN = "maren@norrsken.de"
/** The same name in the same company. */
const SECOND = "m.lindqvist@norrsken.com"
const ASKS = threadId(REP, "gmail", "asks")
const PROMISE = threadId(REP, "gmail", "promise")

let services: Services
let at = SENT_AT

beforeEach(async () => {
  const db = emptyDatabase()
  at = SENT_AT + HOUR
  services = { db, strictDb: db, now: () => at, timeZone: () => "UTC" }
  vi.stubGlobal("chrome", {
    alarms: { create: async () => {}, clear: async () => true },
    tabs: { query: async () => [] },
  })
  await mail("asks", MAREN, "Could you send the offer by Friday and tell me the price?")
  await mail("promise", MAREN, "I will send you the contract by tomorrow. We are ready to sign.")
  await mail("twin", TWIN, "The vans arrive in March.")
  await mail("second", SECOND, "The vans may also arrive in April.")
  await mail("quits", QUITTER, "Please do not write to me any more.")
  await allReadByOlderRules()
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await services.db.delete()
})

async function mail(id: string, email: string, words: string, name = id): Promise<void> {
  at += 1000
  const html = `<div>${words}</div><br><div>Best regards,</div><div>Maren Lindqvist</div><div>COO</div><div>+46 8 123 45 67</div>`
  await keep(services, {
    kind: "mail.thread",
    site: "gmail",
    workspace: REP,
    url: `https://mail.google.com/mail/u/0/#inbox/${id}`,
    seenAt: at,
    threadId: id,
    subject: "Vans",
    view: "full",
    messages: [message({ id: `m-${name}`, from: { email, name: "Maren Lindqvist" }, html, sentAt: at })],
    collapsed: 0,
  })
}

/** Everything as rules would have read it that cut sentences otherwise. */
async function allReadByOlderRules(): Promise<void> {
  const { db } = services
  for (const table of [db.asks, db.commitments, db.signals]) {
    const rows = await table.toArray()
    await table.clear()
    for (const row of rows) {
      const quote = row.quote.replace(/\s?\S+$/u, "")
      await putAs(table, { ...row, quote, id: key("older", row.id) })
    }
  }
  for (const { id } of await db.threads.toArray()) await advise(services, id)
  await db.observations.toCollection().modify({ extraction: 0 })
}

const putAs = (table: { put(row: never): PromiseLike<string> }, row: object) => table.put(row as never)

/** Reads everything anew, also what the last reading has just read. */
async function readAgain(): Promise<void> {
  at += HOUR
  await services.db.observations.toCollection().modify({ extraction: 0 })
  await rereadOlder(services)
}

const own = { id: "self" } as const

async function person(email: string) {
  const [found] = await services.db.contacts.where("emails").equals(email).toArray()
  if (!found) throw new Error(`${email} is not kept`)
  return found
}
const maren = () => person(MAREN)

const optOut = async (email: string, optedOut: boolean) =>
  threadIntents(services)["contact.optOut"].run({ contactId: (await person(email)).id, optedOut }, own)
const unwilling = async (email: string) =>
  (await withOptOuts(services.db, [await person(email)]))[0]?.optedOut

async function decide(thread: string, action: string, decision: "dismiss" | "done" | "snooze") {
  const [step] = await services.db.steps
    .where({ threadId: thread })
    .filter((one) => one.action === action)
    .toArray()
  if (!step) throw new Error(`${action} is not suggested`)
  const until = decision === "snooze" ? at + 1000 * HOUR : null
  await stepIntents(services)["step.decide"].run({ stepId: step.id, decision, until }, own)
}
const isOpen = async (thread: string, action: string) =>
  (await services.db.steps.where({ threadId: thread }).toArray()).some(
    (step) => step.action === action && step.state === "open",
  )

const proposals = () => services.db.mergeProposals.toArray()
const people = async () =>
  (await services.db.contacts.toArray()).map(({ emails, name }) => ({ emails, name }))
const links = async () => (await services.db.companyLinks.toArray()).map(({ state }) => state)

/** Makes Maren's two addresses in one company those of one person. */
async function mergeThem(): Promise<string> {
  const two = [await maren(), await person(SECOND)].map(({ id }) => id)
  const proposal = (await proposals()).find(
    ({ keptId, otherId }) => two.includes(keptId) && two.includes(otherId),
  )
  const proposalId = proposal?.id ?? ""
  await mergeIntents(services)["people.merge"].run({ proposalId }, own)
  return proposalId
}

const deal = {
  id: "d1",
  workspace: REP,
  name: "Vans",
  stage: null,
  status: "open",
  amount: null,
  currency: null,
  companyId: null,
  pipeline: null,
  owner: null,
  updatedAt: 0,
  remote: { connector: "hubspot", id: "1", url: null },
} as const

const connection = {
  id: "hubspot",
  connector: "hubspot",
  baseUrl: "https://api.hubapi.com",
  accountName: "",
  status: "ok",
  message: null,
  checkedAt: 0,
} as const

type Correction = [
  name: string,
  make: () => Promise<unknown>,
  seen: () => Promise<unknown>,
  /** What must have happened before. */
  first?: () => Promise<unknown>,
]

/** What the rep can put right, with what is to be seen of it afterwards. */
const corrections: Correction[] = [
  ["a lifted opt-out", () => optOut(QUITTER, false), () => unwilling(QUITTER)],
  [
    "a corrected name",
    async () =>
      threadIntents(services)["fact.correct"].run(
        { kind: "contact", id: (await maren()).id, field: "name", value: "Maren Berg" },
        own,
      ),
    async () => (await maren()).name,
  ],
  [
    "a name that the rep says there is none of",
    async () =>
      threadIntents(services)["fact.correct"].run(
        { kind: "contact", id: (await maren()).id, field: "name", value: "" },
        own,
      ),
    async () => (await maren()).name,
  ],
  [
    "a person moved to no company",
    async () =>
      threadIntents(services)["contact.moveToCompany"].run(
        { contactId: (await maren()).id, companyId: null },
        own,
      ),
    async () => (await maren()).companyId,
  ],
  ["a dismissed question", () => decide(ASKS, "answer_ask", "dismiss"), () => isOpen(ASKS, "answer_ask")],
  [
    "a promise chased and done",
    () => decide(PROMISE, "chase_promise", "done"),
    () => isOpen(PROMISE, "chase_promise"),
    async () => {
      at += 24 * 20 * HOUR
      await advise(services, PROMISE)
    },
  ],
  ["a step put to sleep", () => decide(ASKS, "answer_ask", "snooze"), () => isOpen(ASKS, "answer_ask")],
  [
    "a refused company link",
    async () => {
      const [link] = await services.db.companyLinks.toArray()
      await companyIntents(services)["companies.decideLink"].run(
        { linkId: link?.id ?? "", state: "refused" },
        own,
      )
    },
    links,
  ],
  ["two merged people", mergeThem, people],
  [
    "two people who are not the same",
    async () => {
      const [proposal] = await proposals()
      await mergeIntents(services)["people.refuseMerge"].run({ proposalId: proposal?.id ?? "" }, own)
    },
    async () => (await proposals()).map(({ state }) => state),
  ],
  [
    "two people merged and separated",
    async () => {
      const proposalId = await mergeThem()
      await readAgain()
      await mergeIntents(services)["people.separate"].run({ proposalId }, own)
    },
    async () => [await people(), (await proposals()).map(({ state }) => state)],
  ],
  [
    "a deal that a conversation does not belong to",
    async () => {
      await services.db.deals.put({ ...deal, contactIds: [(await maren()).id] })
      await threadIntents(services)["thread.chooseDeal"].run({ threadId: ASKS, dealId: null }, own)
    },
    async () => {
      const thread = await services.db.threads.get(ASKS)
      return [thread?.dealId, thread?.dealRule]
    },
  ],
  [
    "a deal that is none",
    () => threadIntents(services)["deal.refuse"].run({ threadId: PROMISE }, own),
    async () => (await services.db.dealProposals.get(PROMISE))?.state,
  ],
  [
    "an excluded address",
    () =>
      triageIntents(services)["triage.decide"].run(
        { workspace: REP, scope: "address", value: TWIN, verdict: "exclude" },
        own,
      ),
    async () => [await people(), await services.db.activities.count()],
  ],
  [
    "a mail that is not to be logged after all",
    async () => {
      const [entry] = await services.db.outbox.toArray()
      await discard(services.db, entry?.id ?? "", at)
    },
    async () => (await services.db.outbox.toArray()).filter(({ state }) => state !== "undone").length,
    async () => {
      const { db } = services
      await db.deals.put({ ...deal, contactIds: [(await maren()).id] })
      await db.threads.toCollection().modify({ dealId: null, dealRule: "rep" })
      await db.threads.update(ASKS, { dealId: "d1", dealRule: "rep" })
      await db.connections.put(connection)
      await saveSettings(db, {
        autoLog: { deals: { d1: 0 }, pipelines: {}, everyMatchedSince: null, seenAt: 0 },
      })
      await enqueue(db, "hubspot", await activitiesOf(db, ASKS), at)
      await db.outbox.toCollection().modify({ state: "parked" })
    },
  ],
]

describe("the rep's word, when older mail is read again", () => {
  it.each(corrections)("holds: %s", async (_, make, seen, first) => {
    await first?.()
    const before = await seen()
    await make()
    const after = await seen()
    expect(after).not.toEqual(before)
    await readAgain()
    expect(await seen()).toEqual(after)
    await readAgain()
    expect(await seen()).toEqual(after)
  })

  it("holds for what was said before it: who opts out later has", async () => {
    await optOut(QUITTER, false)
    await readAgain()
    expect(await unwilling(QUITTER)).toBe(false)
    await mail("again", QUITTER, "Please do not write to me any more.")
    expect(await unwilling(QUITTER)).toBe(true)
    await readAgain()
    expect(await unwilling(QUITTER)).toBe(true)
  })

  it("lifts no opt-out of somebody else with whom they are made one", async () => {
    await mail("second quits", SECOND, "Please do not write to me any more.")
    at += HOUR
    await optOut(MAREN, false)
    const proposalId = await mergeThem()
    await readAgain()
    expect(await unwilling(MAREN)).toBe(true)
    await mergeIntents(services)["people.separate"].run({ proposalId }, own)
    expect(await unwilling(SECOND)).toBe(true)
  })

  it("lets a new question of the same person count", async () => {
    await decide(ASKS, "answer_ask", "dismiss")
    at += HOUR
    await mail("asks", MAREN, "Which colour do the vans have?", "later")
    expect(await isOpen(ASKS, "answer_ask")).toBe(true)
  })
})
