import type { CommissionExample, OwnPlan } from "~src/record/commission"
import type { CompanyLink } from "~src/record/company-link"
import type { ChosenFields, CompanyDefaults, DefaultFields, ListedField } from "~src/record/crm-field"
import type { CrmOffer } from "~src/record/crm-offer"
import type { DismissReason } from "~src/record/decision"
import type { DraftWish } from "~src/record/draft"
import type { FactField, SubjectKind } from "~src/record/fact"
import type { LogPreview } from "~src/record/log-preview"
import type { Observation } from "~src/record/observation"
import type { SelectorsFile } from "~src/record/own-selector"
import type { OwnText } from "~src/record/own-text"
import type { Settings } from "~src/record/settings"
import type { SharedCountsFile, SharedLevel } from "~src/record/shared-counts"
import type { LearningSummary, LearntCase, ThreadInsight } from "~src/record/thread-insight"
import type { ComposeWarning, TodayItem } from "~src/record/today-item"
import type { LearntManners, VoiceCard } from "~src/record/voice-card"

/** A page that a reader should be able to read and can't. */
export interface BlindPage {
  site: string
  /** Null where not even the account is found. */
  workspace: string | null
  url: string
  /** Names of the selectors that found nothing. */
  missing: string[]
}

/** CSS selectors of the rep's own by the name of the place on the page: see `src/record/own-selector.ts`. */
export type OwnSelectors = Record<string, string[]>

/** What became of an action that may fail in ways the rep can mend. `message` says what to do next. */
export type Outcome = { ok: true } | { ok: false; message: string }

/** Exactly what a model would get. `redacted`: passages taken out of it, such as card numbers. */
export type DraftPreview =
  | { ok: true; model: string; system: string; user: string; redacted: number }
  | { ok: false; message: string }

/** What content scripts tell the background. They may send nothing else. */
export interface PageMessages {
  "page.observed": { request: Observation; response: Outcome }
  "page.blind": { request: BlindPage; response: Outcome }
  /** Is this site switched on, and what is to be tried first on its pages? Asked before anything is read. */
  "page.allowed": { request: { site: string }; response: { allowed: boolean; selectors: OwnSelectors } }
  /** Which of the rep's own CSS selectors have found something, by the name of the place. */
  "page.selectors": { request: { site: string; hits: Record<string, string> }; response: Outcome }
}

