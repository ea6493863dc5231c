import { mkdir, rm } from "node:fs/promises"
import { join } from "node:path"
import type { Boot } from "../../demo/gmail/wire"
import type { Activity } from "../../src/record/activity"
import type { Draft } from "../../src/record/draft"
import { RecordReader } from "../../tests/e2e/harness/record"
import type { Session } from "../../tests/e2e/harness/session"
import { until } from "../../tests/e2e/harness/wait"
import type { DemoCrm } from "./demo-crm"
import { shoot, shootPanel, shootSideBySide } from "./screenshots"
import { type Visit, visit, writeDraft } from "./tour-thread"

/** So many conversations of a rep's own mailbox are opened. */
const MOST = 12
/** The mail page as wide as the panel leaves it on a small screen. */
const BESIDE = { width: 919, height: 800 }

/**
 * Opens the conversations one after another and prints what was captured, suggested, drafted and logged; leaves
 * pictures in `folder`.
 */
export async function tour(
  session: Session,
  crm: DemoCrm,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const record = new RecordReader(await session.openOwn("options.html"))
  const page = await session.openGmail("#inbox", { query: "expanded=1" })
  await page.locator("tr.zA").first().waitFor()
  await shoot(page, join(folder, "inbox.png"))
  const boot = (await page.evaluate(async () => (await fetch("double/boot.json")).json())) as Boot
  let best: { visit: Visit; draft: Draft } | null = null
  for (const row of boot.rows.slice(0, MOST)) {
    const seen = await visit(page, record, row)
    say(`\n${seen.subject || "(no subject)"}`)
    tellCaptured(seen, say)
    if (seen.step === null) continue
    say(`  next step  ${seen.step.title}: ${seen.step.reason}`)
    const draft = await writeDraft(record, seen.step)
    if (draft !== null)
      say(draft.error ? `  no draft   ${draft.error}` : indented("  draft      ", draft.text))
    await tellDeal(record, seen, say)
    await logThread(record, seen.activities, say)
    if (draft === null || draft.error !== null) continue
    if (best === null || seen.activities.length > best.visit.activities.length) best = { visit: seen, draft }
  }
  writtenToCrm(crm, say)
  await tellToday(record, boot.account.email, say)
  if (best !== null) await pictures(session, crm, best.visit, best.draft, folder)
}

function tellCaptured(seen: Visit, say: (line: string) => void): void {
  if (seen.view.status === "blind") say(`  blind      could not read: ${seen.view.missing.join(", ")}`)
  const people = new Set(
    seen.activities.flatMap((activity) => activity.participants.map(({ email }) => email)),
  )
  if (seen.activities.length > 0) {
    say(`  captured   ${seen.activities.length} messages with ${[...people].join(", ")}`)
  }
  for (const skip of seen.skips)
    say(`  skipped    ${skip.reason}${skip.about === null ? "" : `: ${skip.about}`}`)
}

/** Deals are asked of the CRM when the rep looks for them. */
async function tellDeal(record: RecordReader, seen: Visit, say: (line: string) => void): Promise<void> {
  const threadId = seen.step?.threadId
  if (threadId === undefined) return
  await record.send("thread.refreshDeals", { threadId })
  const thread = (await record.rows("threads")).find((row) => row.id === threadId)
  const deal = (await record.rows("deals")).find((row) => row.id === thread?.dealId)
  if (deal !== undefined) say(`  deal       ${deal.name}${deal.stage === null ? "" : `, ${deal.stage}`}`)
}

async function logThread(
  record: RecordReader,
  activities: readonly Activity[],
  say: (line: string) => void,
): Promise<void> {
  const ids = new Set(activities.map((activity) => activity.id))
  const answer = await record.send("activity.log", { activityIds: [...ids] })
  if (!answer.ok) return say(`  not logged ${answer.message}`)
  const entries = await until(
    "the CRM to answer",
    async () => (await record.rows("outbox")).filter((entry) => ids.has(entry.activityId)),
    (rows) => rows.length === ids.size && rows.every((row) => row.state === "done" || row.state === "parked"),
    30_000,
  )
  const done = entries.filter((entry) => entry.state === "done")
  say(`  logged     ${done.length} of ${entries.length} to the CRM, ${done[0]?.receipt?.url ?? "no address"}`)
  for (const entry of entries.filter((row) => row.state === "parked"))
    say(`  waiting    ${entry.error?.message ?? ""}`)
}

/** The conversation with the most in it stands for all: with its draft in the reply box, and the panel beside it. */
async function pictures(
  session: Session,
  crm: DemoCrm,
  seen: Visit,
  draft: Draft,
  folder: string,
): Promise<void> {
  const page = await session.openGmail(new URL(seen.view.url).hash)
  const record = new RecordReader(await session.openOwn("options.html"))
  await page.setViewportSize(BESIDE)
  const view = await until(
    "the conversation to be read again",
    async () =>
      (await record.rows("views")).find((row) => row.tabId !== seen.view.tabId && row.kind === "thread"),
    (row) => row?.status === "read",
  )
  const tabId = view?.tabId ?? seen.view.tabId
  const panel = await session.openOwn("sidepanel.html", `?tab=${tabId}`)
  await shootPanel(panel, "light", join(folder, "panel-light.png"))
  await shootPanel(panel, "dark", join(folder, "panel-dark.png"))
  await panel.keyboard.press("t")
  await shootPanel(panel, "light", join(folder, "today.png"))
  await page.bringToFront()
  await record.send("draft.insert", { draftId: draft.id, tabId, replace: false })
  await shoot(page, join(folder, "thread.png"))
  const [left, right] = [join(folder, "thread.png"), join(folder, "panel-light.png")]
  await shootSideBySide(session.context, left, right, join(folder, "beside.png"))
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(crm.url)
  await shoot(page, join(folder, "crm.png"))
}

/** What stands first over all conversations. */
async function tellToday(
  record: RecordReader,
  workspace: string,
  say: (line: string) => void,
): Promise<void> {
  const items = await record.send("today.list", { workspace })
  say("\nToday")
  for (const { step, when, who } of items) say(`  ${when.padEnd(9)}  ${who ? `${who}: ` : ""}${step.title}`)
}

function writtenToCrm({ fake }: DemoCrm, say: (line: string) => void): void {
  const counts = ["contacts", "companies", "deals", "emails"].map(
    (type) => `${fake.all(type).length} ${type}`,
  )
  say(`\nThe demo CRM now holds ${counts.join(", ")}.`)
}

function indented(head: string, text: string): string {
  return text
    .split("\n")
    .map((line, i) => (i === 0 ? head : " ".repeat(head.length)) + line)
    .join("\n")
}
