import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { Activity } from "~src/record/activity"
import type { CaptureContext, Changes } from "~src/record/changes"
import type { Contact } from "~src/record/contact"
import { eraseAll, exportAll } from "./backup"
import { commitCapture } from "./capture-store"
import { correctFact, takeCorrectionBack } from "./correct"
import { SlipstreamDatabase } from "./database"
import { changeDraft, interruptWriting } from "./draft-store"
import { forgetActivities } from "./forget"
import { enqueue, outboxTable, retry, unlog } from "./outbox-table"
import { threadPanel } from "./panel-queries"
import { latenciesOf, threadRecord } from "./record-queries"
import { readSettings, saveSettings } from "./settings-store"
import { replaceSteps } from "./step-store"
import { noteNewer, setView } from "./view-store"

const REP = "jonas@slipway.com"
const HOUR = 3_600_000
let db: SlipstreamDatabase
let databases = 0

beforeEach(() => {
  databases += 1
  db = new SlipstreamDatabase(`test-${databases}`)
})

function activity(id: string, change: Partial<Activity> = {}): Activity {
  return {
    id,
    workspace: REP,
    kind: "email",
    site: "gmail",
    sourceId: id,
    threadId: "t1",
    url: "https://mail.google.com/mail/u/0/#inbox/t1",
    at: HOUR,
    atIsGuess: false,
    direction: "in",
    subject: "Vans",
    text: "Does the price include the app?",
    language: "en",
    participants: [{ contactId: "c1", email: "maren@norrsken.com", part: "from" }],
    contactIds: ["c1"],
    companyIds: ["k1"],
    attachments: [],
    extraction: 1,
    ...change,
  }
}

const contact: Contact = {
  id: "c1",
  workspace: REP,
  emails: ["maren@norrsken.com"],
  kind: "person",
  companyId: "k1",
  name: "Maren Lindqvist",
  optedOut: false,
  firstSeenAt: HOUR,
  lastActivityAt: HOUR,
}

function changes(change: Partial<Changes> = {}): Changes {
  return {
    observations: [],
    activities: [activity("a1")],
    contacts: [contact],
    companies: [{ id: "k1", workspace: REP, domains: ["norrsken.com"], name: null, firstSeenAt: HOUR }],
    threads: [
      {
        id: "t1",
        workspace: REP,
        site: "gmail",
        sourceId: "thread-f:1",
        url: "https://mail.google.com/mail/u/0/#inbox/t1",
        subject: "Vans",
        lastActivityAt: HOUR,
        dealId: null,
        dealRule: null,
        contactId: null,
        newerSeen: false,
      },
    ],
    facts: [],
    asks: [ask("q1", "Does the price include the app?")],
    commitments: [],
    signals: [],
    skips: [],
    ...change,
  }
}

function ask(id: string, quote: string): Changes["asks"][number] {
  return {
    id,
    workspace: REP,
    activityId: "a1",
    threadId: "t1",
    contactId: "c1",
    kind: "question",
    quote,
    at: HOUR,
    dueAt: null,
    dueText: null,
    answeredBy: null,
  }
}

const keys = { workspace: REP, threadId: "t1", emails: ["maren@norrsken.com"], domains: ["norrsken.com"] }
const surroundings = { now: 2 * HOUR, timeZone: "UTC" }

function commit(rows: Changes): Promise<Changes> {
  return commitCapture(db, keys, surroundings, () => rows)
}

async function snapshot() {
  return (await exportAll(db, 0)).tables
}

