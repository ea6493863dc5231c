// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import { panelActions } from "~tests/screens/states/actions"
import { overfull } from "~tests/screens/states/hard"
import { pageStates } from "~tests/screens/states/page-states"
import { knownPerson, pageView, profile } from "~tests/screens/states/pages"
import { panelStates } from "~tests/screens/states/panel-states"
import { activity, contact, deal, entry, fact, NOW, view } from "~tests/screens/states/records"
import { calm } from "~tests/screens/states/today"
import { drafted, typical } from "~tests/screens/states/typical"
import { type Mounted, mount } from "../testing/mount"
import { panelFrame } from "../testing/panel-frame"
import { Panel, type Shown } from "./panel"
import type { PanelActions } from "./panel-actions"
import type { StrangeData, ThreadPanelData } from "./panel-data"

let page: Mounted

async function open(data: ThreadPanelData = typical, change: Partial<PanelActions> = {}) {
  const shown = { kind: "thread", data } as const
  page = await mount(
    panelFrame(
      { ...panelActions, ...change },
      NOW,
      <Panel view={view()} shown={shown} home={calm} online lost={null} />,
    ),
  )
}

afterEach(() => page.unmount())

describe("keys", () => {
  it("do what they say", async () => {
    const decideStep = vi.fn(panelActions.decideStep)
    const writeDraft = vi.fn(panelActions.writeDraft)
    const log = vi.fn(panelActions.log)
    await open(typical, { decideStep, writeDraft, log })
    await page.press("d")
    expect(writeDraft).toHaveBeenCalledExactlyOnceWith("t1", "step1", false)
    await page.press("l")
    expect(log).toHaveBeenCalledExactlyOnceWith(["a1"])
    await page.press("x")
    expect(decideStep).toHaveBeenLastCalledWith("step1", "dismiss", null)
    await page.press("u")
    expect(decideStep).toHaveBeenLastCalledWith("step1", "reopen", null)
  })

  it("do nothing while somebody types", async () => {
    const decideStep = vi.fn(panelActions.decideStep)
    await open(drafted, { decideStep })
    page.get("textarea").focus()
    for (const key of ["x", "e", "l", "?"]) await page.press(key)
    expect(decideStep).not.toHaveBeenCalled()
    expect(page.find("h2", "Keys")).toBeNull()
  })
})

describe("a conversation on its way to the CRM", () => {
  const pending = ["a1", "a3"].map((activityId) =>
    entry({ id: `to ${activityId}`, activityId, state: "pending", attempts: 0, receipt: null }),
  )

  it("shows how far it is, and leaves the rest for later on a click", async () => {
    const unlog = vi.fn(panelActions.unlog)
    await open({ ...typical, outbox: [entry(), ...pending] }, { unlog })
    const bar = page.get("progress") as HTMLProgressElement
    expect([bar.value, bar.max]).toEqual([1, typical.record.activities.length])
    await page.click(page.get("button", "Stop"))
    expect(unlog).toHaveBeenCalledExactlyOnceWith(["to a3", "to a1"])
  })

  it("has nothing to stop once all is sent", async () => {
    await open({ ...typical, outbox: [entry()] })
    expect([page.find("progress"), page.find("button", "Stop")]).toEqual([null, null])
  })
})

describe("popovers", () => {
  it("open and close by keyboard and give the focus back", async () => {
    await open()
    const trigger = page.get("button", "Head of Logistics")
    trigger.focus()
    await page.click(trigger)
    expect(document.activeElement?.getAttribute("role")).toBe("dialog")
    expect(page.get("[role=dialog]").textContent).toContain("signature")
    await page.press("Escape")
    expect(page.find("[role=dialog]")).toBeNull()
    expect(document.activeElement).toBe(trigger)
  })

  it("change the deal in one click and can be undone", async () => {
    const chooseDeal = vi.fn(panelActions.chooseDeal)
    await open(typical, { chooseDeal })
    await page.click(page.get("button[aria-haspopup]", "deal"))
    await page.click(page.get("[role=dialog] li button", "Service contract"))
    expect(chooseDeal).toHaveBeenLastCalledWith("t1", "deal2")
    await page.press("u")
    expect(chooseDeal).toHaveBeenLastCalledWith("t1", "deal1")
  })

  it("corrects a fact", async () => {
    const correctFact = vi.fn(panelActions.correctFact)
    await open(typical, { correctFact })
    await page.click(page.get("button", "Head of Logistics"))
    await page.click(page.get("button", "Correct it"))
    await page.type(page.get("[role=dialog] input"), "COO")
    await page.click(page.get("button", "Save"))
    expect(correctFact).toHaveBeenCalledExactlyOnceWith("contact", "petra", "position", "COO")
  })

  it("takes a correction back, by undo or later, and only where there is one", async () => {
    const takeCorrectionBack = vi.fn(panelActions.takeCorrectionBack)
    const correctFact = vi.fn(panelActions.correctFact)
    await open(typical, { takeCorrectionBack, correctFact })
    await page.click(page.get("button", "Head of Logistics"))
    expect(page.find("button", "Take my correction back")).toBeNull()
    await page.click(page.get("[role=dialog] button", "Use this"))
    await page.press("u")
    expect(takeCorrectionBack).toHaveBeenCalledExactlyOnceWith("contact", "petra", "position")
    await page.unmount()

    const provenance = { by: "rep", rule: "corrected", observationId: null, quote: null, at: NOW } as const
    const own = fact({ id: "own", value: "COO", provenance })
    await open(
      { ...typical, record: { ...typical.record, facts: [...typical.record.facts, own] } },
      { takeCorrectionBack, correctFact },
    )
    await page.click(page.get("button", "COO"))
    await page.click(page.get("button", "Take my correction back"))
    expect(takeCorrectionBack).toHaveBeenCalledTimes(2)
    await page.press("u")
    expect(correctFact).toHaveBeenLastCalledWith("contact", "petra", "position", "COO")
  })
})

