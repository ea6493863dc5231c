import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Mail } from "../mailbox/mail"
import { bundleClient } from "./bundle-client"
import { ownThreadIds } from "./ids"
import type { Boot, Outgoing, WireAccount, WireMessage, WireThread } from "./wire"
import { rowOf, snippetOf, wireThreads } from "./wire-threads"

/** One signed-in account, `/mail/u/<its place in the list>/`. */
export interface DoubleAccount {
  email: string
  name: string
  mails: readonly Mail[]
}

export interface Answer {
  status: number
  contentType: string
  body: string
}

/** Stands in for mail.google.com: a mailbox shown with the tags, classes and attributes of the real one. */
export interface GmailDouble {
  /** Answers one request for https://mail.google.com. */
  answer(request: { method: string; url: string; body: string | null }): Promise<Answer>
  /** What has been sent from account `index`, in order; sends that were undone are gone. */
  sent(index: number): readonly WireMessage[]
}

interface Account extends WireAccount {
  threads: WireThread[]
  sent: WireMessage[]
}

export async function createGmailDouble(accounts: readonly DoubleAccount[]): Promise<GmailDouble> {
  const state: Account[] = accounts.map(({ email, name, mails }, index) => {
    return { index, email, name, threads: wireThreads(mails, email.toLowerCase()), sent: [] }
  })
  const client = await bundleClient()
  const styles = await readFile(join(import.meta.dirname, "client/styles.css"), "utf8")

  async function answer(request: { method: string; url: string; body: string | null }): Promise<Answer> {
    const url = new URL(request.url)
    if (url.pathname === "/mail/double/client.js") return ok("text/javascript", client)
    if (url.pathname === "/mail/double/styles.css") return ok("text/css", styles)
    const [, index, rest = ""] = /^\/mail\/u\/(\d+)\/(.*)$/.exec(url.pathname) ?? []
    const account = index === undefined ? undefined : state[Number(index)]
    if (account === undefined) return { status: 404, contentType: "text/plain", body: "no such account" }
    if (rest === "" || rest === "popout") return ok("text/html", pageOf(account))
    if (rest === "double/boot.json") return json(bootOf(account, state))
    if (rest === "double/thread.json") return threadAnswer(account, url.searchParams.get("token"))
    if (rest === "double/send" && request.body !== null) {
      return json(send(account, JSON.parse(request.body) as Outgoing))
    }
    if (rest === "double/undo" && request.body !== null) return json(undo(account, request.body))
    return { status: 404, contentType: "text/plain", body: "nothing here" }
  }

  return { answer, sent: (index) => state[index]?.sent ?? [] }
}

function ok(contentType: string, body: string): Answer {
  return { status: 200, contentType: `${contentType}; charset=utf-8`, body }
}

function json(value: unknown): Answer {
  return ok("application/json", JSON.stringify(value))
}

function pageOf(account: WireAccount): string {
  const title = `Inbox - ${account.email} - Gmail`.replace(/[&<>]/g, "")
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/mail/double/styles.css"></head>
<body class="aAU"><div id="loading">…</div><script src="/mail/double/client.js"></script></body></html>`
}

function bootOf(account: Account, all: readonly Account[]): Boot {
  const plain = ({ index, email, name }: WireAccount) => ({ index, email, name })
  return { account: plain(account), accounts: all.map(plain), rows: account.threads.map(rowOf) }
}

function threadAnswer(account: Account, token: string | null): Answer {
  const thread = account.threads.find((candidate) => candidate.token === token)
  return thread ? json(thread) : { status: 404, contentType: "text/plain", body: "no such thread" }
}

/** The message as it then stands in the thread, and that thread's token. */
function send(account: Account, outgoing: Outgoing): { message: WireMessage; token: string } {
  const message = messageOf(account, outgoing)
  let thread = account.threads.find((candidate) => candidate.token === outgoing.threadToken)
  if (thread === undefined) {
    const ids = ownThreadIds(outgoing.permId)
    thread = { ...ids, subject: outgoing.subject, labels: ["sent"], unread: false, messages: [] }
    account.threads.unshift(thread)
  }
  // Kept with its hexadecimal id, which a page loaded later shows; the page that sent it does not know it yet.
  thread.messages.push({ ...message, legacyId: ownThreadIds(`sent ${outgoing.permId}`).legacyId })
  account.sent.push(message)
  return { message, token: thread.token }
}

function messageOf(account: Account, outgoing: Outgoing): WireMessage {
  const { permId, to, cc, subject, html } = outgoing
  return {
    ...{ permId, to, cc, subject, html },
    legacyId: null,
    from: { name: account.name, email: account.email },
    bcc: [],
    date: Date.now(),
    snippet: snippetOf(html.replace(/<[^<>]{0,2000}>/g, " ")),
    attachments: [],
    invitation: null,
    unsubscribe: false,
    mailingList: null,
    draft: false,
  }
}

function undo(account: Account, permId: string): { undone: boolean } {
  const before = account.sent.length
  account.sent = account.sent.filter((message) => message.permId !== permId)
  for (const thread of account.threads) {
    thread.messages = thread.messages.filter((message) => message.permId !== permId)
  }
  account.threads = account.threads.filter((thread) => thread.messages.length > 0)
  return { undone: account.sent.length < before }
}