describe("keeping what was captured", () => {
  it("changes nothing when the same is kept again", async () => {
    await commit(changes())
    const once = await snapshot()
    await commit(changes())
    expect(await snapshot()).toEqual(once)
  })

  it("keeps all or nothing", async () => {
    const broken = changes({ signals: [{} as Changes["signals"][number]] })
    await expect(commit(broken)).rejects.toThrow()
    expect(await db.activities.count()).toBe(0)
    expect(await db.contacts.count()).toBe(0)
  })

  it("keeps nothing when the decision throws", async () => {
    await expect(
      commitCapture(db, keys, surroundings, () => {
        throw new Error("bad mail")
      }),
    ).rejects.toThrow("bad mail")
    expect(await db.activities.count()).toBe(0)
  })

  it("drops what a message is not read to say any more, and nothing of other messages", async () => {
    const other = { ...ask("q2", "And the price?"), activityId: "a0" }
    await commit(changes({ asks: [ask("q1", "Does the price include the app?"), other] }))
    await commit(changes({ asks: [ask("q3", "Is the app included?")] }))
    expect((await db.asks.toArray()).map((row) => row.id).sort()).toEqual(["q2", "q3"])
  })

  it("forgets that a message was skipped once it is kept", async () => {
    await db.skips.put({
      id: "a1",
      workspace: REP,
      threadId: "t1",
      reason: "personal",
      about: "x",
      rule: "r",
      at: 0,
    })
    await commit(changes())
    expect(await db.skips.count()).toBe(0)
  })

  it("shows to the decision only the records of the workspace", async () => {
    await commit(changes())
    await db.contacts.put({ ...contact, id: "c2", workspace: "jonas@home.example" })
    let seen: CaptureContext | null = null
    await commitCapture(db, keys, surroundings, (context) => {
      seen = context
      return changes()
    })
    expect(seen).toMatchObject({ contacts: [{ id: "c1" }], companies: [{ id: "k1" }], thread: { id: "t1" } })
  })
})

describe("the record of a thread", () => {
  it("is null where nothing was kept, and the panel then has only what was skipped", async () => {
    expect(await threadRecord(db, "t1")).toBeNull()
    const panel = await threadPanel(db, "t1", HOUR)
    expect(panel).toMatchObject({ record: null, steps: [], draft: null, elsewhere: [] })
  })

  it("has its activities in the order of time", async () => {
    await commit(changes({ activities: [activity("a2", { at: 2 * HOUR }), activity("a1")] }))
    const record = await threadRecord(db, "t1")
    expect(record?.activities.map((row) => row.id)).toEqual(["a1", "a2"])
  })

  it("measures how long a person takes to answer us, thread by thread", () => {
    const out = (id: string, at: number, threadId: string) =>
      activity(id, { direction: "out", at: at * HOUR, threadId, participants: [] })
    const latencies = latenciesOf("c1", [
      out("o1", 1, "t1"),
      out("o2", 2, "t2"),
      activity("i1", { at: 4 * HOUR }),
      activity("i2", { at: 5 * HOUR }),
      activity("i3", { at: 7 * HOUR, threadId: "t2", atIsGuess: true }),
      activity("i4", { at: 8 * HOUR, threadId: "t2" }),
    ])
    expect(latencies).toEqual([3 * HOUR, 6 * HOUR])
  })
})

describe("the rep's corrections", () => {
  it("hold at once and can be taken back", async () => {
    await commit(
      changes({
        facts: [
          {
            id: "f1",
            workspace: REP,
            subject: { kind: "contact", id: "c1" },
            field: "name",
            value: "Maren Lindqvist",
            provenance: { by: "rule", rule: "mail-header", observationId: "a1", quote: null, at: HOUR },
          },
        ],
      }),
    )
    await correctFact(db, { kind: "contact", id: "c1", field: "name", value: " Maren L. " }, 3 * HOUR)
    expect((await db.contacts.get("c1"))?.name).toBe("Maren L.")
    await takeCorrectionBack(db, { kind: "contact", id: "c1", field: "name" })
    expect((await db.contacts.get("c1"))?.name).toBe("Maren Lindqvist")
  })

  it("of somebody who is not kept fail and keep nothing", async () => {
    const nobody = { kind: "contact", id: "nobody", field: "name", value: "X" } as const
    await expect(correctFact(db, nobody, HOUR)).rejects.toThrow()
    expect(await db.facts.count()).toBe(0)
  })
})