describe("what fails", () => {
  it("is said where the rep looks", async () => {
    await open(typical, { log: async () => ({ ok: false, message: "No CRM is connected." }) })
    await page.press("l")
    expect(page.root.textContent).toContain("No CRM is connected.")
  })

  it("is said also when nobody answers", async () => {
    const log = () => Promise.reject(new Error("activity.log: nobody answered"))
    await open(typical, { log })
    await page.press("l")
    expect(page.root.textContent).toContain("nobody answered")
    expect(page.root.textContent).not.toContain("activity.log")
  })
})

describe("what was said", () => {
  it("goes when another conversation opens, with its undo", async () => {
    const decideStep = vi.fn(panelActions.decideStep)
    const actions = { ...panelActions, decideStep }
    const at = (threadId: string) =>
      panelFrame(
        actions,
        NOW,
        <Panel
          view={view({ threadId })}
          shown={{ kind: "thread", data: typical }}
          home={calm}
          online
          lost={null}
        />,
      )
    page = await mount(at("t1"))
    await page.press("x")
    expect(page.find("button", "Undo")).not.toBeNull()
    await page.show(at("t2"))
    expect(page.find("button", "Undo")).toBeNull()
    await page.press("u")
    expect(decideStep).toHaveBeenCalledTimes(1)
  })
})

describe("links", () => {
  it("lead only to https", async () => {
    const remote = { connector: "hubspot", id: "1", url: "javascript:alert(1)" }
    const receipt = {
      connector: "hubspot",
      object: "emails",
      remoteId: "1",
      url: "http://plain.example",
      at: 0,
    }
    await open({
      ...typical,
      record: { ...typical.record, deal: deal({ remote }), activities: [activity()] },
      outbox: [entry({ activityId: "a1", receipt })],
    })
    expect(page.root.querySelectorAll("a")).toHaveLength(0)
    expect(page.root.textContent).toContain("Sensors for 120 trucks")
  })

  it("are opened without a way back to the panel", async () => {
    await open()
    const links = [...page.root.querySelectorAll("a")]
    expect(links.length).toBeGreaterThan(0)
    expect(links.every((link) => link.rel.includes("noopener") && link.target === "_blank")).toBe(true)
  })
})

describe("too much", () => {
  it("never offers more than three steps nor draws everything at once", async () => {
    await open(overfull)
    await page.click(page.get("button", "other steps"))
    expect(page.root.querySelectorAll("article")).toHaveLength(3)
    expect(page.root.querySelectorAll("li time").length).toBeLessThan(30)
  })
})

