import type { CompanyLink, RelatedCompany } from "~src/record/company-link"
import type { View } from "~src/record/view"
import type { Shown } from "~src/ui/panel/panel"
import type { PanelActions } from "~src/ui/panel/panel-actions"
import type { HomeData, ThreadPanelData } from "~src/ui/panel/panel-data"
import { away } from "./away"
import { composeWarnings } from "./compose-warnings"
import { digest } from "./digest"
import { overfull, rightToLeft } from "./hard"
import { loudInsight, quietInsight } from "./insight"
import {
  connection,
  contact,
  DAY,
  draft,
  entry,
  fact,
  HOUR,
  NOW,
  proposal,
  skip,
  step,
  thread,
  view,
} from "./records"
import { calm, today, todayFailed, todayForeign, todayFull } from "./today"
import { drafted, typical } from "./typical"

export interface PanelState {
  shown: Shown
  home: HomeData
  view: View | null
  online: boolean
  lost: { at: number; onSeen: () => void } | null
  /** Names of buttons that are clicked, in order, before the picture is taken. */
  clicks: string[]
  /** Beginnings of what stands folded and is unfolded first. */
  unfolded?: string[]
  /** What the background answers instead of "done". */
  actions?: Partial<PanelActions>
}

function of(data: ThreadPanelData, change: Partial<PanelState> = {}): PanelState {
  const shown = { kind: "thread", data } as const
  return { shown, home: today, view: view(), online: true, lost: null, clicks: [], ...change }
}

/** Another company that may be of the buyer's group, or is by the rep's word. */
function related(state: CompanyLink["state"], name: string, domain: string): RelatedCompany {
  const workspace = "ines@brightcold.example"
  return {
    companyId: "alpenfrisch",
    link: {
      id: domain,
      workspace,
      companyId: "alpenfrisch",
      otherId: domain,
      reasons: [
        { rule: "same_label", value: "alpenfrisch" },
        { rule: "part_of", value: "Alpenfrisch Gruppe" },
      ],
      state,
      at: NOW,
    },
    other: { id: domain, workspace, domains: [domain], name, firstSeenAt: NOW },
  }
}

const stuck = entry({
  id: "entry3",
  activityId: "a1",
  state: "parked",
  receipt: null,
  updatedAt: NOW,
  error: {
    code: "many_matches",
    message: "2 contacts have petra.vondrak@alpenfrisch.example.",
    matches: [
      { id: "51", name: "Petra Vondrak (Alpenfrisch)", url: null },
      { id: "87", name: "P. Vondrak", url: null },
    ],
  },
})

function atHome(home: HomeData, change: Partial<PanelState> = {}): PanelState {
  const list = view({ kind: "list", threadId: null, subject: null })
  const shown = { kind: "empty", readable: true } as const
  return { shown, home, view: list, online: true, lost: null, clicks: [], ...change }
}

