import type { Page } from "playwright"
import type { WireRow } from "../../demo/gmail/wire"
import type { Activity } from "../../src/record/activity"
import type { Draft } from "../../src/record/draft"
import type { Skip } from "../../src/record/skip"
import type { Step } from "../../src/record/step"
import type { View } from "../../src/record/view"
import type { RecordReader } from "../../tests/e2e/harness/record"
import { until } from "../../tests/e2e/harness/wait"

/** What came of opening one conversation. */
export interface Visit {
  subject: string
  view: View
  /** Oldest first. */
  activities: Activity[]
  skips: Skip[]
  /** The best step, or null. */
  step: Step | null
}

/** Opens a conversation in the tab and waits until the extension has done with it. */
export async function visit(page: Page, record: RecordReader, row: WireRow): Promise<Visit> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `inbox/${row.token}`)
  await page.locator("[role=main] h2.hP").first().waitFor()
  const view = await until(
    `the conversation "${row.subject}" to be read`,
    async () => (await record.rows("views")).find((candidate) => candidate.url.endsWith(row.token)) ?? null,
    (found) => found !== null && found.status !== "reading",
  )
  if (view === null) throw new Error("unreachable: until has just found it")
  return { subject: row.subject, view, ...(await contentOf(record, view.threadId)) }
}

async function contentOf(
  record: RecordReader,
  threadId: string | null,
): Promise<Pick<Visit, "activities" | "skips" | "step">> {
  const [activities, skips, steps] = await Promise.all([
    record.rows("activities"),
    record.rows("skips"),
    record.rows("steps"),
  ])
  const open = steps.filter((step) => step.threadId === threadId && step.state === "open")
  return {
    activities: activities.filter((row) => row.threadId === threadId).sort((a, b) => a.at - b.at),
    skips: skips.filter((skip) => skip.threadId === threadId),
    step: open.sort((a, b) => a.rank - b.rank)[0] ?? null,
  }
}

/** Has the reply written that carries out the step; resolves once it is there, or has failed. */
export async function writeDraft(record: RecordReader, step: Step): Promise<Draft | null> {
  const { threadId } = step
  await record.send("draft.write", { threadId, stepId: step.id, replaceEdited: false })
  return until(
    "the draft",
    async () => (await record.rows("drafts")).find((draft) => draft.threadId === threadId) ?? null,
    (draft) => draft !== null && draft.status !== "writing",
  )
}