/** What the extension's own pages ask of the background: every click that changes or sends something. */
export interface IntentMessages {
  /** `tabId`: beside which page; the record of a CRM that is open there is the one that is written to. */
  "activity.log": { request: { activityIds: string[]; tabId?: number }; response: Outcome }
  /** What a click on "log" would write, field by field. */
  "log.preview": {
    request: { activityId: string }
    response: { ok: true; preview: LogPreview } | { ok: false; message: string }
  }
  /** Logs without a click from now on: everything of a deal, or with null every business mail matched to one. */
  "log.automatic": {
    request: { dealId: string | null; pipeline: string | null; on: boolean }
    response: Outcome
  }
  /** The rep has looked over what was logged without a click. */
  "log.digestSeen": { request: Record<string, never>; response: Outcome }
  "activity.unlog": { request: { entryIds: string[] }; response: Outcome }
  "outbox.retry": { request: { entryId: string; remoteContactId: string | null }; response: Outcome }
  "outbox.discard": { request: { entryId: string }; response: Outcome }
  "triage.decide": {
    request: { workspace: string; scope: "address" | "domain"; value: string; verdict: "keep" | "exclude" }
    response: Outcome
  }
  "triage.forget": { request: { ruleId: string }; response: Outcome }
  "thread.chooseDeal": { request: { threadId: string; dealId: string | null }; response: Outcome }
  "thread.chooseContact": { request: { threadId: string; contactId: string | null }; response: Outcome }
  "thread.refreshDeals": { request: { threadId: string }; response: Outcome }
  "fact.correct": {
    request: { kind: SubjectKind; id: string; field: FactField; value: string }
    response: Outcome
  }
  /** The rep's own word on a field does not hold any more: what was captured does again. */
  "fact.takeBack": { request: { kind: SubjectKind; id: string; field: FactField }; response: Outcome }
  "contact.moveToCompany": { request: { contactId: string; companyId: string | null }; response: Outcome }
  "contact.optOut": { request: { contactId: string; optedOut: boolean }; response: Outcome }
  /** Keeps the person whose profile the tab shows, or links the profile to somebody who is kept already. */
  "person.keep": { request: { tabId: number; contactId: string | null }; response: Outcome }
  /** It is no deal: never proposed for this thread again. */
  "deal.refuse": { request: { threadId: string }; response: Outcome }
  "people.merge": { request: { proposalId: string }; response: Outcome }
  "people.separate": { request: { proposalId: string }; response: Outcome }
  "people.refuseMerge": { request: { proposalId: string }; response: Outcome }
  /** Two companies belong together, or don't, or it is an open question again. */
  "companies.decideLink": { request: { linkId: string; state: CompanyLink["state"] }; response: Outcome }
  "step.decide": {
    request: {
      stepId: string
      decision: "dismiss" | "done" | "snooze" | "reopen"
      until: number | null
      /** Why it was sent away, where the rep said so with one more tap. */
      reason?: DismissReason
    }
    response: Outcome
  }
  "learning.summary": { request: { workspace: string }; response: LearningSummary }
  /** The cases behind an action's count, newest first: what "12 of 31" is made of. */
  "learning.trace": {
    request: { workspace: string; action: string; cell: string | null }
    response: readonly LearntCase[]
  }
  /** The rep's own counts for a colleague; `heldBack` of them stay here, because too few cases stand behind them. */
  "counts.export": {
    request: { workspace: string }
    response: { file: SharedCountsFile; heldBack: number }
  }
  /** The counts of a file that somebody has given; `name` is what the rep calls it. */
  "counts.import": {
    request: { level: SharedLevel; name: string; json: string }
    response: { ok: true; count: number } | { ok: false; message: string }
  }
  "counts.remove": { request: { id: string }; response: Outcome }
  "incentive.save": { request: OwnPlan; response: Outcome }
  "incentive.remove": { request: { workspace: string }; response: Outcome }
  /** What a plan, saved or not, would pay for one more deal of `amount` in its currency. Nothing is kept. */
  "incentive.example": {
    request: { own: OwnPlan; amount: number }
    response: { ok: true; example: CommissionExample } | { ok: false; message: string }
  }
  /** The rep's part of one deal, 0 to 1; null: the usual one of their plan. */
  "incentive.share": { request: { dealId: string; share: number | null }; response: Outcome }
  "today.list": { request: { workspace: string }; response: readonly TodayItem[] }
  "thread.insight": { request: { threadId: string }; response: ThreadInsight | null }
  /** What to look at before a draft goes out to those whom a reply in this conversation reaches. */
  "compose.check": {
    request: { threadId: string; text: string }
    response: readonly ComposeWarning[]
  }
  /** The same of what the rep is writing in the tab: read once, checked, kept nowhere. */
  "compose.checkOpen": {
    request: { threadId: string; tabId: number }
    response: { ok: true; warnings: readonly ComposeWarning[] } | { ok: false; message: string }
  }
  /** Forgets what was learnt from the rep's own decisions in a mailbox. */
  "learning.reset": { request: { workspace: string }; response: Outcome }
  /** `wish` left out: a reply in the usual manner. `edited`: the rep has changed the draft that would be replaced. */
  "draft.write": {
    request: { threadId: string; stepId: string | null; replaceEdited: boolean; wish?: DraftWish }
    response: Outcome | { ok: false; message: string; edited: true }
  }
  /** What would leave for a model if the draft were written with this wish now; nothing is written or sent. */
  "draft.preview": {
    request: { threadId: string; stepId: string | null; wish: DraftWish }
    response: DraftPreview
  }
  /** A piece of the rep's own with its variables filled in for the conversation of the draft. */
  "draft.snippet": {
    request: { draftId: string; textId: string }
    response: { ok: true; text: string } | { ok: false; message: string }
  }
  "texts.save": { request: Omit<OwnText, "updatedAt">; response: Outcome }
  "texts.delete": { request: { id: string }; response: Outcome }
  /** The texts of a file that a colleague has shared; `count` is how many were new or newer. */
  "texts.import": {
    request: { json: string }
    response: { ok: true; count: number } | { ok: false; message: string }
  }
  /** What the rep sets of how drafts are written; null leaves it to what is learnt. */
  "voice.save": {
    request: Pick<VoiceCard, "workspace" | "language" | "greeting" | "signOff" | "words">
    response: Outcome
  }
  /** What sent mail tells of the rep's manner, by language (ISO 639-1); null where it tells nothing. */
  "voice.learnt": { request: { workspace: string }; response: LearntManners }
  /** Forgets what edits have taught in one language, and what the rep has set. */
  "voice.forget": { request: { workspace: string; language: string }; response: Outcome }
  /**
   * Is it still being written? Asked while it looks so: a worker that was ended is woken by the question, and says of a
   * draft that nobody writes any more that it was interrupted.
   */
  "draft.check": { request: { draftId: string }; response: Outcome }
  "draft.stop": { request: { draftId: string }; response: Outcome }
  "draft.edit": { request: { draftId: string; text: string }; response: Outcome }
  /** Puts the draft into the reply box of the tab. `replace`: the rep has agreed to replace what stands there. */
  "draft.insert": {
    request: { draftId: string; tabId: number; replace: boolean }
    response: Outcome | { ok: false; message: string; occupied: true }
  }
  "view.refresh": { request: { tabId: number }; response: Outcome }
  /** The structure of a page that can't be read, its words covered: safe to show to anybody. */
  "view.report": {
    request: { tabId: number }
    response: { ok: true; text: string } | { ok: false; message: string }
  }
  "crm.offers": { request: Record<string, never>; response: readonly CrmOffer[] }
  "crm.connect": { request: { connector: string; baseUrl: string; token: string }; response: Outcome }
  /** Has the rep sign in where a CRM offers it (`CrmOffer.signIn`); the page has asked for the permissions. */
  "crm.signIn": {
    request: { connector: "salesforce"; loginUrl: string; clientId: string }
    response: Outcome
  }
  "crm.check": { request: { connectionId: string }; response: Outcome }
  /** The fields of a person that the CRM has, and where facts go by default. */
  "crm.fields": {
    request: { connectionId: string }
    response:
      | {
          ok: true
          defaults: DefaultFields
          fields: readonly ListedField[]
          /** Null where no field of a company is written, or none may be read. */
          companies: { defaults: CompanyDefaults; fields: readonly ListedField[] } | null
        }
      | { ok: false; message: string }
  }
  "crm.mapFields": { request: { connectionId: string; map: ChosenFields }; response: Outcome }
  /** Writes the value on which the rep decided into a field of the CRM; null leaves it as it stands. */
  "crm.decideField": {
    request: { entryId: string; contactId: string; field: string; value: string | null }
    response: Outcome
  }
  "crm.disconnect": { request: { connectionId: string }; response: Outcome }
  "model.save": {
    request: { baseUrl: string; name: string; apiKey: string | null } | { remove: true }
    response: Outcome
  }
  "model.check": { request: Record<string, never>; response: Outcome }
  "settings.save": { request: Partial<Omit<Settings, "id" | "model">>; response: Outcome }
  "site.pause": { request: { site: string; paused: boolean }; response: Outcome }
  /** Sites that are read only where the rep has switched them on. */
  "sites.list": {
    request: Record<string, never>
    response: { name: string; matches: string[]; on: string[] }[]
  }
  /** To be sent after `chrome.permissions.request` for these patterns was granted. */
  "site.enable": { request: { name: string; matches: string[] }; response: Outcome }
  /** Adds the CSS selectors of a file; `count` is for how many places. */
  "selectors.import": {
    request: SelectorsFile
    response: { ok: true; count: number } | { ok: false; message: string }
  }
  "selectors.remove": { request: { id: string }; response: Outcome }
  "site.disable": { request: { name: string }; response: Outcome }
  /** An export has taken the record's place: goes on from there. */
  "data.restored": { request: Record<string, never>; response: Outcome }
  "data.erase": { request: Record<string, never>; response: Outcome }
}

