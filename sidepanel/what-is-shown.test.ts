import { describe, expect, it } from "vitest"
import { defaultSettings } from "~src/record/settings"
import type { View } from "~src/record/view"
import type { Known } from "~src/store/known-queries"
import type { ThreadPanel } from "~src/store/panel-queries"
import { knownPerson, pageView, profile } from "~tests/screens/states/pages"
import { skip, view } from "~tests/screens/states/records"
import { typical } from "~tests/screens/states/typical"
import type { PageContent } from "./page-content"
import { type OpenThread, whatIsShown } from "./what-is-shown"

function open(change: Partial<ThreadPanel> = {}, threadId = "t1"): OpenThread {
  const { record, steps, draft, skips, outbox, connections, deals, merges, elsewhere, meetings } = typical
  const panel: ThreadPanel = {
    autoLog: defaultSettings.autoLog,
    record,
    steps: [...steps],
    draft,
    skips: [...skips],
    outbox: [...outbox],
    connections: [...connections],
    deals: [...deals],
    merges: [...merges],
    related: [],
    elsewhere: [...elsewhere],
    meetings: [...meetings],
    ...change,
  }
  return { threadId, panel, companies: [], mergePeople: [], insight: { state: "asked" } }
}

const shown = (
  open: View | null | undefined,
  thread: OpenThread | undefined,
  page: PageContent | null | undefined = undefined,
) => whatIsShown(open, { thread, page })

/** The same rows as the store gives them: arrays of its own. */
const known: Known = structuredClone(knownPerson) as unknown as Known

describe("whatIsShown", () => {
  it("waits for the view and for the thread of the view", () => {
    expect(shown(undefined, undefined).kind).toBe("loading")
    expect(shown(view(), undefined).kind).toBe("loading")
    expect(shown(view(), open({}, "another thread")).kind).toBe("loading")
  })

  it("shows the thread once it is there, also while the rest is being read", () => {
    expect(shown(view(), open()).kind).toBe("thread")
    expect(shown(view({ status: "reading" }), open()).kind).toBe("thread")
  })

  it("says that nothing was kept only when reading is over or something was skipped", () => {
    const nothing = { record: null, skips: [] }
    expect(shown(view({ status: "reading" }), open(nothing)).kind).toBe("loading")
    expect(shown(view(), open(nothing)).kind).toBe("skipped")
    expect(shown(view({ status: "reading" }), open({ record: null, skips: [skip()] })).kind).toBe("skipped")
  })

  it("puts trouble before what was kept earlier, which stays below it", () => {
    for (const status of ["blind", "failed"] as const) {
      const told = shown(view({ status }), open())
      expect(told).toMatchObject({ kind: "blind", kept: { record: typical.record } })
      for (const none of [open({}, "another thread"), open({ record: null }), undefined])
        expect(shown(view({ status }), none)).toMatchObject({ kind: "blind", kept: null })
    }
    expect(shown(view({ status: "paused" }), open())).toEqual({ kind: "paused", site: "Gmail" })
  })

  it("tells a list from a page that is not ours", () => {
    const list = view({ kind: "list", threadId: null })
    expect(shown(list, undefined)).toMatchObject({ kind: "empty", readable: true })
    expect(shown(null, undefined)).toMatchObject({ kind: "empty", readable: false })
  })

  describe("on a page without mail", () => {
    const observation = profile()
    const here = view({ kind: "other", threadId: null, url: observation.url, site: "linkedin" })
    const content = (change: Partial<PageContent> = {}): PageContent => ({
      page: pageView(observation),
      threadId: null,
      known: null,
      candidates: [],
      listed: [],
      mailboxes: [],
      ...change,
    })

    it("waits for what the record has of this very page", () => {
      expect(shown(here, undefined).kind).toBe("loading")
      const before = pageView(profile({ url: "https://www.linkedin.com/in/somebody-else/" }))
      expect(shown(here, undefined, content({ page: before })).kind).toBe("loading")
    })

    it("shows a conversation before its people, and them before strangers", () => {
      expect(shown(here, open(), content({ threadId: "t1" })).kind).toBe("thread")
      expect(shown(here, undefined, content({ threadId: "t1" })).kind).toBe("loading")
      expect(shown(here, undefined, content({ known: known }))).toMatchObject({ kind: "known" })
      expect(shown(here, undefined, content()).kind).toBe("strange")
    })

    it("puts trouble first", () => {
      expect(shown({ ...here, status: "blind" }, undefined, content()).kind).toBe("blind")
      expect(shown({ ...here, status: "paused" }, undefined, content())).toEqual({
        kind: "paused",
        site: "LinkedIn",
      })
    })
  })
})
