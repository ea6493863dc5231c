import type { LogPreview } from "~src/record/log-preview"
import type { OptionsActions } from "~src/ui/options/options-data"
import type { PanelActions } from "~src/ui/panel/panel-actions"
import type { PopupActions } from "~src/ui/popup/popup"
import { learntCases } from "./learning"
import { crmFields } from "./records"

const done = async () => ({ ok: true }) as const

/** A mail as HubSpot would get it: somebody known, somebody not, a long address. */
export const logPreview: LogPreview = {
  connector: "hubspot",
  kind: "email",
  possible: true,
  subject: "Re: Sensors for 120 trucks",
  at: Date.UTC(2026, 10, 23, 13, 20),
  direction: "in",
  from: { email: "petra.vondrak@alpenfrisch.example", name: "Petra Vondrak" },
  to: [{ email: "ines@brightcold.example", name: null }],
  cc: [{ email: "the.whole.purchasing.department@extraordinarily-long-domain.example", name: null }],
  text: "Thanks, Ines. The price looks fine to me.\n\nIs calibration part of the yearly fee?",
  marker: "Slipstream 4f0c77aa12de9b36",
  people: [
    {
      email: "petra.vondrak@alpenfrisch.example",
      firstName: "Petra",
      lastName: "Vondrak",
      fields: [
        { label: "Job title", value: "Head of Logistics" },
        { label: "Phone number", value: "+43 512 555 0134" },
        { label: "LinkedIn URL", value: "https://www.linkedin.com/in/petra-vondrak" },
      ],
      known: true,
    },
    {
      email: "the.whole.purchasing.department@extraordinarily-long-domain.example",
      firstName: null,
      lastName: null,
      fields: [],
      known: false,
    },
  ],
  company: { name: "Alpenfrisch Dairies", domain: "alpenfrisch.example", known: true },
  deal: { name: "Sensors for 120 trucks", url: "https://app.hubspot.com/deals/1" },
}

/** Clicks that succeed and change nothing: pictures hold still. The reply box is always occupied. */
export const panelActions: PanelActions = {
  log: done,
  previewLog: async () => ({ ok: true, preview: logPreview }),
  logAutomatically: done,
  digestSeen: done,
  unlog: done,
  retry: done,
  discard: done,
  decideField: done,
  decideTriage: done,
  forgetTriage: done,
  chooseDeal: done,
  chooseContact: done,
  refuseDeal: done,
  refreshDeals: done,
  correctFact: done,
  takeCorrectionBack: done,
  moveToCompany: done,
  optOut: done,
  mergePeople: done,
  separatePeople: done,
  keepApart: done,
  decideLink: done,
  decideStep: done,
  writeDraft: done,
  previewDraft: async () => ({ ok: true, model: "small", system: "Rules.", user: "The mail.", redacted: 1 }),
  ownTexts: async () => [],
  fillSnippet: async () => ({ ok: true, text: "A snippet." }),
  stopDraft: done,
  editDraft: done,
  insertDraft: async () => ({ ok: false, message: "There is text already.", occupied: true }),
  checkDraft: async () => [],
  checkComposer: async () => ({ ok: true, warnings: [] }),
  copy: done,
  readAgain: done,
  resumeSite: done,
  copyReport: done,
  keepPerson: done,
  chooseMailbox: done,
  openThread: done,
  openOptions: done,
}

export const optionsActions: OptionsActions = {
  saveModel: done,
  checkModel: done,
  downloadBuiltIn: done,
  removeModel: done,
  connect: done,
  signIn: done,
  logEveryMatched: done,
  crmFields: async () => crmFields,
  mapFields: done,
  checkConnection: done,
  disconnect: done,
  saveSettings: done,
  pauseSite: done,
  enableSite: done,
  enableSelfHosted: done,
  disableSite: done,
  decideTriage: done,
  forgetRule: done,
  saveText: done,
  deleteText: done,
  importTexts: async () => ({ ok: true, count: 2 }),
  importSelectors: async () => ({ ok: true, count: 2 }),
  removeSelector: done,
  exportTexts: done,
  saveVoice: done,
  forgetVoice: done,
  traceLearning: async () => learntCases,
  resetLearning: done,
  savePlan: done,
  removePlan: done,
  planExample: async () => ({
    ok: true,
    example: { deals: 3, sold: 120_000, earned: 6400, adds: 2150 },
  }),
  exportCounts: async () => ({ ok: true, counts: 23, heldBack: 12 }),
  importCounts: async () => ({ ok: true, count: 31 }),
  removeCounts: done,
  exportData: done,
  eraseData: done,
}

export const popupActions: PopupActions = {
  setPaused: done,
  openPanel: done,
  openSettings: done,
  unlog: done,
  digestSeen: done,
}
