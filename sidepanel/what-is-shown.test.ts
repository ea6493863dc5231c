import { describe, expect, it } from "vitest"
import type { ThreadPanel } from "~src/store/panel-queries"
import { skip, view } from "~tests/screens/states/records"
import { typical } from "~tests/screens/states/typical"
import { type OpenThread, whatIsShown } from "./what-is-shown"

function open(change: Partial<ThreadPanel> = {}, threadId = "t1"): OpenThread {
  const { record, steps, draft, skips, outbox, connections, deals, merges, elsewhere } = typical
  const panel: ThreadPanel = {
    record,
    steps: [...steps],
    draft,
    skips: [...skips],
    outbox: [...outbox],
    connections: [...connections],
    deals: [...deals],
    merges: [...merges],
    elsewhere: [...elsewhere],
    ...change,
  }
  return { threadId, panel, companies: [], mergePeople: [] }
}

describe("whatIsShown", () => {
  it("waits for the view and for the thread of the view", () => {
    expect(whatIsShown(undefined, undefined, []).kind).toBe("loading")
    expect(whatIsShown(view(), undefined, []).kind).toBe("loading")
    expect(whatIsShown(view(), open({}, "another thread"), []).kind).toBe("loading")
  })

  it("shows the thread once it is there, also while the rest is being read", () => {
    expect(whatIsShown(view(), open(), []).kind).toBe("thread")
    expect(whatIsShown(view({ status: "reading" }), open(), []).kind).toBe("thread")
  })

  it("says that nothing was kept only when reading is over or something was skipped", () => {
    const nothing = { record: null, skips: [] }
    expect(whatIsShown(view({ status: "reading" }), open(nothing), []).kind).toBe("loading")
    expect(whatIsShown(view(), open(nothing), []).kind).toBe("skipped")
    expect(whatIsShown(view({ status: "reading" }), open({ record: null, skips: [skip()] }), []).kind).toBe(
      "skipped",
    )
  })

  it("puts trouble before what was kept earlier", () => {
    expect(whatIsShown(view({ status: "blind" }), open(), []).kind).toBe("blind")
    expect(whatIsShown(view({ status: "failed" }), open(), []).kind).toBe("blind")
    expect(whatIsShown(view({ status: "paused" }), open(), [])).toEqual({ kind: "paused", site: "Gmail" })
  })

  it("tells a list from a page that is not ours", () => {
    const list = view({ kind: "list", threadId: null })
    expect(whatIsShown(list, undefined, [])).toMatchObject({ kind: "empty", readable: true })
    expect(whatIsShown(null, undefined, [])).toMatchObject({ kind: "empty", readable: false })
  })
})
