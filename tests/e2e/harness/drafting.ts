import type { Page } from "playwright"
import type { Draft } from "~src/record/draft"
import type { Mail } from "../../../demo/mailbox/mail"
import { type ModelServer, type ModelServerManners, startModelServer } from "../../model-server"
import { conversation, REP } from "./mail-maker"
import { RecordReader } from "./record"
import { type Session, startSession } from "./session"
import { until } from "./wait"

/** A number that passes for a card's. */
const CARD = "4532 0151 1283 0366"
const SUBJECT = "Routes for the depot"

/** A browser with one conversation open and a model set up that answers as the test says. */
export interface DraftingSession {
  session: Session
  record: RecordReader
  /** The panel, in a tab of its own, beside the conversation. */
  panel: Page
  own: Page
  /** Asks for a draft of the conversation; resolves when it is written or given up. */
  write(): Promise<unknown>
  draft(): Promise<Draft | null>
  /** Sets a model with these manners up in place of the one before. */
  use(manners: ModelServerManners): Promise<ModelServer>
  close(): Promise<void>
}

export async function startDrafting(): Promise<DraftingSession> {
  const mails = conversation("drafting", 2, SUBJECT).map((mail) => withText(mail, `${mail.text} ${CARD}`))
  const session = await startSession({
    accounts: [{ ...REP, mails }],
    hosts: ["http://127.0.0.1/*"],
  })
  const own = await session.openOwn("options.html")
  const record = new RecordReader(own)
  const page = await session.openGmail("#inbox")
  await page.locator("[role=main] tr.zA", { hasText: SUBJECT }).first().click()
  const [thread] = await until(
    "the conversation",
    () => record.rows("threads"),
    (rows) => rows.length > 0,
  )
  const [view] = await until(
    "the view",
    async () => (await record.rows("views")).filter((row) => row.kind === "thread"),
    (rows) => rows.length > 0,
  )
  if (!thread || !view) throw new Error("no conversation to draft for")
  const panel = await session.openOwn("sidepanel.html", `?tab=${view.tabId}`)
  let server: ModelServer | null = null
  return {
    session,
    record,
    panel,
    own,
    write: () => record.send("draft.write", { threadId: thread.id, stepId: null, replaceEdited: true }),
    draft: async () => (await record.rows("drafts"))[0] ?? null,
    async use(manners) {
      await server?.close()
      server = await startModelServer(manners)
      await record.send("model.save", { baseUrl: server.baseUrl, name: "small", apiKey: null })
      return server
    },
    async close() {
      await server?.close()
      await session.close()
    },
  }
}

function withText(mail: Mail, text: string): Mail {
  return { ...mail, text, html: `<div dir="ltr">${text}</div>` }
}

/** Remembers in the panel when words of the draft stand in it for the first time, epoch milliseconds. */
export async function watchFirstWord(panel: Page, word: string): Promise<() => Promise<number>> {
  await panel.bringToFront()
  await panel.evaluate((wanted) => {
    const seen = { at: 0 }
    Object.assign(globalThis, { firstWord: seen })
    new MutationObserver((_, observer) => {
      if (!document.querySelector("textarea")?.value.includes(wanted)) return
      seen.at = Date.now()
      observer.disconnect()
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  }, word)
  return () =>
    until(
      "the first word in the panel",
      () => panel.evaluate(() => (globalThis as unknown as { firstWord: { at: number } }).firstWord.at),
      (at) => at !== 0,
    )
}