/** What the background asks of a content script in one tab. */
export interface TabMessages {
  /** Read the open page once more, as if nothing had been sent. */
  "reader.again": { request: Record<string, never>; response: Outcome }
  /** The structure of the open page, its words covered, and which CSS selector found which place on it. */
  "reader.report": {
    request: Record<string, never>
    response: { text: string; hits: Record<string, string> }
  }
  /** Try these from now on; the page is read again. */
  "reader.selectors": { request: { selectors: OwnSelectors }; response: Outcome }
  /** Stop reading until the page is loaded anew or the site is switched on. */
  "reader.pause": { request: { paused: boolean }; response: Outcome }
  "composer.insert": {
    request: { threadId: string; text: string; replace: boolean }
    response: { result: "inserted" | "occupied" | "no_composer" | "wrong_thread" }
  }
  /** What stands in the open reply box; `recipients` are addresses, null where the box does not show them. */
  "composer.read": {
    request: { threadId: string }
    response:
      | { result: "read"; text: string; recipients: string[] | null; attachments: string[] }
      | { result: "no_composer" | "wrong_thread" }
  }
}

/** What the background asks of an open panel: things that only a page can do. */
export interface PanelMessages {
  /** Open the port of this call: the background has a prompt for the browser's built-in model. */
  "builtIn.wanted": { request: { callId: string }; response: Outcome }
}

export type BackgroundMessages = PageMessages & IntentMessages
