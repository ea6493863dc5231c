import { describe, expect, it } from "vitest"
import type {
  ListObservation,
  ObservedMessage,
  ObservedRow,
  ThreadObservation,
} from "~src/record/observation"
import type { ChatObservation } from "~src/record/observed-page"
import { rememberTold } from "./changes"

const message = (id: string, html = "text"): ObservedMessage => ({
  id,
  from: { email: "maria@altamar.example", name: null },
  to: [],
  cc: [],
  bcc: [],
  sentAt: 1,
  sentAtText: "then",
  html,
  truncated: false,
  attachments: [],
  invitation: null,
  outgoing: false,
  bulk: { unsubscribe: false, mailingList: null },
})

const thread = (messages: ObservedMessage[], more: Partial<ThreadObservation> = {}): ThreadObservation => ({
  site: "gmail",
  workspace: "jonas@northwindlabs.example",
  url: "https://mail.google.com/mail/u/0/",
  seenAt: Math.round(messages.length * 1000),
  kind: "mail.thread",
  threadId: "thread-f:1",
  subject: "Subject",
  view: "full",
  messages,
  collapsed: 0,
  ...more,
})

const row = (threadId: string, unread = false): ObservedRow => ({
  threadId,
  lastMessageId: null,
  participants: [],
  subject: "",
  snippet: "",
  at: null,
  unread,
  hasDraft: false,
})

const list = (rows: ObservedRow[]): ListObservation => {
  const { site, workspace, url, seenAt } = thread([])
  return { site, workspace, url, seenAt, kind: "mail.list", rows }
}

const ids = (told: unknown) => (told as ThreadObservation | null)?.messages.map(({ id }) => id) ?? null

describe("rememberTold", () => {
  it("tells a message once, and again when it says something else", () => {
    const told = rememberTold()
    expect(ids(told.changed(thread([message("a"), message("b")])))).toEqual(["a", "b"])
    expect(told.changed(thread([message("a"), message("b")], { seenAt: 99 }))).toBeNull()
    expect(ids(told.changed(thread([message("a"), message("b", "more")])))).toEqual(["b"])
  })

  it("tells that messages were folded though none has changed", () => {
    const told = rememberTold()
    told.changed(thread([message("a")]))
    expect(ids(told.changed(thread([message("a")], { collapsed: 2 })))).toEqual([])
  })

  it("keeps threads and accounts apart", () => {
    const told = rememberTold()
    told.changed(thread([message("a")]))
    expect(ids(told.changed(thread([message("a")], { threadId: "thread-f:2" })))).toEqual(["a"])
    expect(ids(told.changed(thread([message("a")], { workspace: "other@x.example" })))).toEqual(["a"])
  })

  it("tells only rows that changed, and an empty list when it is new", () => {
    const told = rememberTold()
    expect(told.changed(list([]))).toMatchObject({ rows: [] })
    expect(told.changed(list([]))).toBeNull()
    expect(told.changed(list([row("1"), row("2")]))).toMatchObject({ rows: { length: 2 } })
    expect(told.changed(list([row("1"), row("2", true)]))).toMatchObject({ rows: [{ threadId: "2" }] })
  })

  it("tells all again of a kind that it was told to forget", () => {
    const told = rememberTold()
    told.changed(thread([message("a")]))
    told.forgetAllBut(new Set(["mail.thread"]))
    expect(told.changed(thread([message("a")]))).toBeNull()
    told.forgetAllBut(new Set(["mail.list"]))
    expect(ids(told.changed(thread([message("a")])))).toEqual(["a"])
    told.forget("mail.thread")
    expect(ids(told.changed(thread([message("a")])))).toEqual(["a"])
  })
})

describe("conversations that stand open side by side", () => {
  const chat = (threadId: string, texts: readonly string[]): ChatObservation => ({
    site: "linkedin",
    url: "https://www.linkedin.com/feed/",
    seenAt: 1,
    kind: "chat.thread",
    threadId,
    partners: [],
    messages: texts.map((text) => ({ id: text, from: null, sentAt: 1, sentAtText: "then", text })),
  })

  it("are told each once, and then only what is new in each", () => {
    const told = rememberTold()
    expect(told.changed(chat("a", ["one"]))).not.toBeNull()
    expect(told.changed(chat("b", ["two"]))).not.toBeNull()
    expect(told.changed(chat("a", ["one"]))).toBeNull()
    const more = told.changed(chat("b", ["two", "three"]))
    expect(more?.kind === "chat.thread" ? more.messages.map(({ id }) => id) : []).toEqual(["three"])
  })

  it("are told again, without what was said, over another page", () => {
    const told = rememberTold()
    told.changed(chat("a", ["one"]))
    const moved = told.changed({ ...chat("a", ["one"]), url: "https://www.linkedin.com/in/ana/" })
    expect(moved).toMatchObject({ url: "https://www.linkedin.com/in/ana/", messages: [] })
  })

  it("are all forgotten together", () => {
    const told = rememberTold()
    told.changed(chat("a", ["one"]))
    told.changed(chat("b", ["two"]))
    told.forget("chat.thread")
    expect(told.changed(chat("a", ["one"]))).not.toBeNull()
    expect(told.changed(chat("b", ["two"]))).not.toBeNull()
  })
})