/** Every state of the panel that is looked at, by name. */
export const panelStates: Record<string, PanelState> = {
  empty: atHome({
    ...calm,
    mailbox: null,
    news: [
      thread({ newerSeen: true, lastActivityAt: NOW - HOUR }),
      thread({ id: "t3", subject: "Fwd: 关于明年服务合同的报价", lastActivityAt: NOW - 30 * HOUR }),
      thread({ id: "t4", subject: "Опытная партия датчиков", lastActivityAt: NOW - 9 * DAY }),
    ],
  }),
  digest: atHome({ ...calm, digest }),
  unreadable: {
    ...atHome({ ...calm, mailbox: null }),
    shown: { kind: "empty", readable: false },
    view: null,
  },
  today: atHome(today),
  today_over: of(typical, { clicks: ["Today"] }),
  today_dismissed: atHome(today, { clicks: ["Dismiss"] }),
  today_calm: atHome(calm),
  today_asked: atHome({ ...calm, today: { state: "asked" } }),
  today_failed: atHome({ ...calm, today: todayFailed }),
  today_full: atHome(todayFull),
  today_foreign: atHome(todayForeign),
  loading: {
    shown: { kind: "loading" },
    home: today,
    view: view({ status: "reading" }),
    online: true,
    lost: null,
    clicks: [],
  },
  typical: of(typical),
  away: of(away),
  away_until: of(away, { clicks: ["Away until"] }),
  insight: of(typical, { unfolded: ["Who decides", "What Petra"] }),
  insight_loud: of({ ...typical, insight: { state: "told", told: loudInsight } }),
  insight_loud_open: of(
    { ...typical, steps: [], insight: { state: "told", told: { ...loudInsight, emergencies: [] } } },
    { unfolded: ["Who decides", "What Petra", "Chances"] },
  ),
  insight_why: of({ ...typical, insight: { state: "told", told: loudInsight } }, { clicks: ["Why this?"] }),
  insight_quiet: of({ ...typical, insight: { state: "told", told: quietInsight } }),
  insight_failed: of({
    ...typical,
    insight: { state: "failed", message: "nobody answered", again: () => {} },
  }),
  drafted: of(drafted),
  draft_checked: of(drafted, { actions: { checkDraft: async () => composeWarnings } }),
  checked: of(typical, {
    clicks: ["Check what I am writing"],
    actions: { checkComposer: async () => ({ ok: true, warnings: composeWarnings }) },
  }),
  checked_fine: of(typical, { clicks: ["Check what I am writing"] }),
  why: of(typical, { clicks: ["Why this?", "1 other step"] }),
  why_counted: of(typical, { clicks: ["Why this?", "Which ones?"] }),
  deal_share: of({ ...typical, insight: { state: "told", told: loudInsight } }, { clicks: ["for you"] }),
  log_preview: of(typical, { clicks: ["What will be written?"] }),
  by_itself: of(
    {
      ...typical,
      autoLog: { deals: { deal1: NOW - DAY }, pipelines: {}, everyMatchedSince: null, seenAt: 0 },
      outbox: [
        entry({
          rule: "deal",
          proposals: [proposal(), proposal({ field: "jobtitle", label: "Job title" })],
        }),
      ],
    },
    { clicks: ["Sent mail You"] },
  ),
  crm_field_of_company: of({
    ...typical,
    outbox: [
      entry({
        proposals: [
          proposal({
            of: "company",
            contactId: "alpenfrisch",
            remoteId: "7",
            field: "numberofemployees",
            label: "Number of Employees",
            ours: "201",
            theirs: "90",
          }),
        ],
      }),
    ],
  }),
  crm_field_differs: of({ ...typical, outbox: [entry({ proposals: [proposal()] })] }),
  crm_field_list: of(
    {
      ...typical,
      outbox: [
        entry({
          proposals: [
            proposal({
              field: "department",
              label: "Department",
              ours: "Logistics",
              theirs: "",
              why: "not_in_list",
              options: ["Finance", "Operations", "Supply chain"].map((label) => ({ value: label, label })),
            }),
          ],
        }),
      ],
    },
    { clicks: ["Choose from the list"] },
  ),
  says_who: of(typical, { clicks: ["Head of Logistics"] }),
  own_word: of(
    {
      ...typical,
      record: {
        ...typical.record,
        facts: [
          ...typical.record.facts,
          fact({
            id: "own",
            value: "Chief Operating Officer",
            provenance: { by: "rep", rule: "corrected", observationId: null, quote: null, at: NOW - HOUR },
          }),
        ],
      },
    },
    { clicks: ["Chief Operating Officer"] },
  ),
  wrong_deal: of(typical, { clicks: ["deal"] }),
  snoozing: of(typical, { clicks: ["Snooze"] }),
  opened: of({ ...typical, steps: [] }, { clicks: ["Mail Petra"] }),
  people: of(typical, { clicks: ["+3 in this thread"] }),
  dismissed: of(typical, { clicks: ["Dismiss"] }),
  same_person: of({
    ...typical,
    merges: [
      {
        id: "merge1",
        workspace: "ines@brightcold.example",
        keptId: "petra",
        otherId: "petra2",
        reasons: [{ rule: "same_mobile", value: "+43 664 555 0134" }],
        state: "open",
        other: null,
        at: NOW,
      },
    ],
    mergePeople: [contact({ id: "petra2", name: "P. Vondrak", emails: ["petra.v@mailbox.example"] })],
  }),
  same_company: of({
    ...typical,
    related: [
      related("open", "Alpenfrisch Milch GmbH", "alpenfrisch.de"),
      related("linked", "Alpenfrisch Logistica S.r.l.", "alpenfrisch-logistica-internazionale.it"),
    ],
  }),
  which_deal: of({ ...typical, record: { ...typical.record, deal: null } }),
  new_deal: of({
    ...typical,
    record: { ...typical.record, deal: null },
    dealProposal: {
      id: typical.record.thread.id,
      workspace: "ines@brightcold.example",
      name: "Alpenfrisch Dairies: Sensors for 120 trucks",
      reasons: [
        {
          kind: "ready_to_buy",
          quote: "Please send us the contract, we would like to start in January.",
          activityId: "a1",
          at: NOW - 3_600_000,
        },
      ],
      state: "open",
      at: NOW,
    },
  }),
  keys: of(typical, { clicks: ["Keys"] }),
  writing: of({
    ...typical,
    draft: draft({
      status: "writing",
      source: "model",
      model: "gpt-5-mini",
      text: "Hi Petra,\n\nCalibration is part of",
    }),
  }),
  failed_draft: of({
    ...typical,
    draft: draft({
      status: "failed",
      text: "",
      source: "model",
      model: "llama3.1",
      error:
        "No answer from http://localhost:11434. Is Ollama running? A draft without a model is one click away.",
    }),
  }),
  occupied: of(drafted, { clicks: ["Insert"] }),
  elsewhere: of({ ...typical, steps: [] }, { clicks: ["Petra elsewhere", "Call Tomas Berger"] }),
  logging: of({
    ...typical,
    steps: [],
    outbox: [
      entry(),
      ...["a1", "a3", "a4"].map((activityId) =>
        entry({ id: `to ${activityId}`, activityId, state: "pending", attempts: 0, receipt: null }),
      ),
    ],
    connections: [
      connection({
        budget: {
          at: NOW,
          rate: null,
          day: { limit: 30_000, remaining: 0, resetAt: NOW + 8 * HOUR },
          wait: null,
        },
      }),
    ],
  }),
  logged_by_others: of(
    { ...typical, steps: [], outbox: [entry({ loggedBy: "Tomas Berger" })] },
    { clicks: ["Sent mail You"] },
  ),
  parked: of({ ...typical, outbox: [...typical.outbox, stuck] }),
  signed_out: of({ ...typical, connections: [connection({ status: "auth" })] }),
  no_crm: of({
    ...typical,
    connections: [],
    outbox: [],
    deals: [],
    record: { ...typical.record, deal: null },
  }),
  logged: of({
    ...typical,
    steps: [],
    outbox: [...typical.outbox, entry({ id: "entry4", activityId: "a1", createdAt: NOW, updatedAt: NOW })],
  }),
  skipped: {
    shown: {
      kind: "skipped",
      skips: [
        skip(),
        skip({ id: "s2" }),
        skip({ id: "s3", reason: "personal", about: "kim.dale@gmail.example" }),
      ],
    },
    home: calm,
    view: view(),
    online: true,
    lost: null,
    clicks: [],
  },
  blind: {
    shown: {
      kind: "blind",
      view: view({ status: "blind", missing: ["message body", "sender of a message"], at: NOW - 2 * HOUR }),
      kept: null,
    },
    home: calm,
    view: view({ status: "blind" }),
    online: true,
    lost: null,
    clicks: [],
  },
  blind_kept: {
    shown: {
      kind: "blind",
      view: view({ status: "blind", missing: ["message body"], at: NOW - 2 * HOUR }),
      kept: typical,
    },
    home: today,
    view: view({ status: "blind" }),
    online: true,
    lost: null,
    clicks: [],
  },
  paused: {
    shown: { kind: "paused", site: "Gmail" },
    home: calm,
    view: view({ status: "paused" }),
    online: true,
    lost: null,
    clicks: [],
  },
  lost: of(typical, { lost: { at: NOW - HOUR, onSeen: () => {} } }),
  offline: of(typical, { online: false }),
  overfull: of(overfull),
  right_to_left: of(rightToLeft),
  last_step: of({ ...typical, steps: [step({ dueAt: null, evidence: [] })], skips: [] }),
}
