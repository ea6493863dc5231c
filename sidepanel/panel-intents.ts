import { send } from "~src/messages/send"
import { usualWish } from "~src/record/draft"
import { triageRuleId } from "~src/record/triage-rule"
import type { View } from "~src/record/view"
import type { SlipstreamDatabase } from "~src/store/database"
import { ownTexts } from "~src/store/own-text-store"
import { safeUrl } from "~src/ui/format/safe-url"
import type { PanelActions } from "~src/ui/panel/panel-actions"
import { showConversation } from "./show-conversation"

/** The panel's clicks as messages to the background. Only what opens something in the browser is done here. */
export function panelIntents(db: SlipstreamDatabase, tabId: number, view: View | null): PanelActions {
  const workspace = view?.workspace ?? ""
  return {
    log: (activityIds) => send("activity.log", { activityIds, tabId }),
    previewLog: (activityId) => send("log.preview", { activityId }),
    logAutomatically: (dealId, on) => send("log.automatic", { dealId, pipeline: null, on }),
    digestSeen: () => send("log.digestSeen", {}),
    unlog: (entryIds) => send("activity.unlog", { entryIds }),
    retry: (entryId, remoteContactId) => send("outbox.retry", { entryId, remoteContactId }),
    discard: (entryId) => send("outbox.discard", { entryId }),
    decideField: (entryId, contactId, field, value) =>
      send("crm.decideField", { entryId, contactId, field, value }),
    decideTriage: (scope, value, verdict) => send("triage.decide", { workspace, scope, value, verdict }),
    forgetTriage: (scope, value) => send("triage.forget", { ruleId: triageRuleId(workspace, scope, value) }),
    chooseDeal: (threadId, dealId) => send("thread.chooseDeal", { threadId, dealId }),
    chooseContact: (threadId, contactId) => send("thread.chooseContact", { threadId, contactId }),
    refuseDeal: (threadId) => send("deal.refuse", { threadId }),
    refreshDeals: (threadId) => send("thread.refreshDeals", { threadId }),
    correctFact: (kind, id, field, value) => send("fact.correct", { kind, id, field, value }),
    takeCorrectionBack: (kind, id, field) => send("fact.takeBack", { kind, id, field }),
    moveToCompany: (contactId, companyId) => send("contact.moveToCompany", { contactId, companyId }),
    optOut: (contactId, optedOut) => send("contact.optOut", { contactId, optedOut }),
    mergePeople: (proposalId) => send("people.merge", { proposalId }),
    separatePeople: (proposalId) => send("people.separate", { proposalId }),
    keepApart: (proposalId) => send("people.refuseMerge", { proposalId }),
    decideLink: (linkId, state) => send("companies.decideLink", { linkId, state }),
    shareDeal: (dealId, share) => send("incentive.share", { dealId, share }),
    traceCount: ({ action, cell }) => send("learning.trace", { workspace, action, cell }),
    decideStep: (stepId, decision, until, reason) => send("step.decide", { stepId, decision, until, reason }),
    writeDraft: (threadId, stepId, replaceEdited, wish = usualWish) =>
      send("draft.write", { threadId, stepId, replaceEdited, wish }),
    previewDraft: (threadId, stepId, wish) => send("draft.preview", { threadId, stepId, wish }),
    ownTexts: () => ownTexts(db),
    fillSnippet: (draftId, textId) => send("draft.snippet", { draftId, textId }),
    stopDraft: (draftId) => send("draft.stop", { draftId }),
    editDraft: (draftId, text) => send("draft.edit", { draftId, text }),
    insertDraft: (draftId, replace) => send("draft.insert", { draftId, tabId, replace }),
    checkDraft: (threadId, text) => send("compose.check", { threadId, text }),
    checkComposer: (threadId) => send("compose.checkOpen", { threadId, tabId }),
    readAgain: () => send("view.refresh", { tabId }),
    resumeSite: () => send("site.pause", { site: view?.site ?? "", paused: false }),
    async copyReport() {
      const report = await send("view.report", { tabId })
      if (!report.ok) return report
      await navigator.clipboard.writeText(report.text)
      return { ok: true }
    },
    keepPerson: (contactId) => send("person.keep", { tabId, contactId }),
    async chooseMailbox(homeWorkspace) {
      const saved = await send("settings.save", { homeWorkspace })
      return saved.ok ? send("view.refresh", { tabId }) : saved
    },
    async copy(text) {
      await navigator.clipboard.writeText(text)
      return { ok: true }
    },
    async openThread(threadId) {
      const url = safeUrl((await db.threads.get(threadId))?.url ?? null)
      if (url === null) return { ok: false, message: "Its address is not known. Find it in your mailbox." }
      await showConversation(url, tabId, view)
      return { ok: true }
    },
    async openOptions(section) {
      await chrome.tabs.create({ url: chrome.runtime.getURL(`options.html#${section}`) })
      return { ok: true }
    },
  }
}
