import type { OptionsActions } from "~src/ui/options/options-data"
import type { PanelActions } from "~src/ui/panel/panel-actions"

import type { PopupActions } from "~src/ui/popup/popup"

const done = async () => ({ ok: true }) as const

/** Clicks that succeed and change nothing: pictures hold still. The reply box is always occupied. */
export const panelActions: PanelActions = {
  log: done,
  unlog: done,
  retry: done,
  discard: done,
  decideTriage: done,
  forgetTriage: done,
  chooseDeal: done,
  chooseContact: done,
  refuseDeal: done,
  refreshDeals: done,
  correctFact: done,
  moveToCompany: done,
  optOut: done,
  mergePeople: done,
  separatePeople: done,
  keepApart: done,
  decideStep: done,
  writeDraft: done,
  previewDraft: async () => ({ ok: true, model: "small", system: "Rules.", user: "The mail.", redacted: 1 }),
  stopDraft: done,
  editDraft: done,
  insertDraft: async () => ({ ok: false, message: "There is text already.", occupied: true }),
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
  removeModel: done,
  connect: done,
  checkConnection: done,
  disconnect: done,
  saveSettings: done,
  pauseSite: done,
  enableSite: done,
  enableSelfHosted: done,
  disableSite: done,
  decideTriage: done,
  forgetRule: done,
  exportData: done,
  eraseData: done,
}

export const popupActions: PopupActions = { setPaused: done, openPanel: done, openSettings: done }
