import "fake-indexeddb/auto"
import { beforeEach, describe, expect, it } from "vitest"
import type { RemoteActivity } from "~src/record/remote-activity"
import type { SlipstreamDatabase } from "./database"
import { merge, putProposals } from "./merge-store"
import { outboxId } from "./outbox-table"
import {
  forgetRemoteActivitiesOf,
  keepRemoteActivities,
  noteAlreadyThere,
  remoteActivitiesOf,
} from "./remote-activity-store"
import { changes, commit, contact, emptyDatabase, HOUR, REP } from "./testing/rows"

let db: SlipstreamDatabase
beforeEach(() => {
  db = emptyDatabase()
})

const call = (over: Partial<RemoteActivity> = {}): RemoteActivity => ({
  id: "r1",
  workspace: REP,
  connector: "hubspot",
  object: "calls",
  remoteId: "1",
  url: null,
  kind: "call",
  at: HOUR,
  subject: "Called",
  text: "",
  direction: null,
  from: null,
  by: "Kim Dahl",
  contactIds: ["c1"],
  dealId: null,
  ...over,
})
const of = (contactIds: string[], dealIds: string[] = []) => ({
  workspace: REP,
  connector: "hubspot",
  contactIds,
  dealIds,
})
const kept = () => db.remoteActivities.toArray()

describe("what others have logged", () => {
  it("hangs on everybody of whom it was read, however they were asked for", async () => {
    await keepRemoteActivities(db, of(["c1"]), [call()], true)
    await keepRemoteActivities(db, of(["c2"], ["d1"]), [call({ contactIds: ["c2"], dealId: "d1" })], true)
    expect(await kept()).toMatchObject([{ contactIds: ["c2", "c1"], dealId: "d1" }])
    expect(await remoteActivitiesOf(db, { contactIds: ["c1", "c2"], dealIds: ["d1"] })).toHaveLength(1)
  })

  it("is taken off those on whom it hangs no more, and deleted when it hangs on nobody", async () => {
    await keepRemoteActivities(db, of(["c1", "c2"]), [call({ contactIds: ["c1", "c2"] })], true)
    await keepRemoteActivities(db, of(["c1"]), [], false)
    expect(await kept()).toHaveLength(1)
    await keepRemoteActivities(db, of(["c1"]), [], true)
    expect(await kept()).toMatchObject([{ contactIds: ["c2"] }])
    await forgetRemoteActivitiesOf(db, "c2")
    expect(await kept()).toEqual([])
  })

  it("is not touched by what another CRM or mailbox says", async () => {
    await keepRemoteActivities(db, of(["c1"]), [call()], true)
    await keepRemoteActivities(db, { ...of(["c1"]), connector: "odoo" }, [], true)
    await keepRemoteActivities(db, { ...of(["c1"]), workspace: "other@slipway.com" }, [], true)
    expect(await kept()).toHaveLength(1)
  })

  it("goes with a person who is merged into another", async () => {
    const other = { ...contact, id: "c2", emails: ["maren.l@gmail.com"] }
    await commit(db, changes({ contacts: [contact, other] }))
    const proposal = { id: "m1", workspace: REP, keptId: "c1", otherId: "c2", reasons: [], at: HOUR } as const
    await putProposals(db, [{ ...proposal, reasons: [], state: "open", other: null }])
    await keepRemoteActivities(db, of(["c1", "c2"]), [call({ contactIds: ["c2", "c1"] })], true)
    await merge(db, "m1")
    expect(await kept()).toMatchObject([{ contactIds: ["c1"] }])
  })
})

describe("an activity of ours that stands in the CRM already", () => {
  const receipt = { connector: "hubspot", object: "emails", remoteId: "9", url: null, at: HOUR }
  const activity = { id: "a1", workspace: REP, threadId: "t1" }

  it("counts as logged, and what has an entry of its own keeps it", async () => {
    await noteAlreadyThere(db, "hubspot", [{ activity, receipt, loggedBy: "Kim Dahl" }], HOUR)
    const id = outboxId("hubspot", "a1")
    expect(await db.outbox.get(id)).toMatchObject({ state: "done", loggedBy: "Kim Dahl", receipt })
    await db.outbox.update(id, { state: "undone" })
    await noteAlreadyThere(db, "hubspot", [{ activity, receipt, loggedBy: "Kim Dahl" }], HOUR)
    expect((await db.outbox.get(id))?.state).toBe("undone")
  })
})
