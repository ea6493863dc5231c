import { expect, it } from "vitest"
import type { PageObservation } from "~src/record/observed-page"
import { threadId } from "~src/record/thread"
import { pageView, profile } from "~tests/screens/states/pages"
import { WORKSPACE } from "~tests/screens/states/records"
import { subjectOf, threadOf } from "./page-content"

const seen = { site: "linkedin", url: "https://www.linkedin.com/messaging/thread/2-a/", seenAt: 1 }
const chat: PageObservation = { ...seen, kind: "chat.thread", threadId: "2-a", partners: [], messages: [] }

it("knows which conversation a page is, in the mailbox to which it belongs", () => {
  expect(threadOf(pageView(chat))).toBe(threadId(WORKSPACE, "linkedin", "2-a"))
  expect(threadOf(pageView(chat, { workspace: null }))).toBeNull()
  expect(threadOf(pageView(profile()))).toBeNull()
})

it("takes a calendar's grid for no meeting, nor an event that is not there", () => {
  for (const detail of ["grid", "whole"] as const) {
    const calendar = { ...seen, kind: "calendar.events", account: null, detail, events: [] } as const
    expect(threadOf(pageView({ ...calendar, events: [] }))).toBeNull()
  }
})

it("shows a deal before its people, a person before their company", () => {
  const all = { contactId: "c", companyId: "k", dealId: "d" }
  expect(subjectOf(pageView(chat, all))).toEqual({ kind: "deal", id: "d" })
  expect(subjectOf(pageView(chat, { ...all, dealId: null }))).toEqual({ kind: "contact", id: "c" })
  expect(subjectOf(pageView(chat, { companyId: "k" }))).toEqual({ kind: "company", id: "k" })
  expect(subjectOf(pageView(chat))).toBeNull()
})
