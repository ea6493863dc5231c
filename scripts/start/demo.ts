/** What `npm start` runs once everything is installed and built: the demo in a window, or the tour without one. */
import { rm } from "node:fs/promises"
import { join } from "node:path"
import process from "node:process"
import type { DoubleAccount } from "../../demo/gmail/double"
import { RecordReader } from "../../tests/e2e/harness/record"
import { type Session, startSession } from "../../tests/e2e/harness/session"
import { type DemoCrm, startDemoCrm } from "./demo-crm"
import { demoMailbox } from "./demo-mailbox"
import { type StartOptions, startOptions } from "./options"
import { openPanelBeside } from "./panel-beside"
import { tour } from "./tour"

const work = join(import.meta.dirname, "../../.slipstream")
const say = (line: string) => console.log(line)

async function run(options: StartOptions): Promise<void> {
  const account = await demoMailbox(options, Date.now())
  say(`• mailbox of ${account.name} <${account.email}>, ${account.mails.length} mails`)
  const crm = await startDemoCrm()
  const session = await openBrowser(options.visible, account)
  const stop = onInterrupt(() => session.close())
  try {
    await connectCrm(session, crm)
    if (options.visible) await inWindow(session, crm)
    else await withoutWindow(session, crm)
  } catch (cause) {
    // Ctrl-C closes the browser under whatever is going on.
    if (!stop.asked) throw cause
  } finally {
    stop.off()
    await session.close()
    await crm.close()
  }
}

/** Everything of the last run is thrown away: each demo begins with an empty record. */
async function openBrowser(visible: boolean, account: DoubleAccount): Promise<Session> {
  const folder = join(work, "demo")
  await rm(folder, { recursive: true, force: true })
  return startSession({ accounts: [account], hosts: ["http://127.0.0.1/*"], folder, visible })
}

async function connectCrm(session: Session, crm: DemoCrm): Promise<void> {
  const page = await session.openOwn("options.html")
  const request = { connector: "hubspot", baseUrl: crm.url, token: crm.fake.token }
  const answer = await new RecordReader(page).send("crm.connect", request)
  if (!answer.ok) throw new Error(`the demo CRM could not be connected: ${answer.message}`)
  await page.close()
  say(`• demo CRM at ${crm.url}`)
}

async function inWindow(session: Session, crm: DemoCrm): Promise<void> {
  const crmPage = await session.context.newPage()
  await crmPage.goto(crm.url)
  const page = await session.openGmail("#inbox")
  for (const empty of session.context.pages().filter((other) => other.url() === "about:blank"))
    await empty.close()
  await openPanelBeside(session, page)
  say("\nOpen a conversation; Slipstream is beside it (its icon opens it again).")
  say("The demo CRM is in the other tab. Close the window or press Ctrl-C to end.")
  await new Promise<void>((done) => session.context.once("close", () => done()))
}

async function withoutWindow(session: Session, crm: DemoCrm): Promise<void> {
  say("• no display (or --headless): the same as a tour")
  const folder = join(work, "tour")
  await tour(session, crm, folder, say)
  if (session.errors.length > 0) throw new Error(`errors in the browser:\n${session.errors.join("\n")}`)
  say(`Pictures: ${folder}`)
}

function onInterrupt(end: () => Promise<void>): { asked: boolean; off(): void } {
  const state = { asked: false, off: () => {} }
  const stop = () => {
    state.asked = true
    end().catch(() => {})
  }
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
  state.off = () => {
    process.off("SIGINT", stop)
    process.off("SIGTERM", stop)
  }
  return state
}

try {
  await run(startOptions(process.argv.slice(2), process.platform, process.env))
} catch (cause) {
  console.error(`\n${cause instanceof Error ? cause.message : cause}`)
  process.exitCode = 1
}