describe("forgetting", () => {
  it("removes the activity, what was read out of it, and people and threads of whom nothing is left", async () => {
    await commit(changes())
    await forgetActivities(db, ["a1"])
    for (const table of [db.activities, db.asks, db.threads, db.contacts, db.companies]) {
      expect(await table.count()).toBe(0)
    }
  })

  it("leaves people who took part elsewhere", async () => {
    await commit(changes({ activities: [activity("a1"), activity("a2", { threadId: "t2" })] }))
    await forgetActivities(db, ["a1"])
    expect(await db.contacts.count()).toBe(1)
  })

  it("erases everything, secrets too, and exports none of them", async () => {
    await commit(changes())
    await db.secrets.put({ id: "crm/hubspot", value: "pat-secret" })
    expect(JSON.stringify(await exportAll(db, 0))).not.toContain("pat-secret")
    await eraseAll(db)
    const left = await Promise.all(db.tables.map((table) => table.count()))
    expect(left.every((count) => count === 0)).toBe(true)
  })
})

describe("steps", () => {
  const step = {
    id: "s1",
    workspace: REP,
    threadId: "t1",
    action: "answer_ask",
    title: "Answer",
    reason: "asked",
    contactId: "c1",
    dueAt: null,
    evidence: [],
    score: 1,
    rank: 1,
    state: "open",
    snoozedUntil: null,
    at: HOUR,
  } as const

  it("go when they are not suggested any more, unless the rep decided about them", async () => {
    await commit(changes())
    await replaceSteps(db, "t1", () => [step, { ...step, id: "s2" }])
    await db.steps.update("s2", { state: "dismissed" })
    await replaceSteps(db, "t1", () => [])
    expect((await db.steps.toArray()).map((row) => row.id)).toEqual(["s2"])
  })

  it("keep the time when they were first suggested", async () => {
    await commit(changes())
    await replaceSteps(db, "t1", () => [step])
    await replaceSteps(db, "t1", () => [{ ...step, at: 9 * HOUR }])
    expect((await db.steps.get("s1"))?.at).toBe(HOUR)
  })

  it("stand in the panel only while open or awake again", async () => {
    await commit(changes())
    await replaceSteps(db, "t1", () => [{ ...step, state: "snoozed", snoozedUntil: 5 * HOUR }])
    expect((await threadPanel(db, "t1", 4 * HOUR)).steps).toHaveLength(0)
    expect((await threadPanel(db, "t1", 5 * HOUR)).steps).toHaveLength(1)
  })
})

describe("the outbox table", () => {
  it("takes an activity once, however often it is clicked", async () => {
    await enqueue(db, "hubspot", [activity("a1")], 1)
    await enqueue(db, "hubspot", [activity("a1")], 2)
    expect(await db.outbox.count()).toBe(1)
  })

  it("gives each due entry to one worker only, oldest first", async () => {
    await enqueue(db, "hubspot", [activity("a1")], 1)
    await enqueue(db, "hubspot", [activity("a2")], 2)
    const outbox = outboxTable(db)
    const claims = await Promise.all([
      outbox.claim("hubspot", 5),
      outbox.claim("hubspot", 5),
      outbox.claim("hubspot", 5),
    ])
    expect(claims.map((entry) => entry?.activityId ?? null)).toEqual(["a1", "a2", null])
  })

  it("moves an entry only from the state that was seen", async () => {
    await enqueue(db, "hubspot", [activity("a1")], 1)
    const outbox = outboxTable(db)
    const claimed = await outbox.claim("hubspot", 5)
    const id = claimed?.id ?? ""
    const done = { id, from: "inflight", patch: { state: "done", updatedAt: 6 } } as const
    expect(await outbox.move([done])).toEqual([id])
    expect(await outbox.move([done])).toEqual([])
  })

  it("undoes what was done, drops what was not sent, and leaves alone what is being sent", async () => {
    await enqueue(db, "hubspot", [activity("a1"), activity("a2"), activity("a3")], 1)
    const [one, two, three] = await db.outbox.toArray()
    await db.outbox.update(one?.id ?? "", { state: "done" })
    await db.outbox.update(two?.id ?? "", { state: "inflight" })
    await unlog(db, [one?.id ?? "", two?.id ?? "", three?.id ?? ""], 9)
    expect((await db.outbox.toArray()).map((entry) => entry.state)).toEqual(["undoing", "inflight", "undone"])
  })

  it("logs again what was undone", async () => {
    await enqueue(db, "hubspot", [activity("a1")], 1)
    const [entry] = await db.outbox.toArray()
    await unlog(db, [entry?.id ?? ""], 2)
    await enqueue(db, "hubspot", [activity("a1")], 3)
    expect((await db.outbox.toArray()).map((row) => row.state)).toEqual(["pending"])
  })

  it("tries a parked entry again with the person whom the rep chose", async () => {
    await enqueue(db, "hubspot", [activity("a1")], 1)
    const [entry] = await db.outbox.toArray()
    await db.outbox.update(entry?.id ?? "", { state: "parked", attempts: 4, notBefore: 99 })
    await retry(db, entry?.id ?? "", "501", 5)
    expect(await db.outbox.get(entry?.id ?? "")).toMatchObject({
      state: "pending",
      attempts: 0,
      notBefore: 0,
      chosenRemoteContactId: "501",
    })
  })

  it("has what is to be written, with the CRM's ids that are known", async () => {
    await commit(changes())
    await enqueue(db, "hubspot", [activity("a1")], 1)
    const outbox = outboxTable(db)
    await outbox.remember("hubspot", "c1", { id: "501", url: null }, 1)
    const [entry] = await db.outbox.toArray()
    if (!entry) throw new Error("no entry")
    expect(await outbox.load(entry)).toMatchObject({ activity: { id: "a1" }, remoteIds: { c1: "501" } })
    await db.activities.clear()
    expect(await outbox.load(entry)).toBeNull()
  })
})

