import type { Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { HubSpotFake } from "../crm-fakes/hubspot"
import { demoAccount } from "./harness/demo"
import { RecordReader } from "./harness/record"
import { type Session, startSession } from "./harness/session"
import { openThread, unfoldAll } from "./harness/threads"
import { until } from "./harness/wait"
import { WorkerKiller } from "./harness/worker"

describe("one click in the CRM", () => {
  const fake = new HubSpotFake()
  let session: Session
  let record: RecordReader
  let own: Page
  let activityIds: string[] = []

  beforeAll(async () => {
    const port = await fake.server.listen()
    fake.uiDomain = `127.0.0.1:${port}`
    session = await startSession({ accounts: [await demoAccount()], hosts: ["http://127.0.0.1/*"] })
    own = await session.openOwn("options.html")
    record = new RecordReader(own)
    const baseUrl = `http://127.0.0.1:${port}`
    expect(await record.send("crm.connect", { connector: "hubspot", baseUrl, token: fake.token })).toEqual({
      ok: true,
    })
    const page = await session.openGmail("#inbox")
    await openThread(page, "Offer for 40 vans")
    await unfoldAll(page)
    const activities = await until(
      "the thread",
      () => record.rows("activities"),
      (rows) => rows.length === 5,
    )
    activityIds = activities.map((activity) => activity.id)
  })
  afterAll(async () => {
    await session?.close()
    await fake.server.close()
  })

  const settled = (state: string) =>
    until(
      `all entries ${state}`,
      () => record.rows("outbox"),
      (rows) => rows.length === activityIds.length && rows.every((row) => row.state === state),
      45_000,
    )

  /** Nobody waits for the alarm here: any word to the worker wakes it, and a waking worker takes its work up. */
  const settledAfter = (wake: () => Promise<unknown>) =>
    until(
      "all entries done",
      async () => {
        await wake().catch(() => {})
        return record.rows("outbox")
      },
      (rows) => rows.every((row) => row.state === "done"),
      60_000,
    )

  it("refuses a wrong key and says so", async () => {
    const [connection] = await record.rows("connections")
    const baseUrl = connection?.baseUrl ?? ""
    const answer = await record.send("crm.connect", { connector: "hubspot", baseUrl, token: "wrong" })
    expect(answer.ok).toBe(false)
    expect(await record.rows("connections")).toHaveLength(1)
  })

  it("writes each mail once, on the right people, with a receipt", async () => {
    await record.send("activity.log", { activityIds })
    // The rep is impatient.
    await record.send("activity.log", { activityIds })
    const entries = await settled("done")
    expect(fake.all("emails")).toHaveLength(5)
    const emails = fake.all("contacts").map((contact) => contact.properties.email)
    expect(emails.sort()).toEqual([
      "maren.lindqvist@norrsken-freight.example",
      "olga@haldane-partners.example",
      "piet.hoekstra@norrsken-freight.example",
    ])
    const ids = fake.all("emails").map((email) => email.id)
    expect(entries.map((entry) => entry.receipt?.remoteId).sort()).toEqual(ids.sort())
    for (const { id } of fake.all("emails")) expect(fake.associated("emails", id, "contacts")).not.toEqual([])
  })

  it("takes everything back, and writes it again when asked", async () => {
    const entries = await record.rows("outbox")
    await record.send("activity.unlog", { entryIds: entries.map((entry) => entry.id) })
    await settled("undone")
    expect(fake.all("emails")).toEqual([])
    await record.send("activity.log", { activityIds })
    await settled("done")
    expect(fake.all("emails")).toHaveLength(5)
  })

  it("writes once although the worker dies in the middle and answers get lost", {
    timeout: 120_000,
  }, async () => {
    const undo = (await record.rows("outbox")).map((entry) => entry.id)
    await record.send("activity.unlog", { entryIds: undo })
    await settled("undone")
    fake.server.fail("500_after", 1, (request) => request.url.pathname.endsWith("/emails"))
    const killer = await WorkerKiller.attach(session.context, own)
    await record.send("activity.log", { activityIds })
    await own.waitForTimeout(40)
    await killer.kill()
    await settledAfter(() => record.send("activity.log", { activityIds }))
    expect(fake.all("emails")).toHaveLength(5)
  })

  it("makes no call before Retry-After has passed, whatever dies or is opened meanwhile", {
    timeout: 90_000,
  }, async () => {
    const [first] = await record.rows("outbox")
    await record.send("activity.unlog", { entryIds: [first?.id ?? ""] })
    await until(
      "the first entry undone",
      () => record.rows("outbox"),
      (rows) => rows.some((row) => row.state === "undone"),
    )
    const { requests } = fake.server
    fake.server.fail("rate_limited", 1, (request) => request.url.pathname.endsWith("/emails"))
    const before = requests.length
    const log = () => record.send("activity.log", { activityIds })
    await log()
    await until(
      "the CRM to refuse",
      () => record.rows("connections"),
      ([connection]) => (connection?.budget?.wait ?? null) !== null,
    )
    const refused = requests.slice(before).findLast(({ path }) => path.endsWith("/emails"))
    const asked = requests.length
    const killer = await WorkerKiller.attach(session.context, own)
    await killer.kill()
    const [thread] = await record.rows("threads")
    await record.send("thread.refreshDeals", { threadId: thread?.id ?? "" })
    await settledAfter(log)
    const next = requests[asked]
    expect((next?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(10_000)
    expect(fake.all("emails")).toHaveLength(5)
  })

  it("shows what a colleague has logged, with who it was", async () => {
    fake.scopes.add("crm.objects.owners.read")
    const [maren] = fake.all("contacts").filter(({ properties }) => properties.email?.startsWith("maren"))
    const call = { hs_call_title: "Called about the vans", hs_call_body: "<p>She likes <b>blue</b>.</p>" }
    const when = {
      hs_timestamp: "2026-11-02T09:00:00Z",
      hs_call_direction: "OUTBOUND",
      hubspot_owner_id: "77",
    }
    fake.add("calls", { ...call, ...when }, [{ type: "contacts", id: maren?.id ?? "" }])
    const [thread] = await record.rows("threads")
    await record.send("thread.refreshDeals", { threadId: thread?.id ?? "" })
    const theirs = await record.rows("remoteActivities")
    expect(theirs).toMatchObject([
      { kind: "call", by: "Kim Dahl", text: "She likes blue.", direction: "out" },
    ])
    const [view] = await record.rows("views")
    const panel = await session.openOwn("sidepanel.html", `?tab=${view?.tabId}`)
    await panel.getByRole("button", { name: /elsewhere/ }).click()
    await panel.getByRole("button", { name: /Called about the vans/ }).click()
    expect(await panel.getByText("From HubSpot, logged by Kim Dahl").isVisible()).toBe(true)
    expect(await panel.getByText("She likes blue.").isVisible()).toBe(true)
    expect(fake.all("calls")).toHaveLength(1)
    await panel.close()
  })

  it("has logged no error of its own", () => {
    // The browser itself reports the answers that the fake was told to spoil.
    expect(session.errors.filter((error) => !error.includes("Failed to load resource"))).toEqual([])
  })
})