describe("beside a profile", () => {
  const openPage = async (shown: Shown, change: Partial<PanelActions> = {}) => {
    const here = view({ kind: "other", threadId: null, site: "linkedin" })
    page = await mount(
      panelFrame(
        { ...panelActions, ...change },
        NOW,
        <Panel view={here} shown={shown} home={calm} online lost={null} />,
      ),
    )
  }
  const stranger = (change: Partial<StrangeData> = {}): Shown => ({
    kind: "strange",
    data: { page: pageView(profile()), candidates: [], listed: [], mailboxes: [], ...change },
  })

  it("keeps a stranger on a click and not before", async () => {
    const keepPerson = vi.fn(panelActions.keepPerson)
    await openPage(stranger(), { keepPerson })
    expect(page.root.textContent).toContain("Director of Fleet Operations · Norrsken Freight")
    expect(page.root.textContent).not.toContain("Skanfrakt")
    expect(keepPerson).not.toHaveBeenCalled()
    await page.click(page.get("button", "Keep this person"))
    expect(keepPerson).toHaveBeenCalledExactlyOnceWith(null)
  })

  it("lists whom of a list of people the record has, and opens their conversation on a click", async () => {
    const openThread = vi.fn(panelActions.openThread)
    const listed = [
      {
        contact: contact({ id: "a", name: "Ana Costa" }),
        company: null,
        last: activity(),
        step: null,
        sure: true,
      },
      { contact: contact({ id: "b", name: "Tom Berg" }), company: null, last: null, step: null, sure: true },
      {
        contact: contact({ id: "c", name: "Li Wei" }),
        company: null,
        last: activity(),
        step: null,
        sure: false,
      },
    ]
    const { site, url, seenAt } = profile()
    const list = { site, url, seenAt, kind: "people.list" as const, people: [] }
    await openPage(stranger({ page: pageView(list), listed }), { openThread })
    expect(page.get("section", "2 here").querySelectorAll("li")).toHaveLength(2)
    expect(page.get("section", "Perhaps").textContent).toContain("Li Wei")
    await page.click(page.get("button", "Ana Costa"))
    expect(openThread).toHaveBeenCalledExactlyOnceWith(activity().threadId)
    expect(page.find("button", "Tom Berg")).toBeNull()
  })

  it("links the profile to the one whom the rep names", async () => {
    const keepPerson = vi.fn(panelActions.keepPerson)
    const candidates = [{ contact: contact({ id: "maren" }), company: null }]
    await openPage(stranger({ candidates }), { keepPerson })
    await page.click(page.get("button", "Yes"))
    expect(keepPerson).toHaveBeenCalledExactlyOnceWith("maren")
  })

  it("asks to which mailbox it belongs before anything can be kept", async () => {
    const chooseMailbox = vi.fn(panelActions.chooseMailbox)
    const nobodys = pageView(profile(), { workspace: null })
    await openPage(stranger({ page: nobodys, mailboxes: ["a@x.example", "b@y.example"] }), { chooseMailbox })
    expect(page.find("button", "Keep this person")).toBeNull()
    await page.click(page.get("button", "b@y.example"))
    expect(chooseMailbox).toHaveBeenCalledExactlyOnceWith("b@y.example")
  })

  it("shows somebody known over all conversations, and leads from what is open to where it was said", async () => {
    const openThread = vi.fn(panelActions.openThread)
    const log = vi.fn(panelActions.log)
    await openPage({ kind: "known", data: knownPerson }, { openThread, log })
    await page.click(page.get("button", "Open thread"))
    expect(openThread).toHaveBeenCalledExactlyOnceWith("t1")
    await page.click(page.get("button", "You asked"))
    expect(page.get("button[aria-expanded=true]").closest("li")?.textContent).toContain("Congratulations")
    await page.press("l")
    expect(log).toHaveBeenCalledExactlyOnceWith(["e1", "a1", "chat1", "ticket1", "next"])
  })

  it("never puts a draft into a page that is no mailbox", async () => {
    const state = pageStates.chat_known
    const insertDraft = vi.fn(panelActions.insertDraft)
    if (!state) throw new Error("no state")
    await openPage(state.shown, { insertDraft })
    await page.press("i")
    expect(page.find("button", "Insert")).toBeNull()
    expect(page.find("button", "Copy")).not.toBeNull()
    expect(insertDraft).not.toHaveBeenCalled()
  })
})

describe("a page that can't be read", () => {
  it("still shows what was kept of its conversation, and the step can be taken", async () => {
    const decideStep = vi.fn(panelActions.decideStep)
    const here = view({ status: "blind" })
    const shown = { kind: "blind", kept: typical, view: here } as const
    const panel = <Panel view={here} shown={shown} home={calm} online lost={null} />
    page = await mount(panelFrame({ ...panelActions, decideStep }, NOW, panel))
    expect(page.root.textContent).toContain(typical.steps[0]?.title)
    await page.click(page.get("button", "Done"))
    expect(decideStep).toHaveBeenCalledTimes(1)
  })

  it("can be reported in one click; one that could not be kept has nothing to report", async () => {
    const copyReport = vi.fn(panelActions.copyReport)
    const at = (status: "blind" | "failed") => {
      const here = view({ status })
      const shown = { kind: "blind", kept: null, view: here } as const
      return panelFrame(
        { ...panelActions, copyReport },
        NOW,
        <Panel view={here} shown={shown} home={calm} online lost={null} />,
      )
    }
    page = await mount(at("blind"))
    await page.click(page.get("button", "Copy a report"))
    expect(copyReport).toHaveBeenCalledTimes(1)
    await page.show(at("failed"))
    expect(page.find("button", "Copy a report")).toBeNull()
  })
})

const states = { ...panelStates, ...pageStates }

describe("every state", () => {
  it.each(Object.keys(states))("%s is drawn with a name for each of its buttons", async (name) => {
    const state = states[name]
    if (!state) throw new Error(name)
    page = await mount(
      panelFrame(
        panelActions,
        NOW,
        <Panel
          view={state.view}
          shown={state.shown}
          home={state.home}
          online={state.online}
          lost={state.lost}
        />,
      ),
    )
    const nameless = [...page.root.querySelectorAll("button")].filter(
      (button) => !(button.getAttribute("aria-label") ?? button.textContent),
    )
    expect(nameless).toEqual([])
    expect(page.root.textContent).not.toMatch(/undefined|null|NaN|\[object/)
  })
})