describe("drafts", () => {
  const draft = {
    id: "d1",
    workspace: REP,
    threadId: "t1",
    stepId: null,
    status: "writing",
    text: "Hi",
    edited: false,
    language: "en",
    source: "model",
    model: "m",
    warnings: [],
    error: null,
    startedAt: 1,
    updatedAt: 1,
  } as const

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

describe("views and lists", () => {
  const view = {
    tabId: 7,
    workspace: REP,
    site: "gmail",
    url: "https://mail.google.com/#inbox/t1",
    kind: "thread",
    threadId: "t1",
    subject: "Vans",
    status: "read",
    missing: [],
    collapsed: 0,
    at: 5,
  } as const

  it("show the open conversation of a split view, not the list beside it", async () => {
    await setView(db, view)
    await setView(db, { ...view, kind: "list", threadId: null })
    expect((await db.views.get(7))?.kind).toBe("thread")
    await setView(db, { ...view, kind: "list", threadId: null, url: "https://mail.google.com/#inbox" })
    expect((await db.views.get(7))?.kind).toBe("list")
  })

  it("remember since when a page can't be read", async () => {
    await setView(db, { ...view, status: "blind", at: 5 })
    await setView(db, { ...view, status: "blind", at: 9 })
    expect((await db.views.get(7))?.at).toBe(5)
  })

  it("mark a known thread with newer mail, and keep nothing of unknown ones", async () => {
    await commit(
      changes({
        threads: changes().threads.map((row) => ({
          ...row,
          id: "thread/jonas%40slipway.com/gmail/thread-f%3A1",
        })),
      }),
    )
    const row = {
      lastMessageId: null,
      participants: [],
      subject: "S",
      snippet: "private words",
      unread: true,
      hasDraft: false,
    }
    await noteNewer(db, {
      kind: "mail.list",
      site: "gmail",
      workspace: REP,
      url: "https://mail.google.com/#inbox",
      seenAt: 9,
      rows: [
        { ...row, threadId: "thread-f:1", at: 3 * HOUR },
        { ...row, threadId: "thread-f:2", at: 3 * HOUR },
      ],
    })
    expect((await db.threads.toArray()).map((thread) => thread.newerSeen)).toEqual([true])
    expect(JSON.stringify(await snapshot())).not.toContain("private words")
  })
})

describe("settings", () => {
  it("keep what is not named", async () => {
    await saveSettings(db, { personalMail: "keep" })
    await saveSettings(db, { country: "SE" })
    expect(await readSettings(db)).toMatchObject({ personalMail: "keep", country: "SE" })
  })

  it("fall back to the defaults where the stored row can't be read", async () => {
    await db.settings.put({ id: "settings", pausedSites: 7 } as never)
    expect((await readSettings(db)).pausedSites).toEqual([])
  })
})
