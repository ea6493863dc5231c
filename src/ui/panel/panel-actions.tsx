import { createContext, type ReactNode, use } from "react"
import type { CompanyLink } from "~src/record/company-link"
import type { DismissReason } from "~src/record/decision"
import type { DraftWish } from "~src/record/draft"
import type { FactField, SubjectKind } from "~src/record/fact"
import type { LogPreview } from "~src/record/log-preview"
import type { OwnText } from "~src/record/own-text"
import type { CountTrace } from "~src/record/step"
import type { LearntCase } from "~src/record/thread-insight"
import type { ComposeWarning } from "~src/record/today-item"
import type { Outcome } from "../context/outcome"

export type InsertOutcome = Outcome | { ok: false; message: string; occupied: true }

/** `edited`: there is a draft that the rep has changed, and nothing was written. */
export type WriteOutcome = Outcome | { ok: false; message: string; edited: true }

/** Exactly what a model would get; `redacted` passages were taken out of it. */
export interface PromptPreview {
  ok: true
  model: string
  system: string
  user: string
  redacted: number
}

/** What a click on "log" would write. */
export type PreviewOutcome = { ok: true; preview: LogPreview } | { ok: false; message: string }

/** Every click of the panel that changes or opens something outside it. Each resolves when it is done, or says why not. */
export interface PanelActions {
  log: (activityIds: string[]) => Promise<Outcome>
  /** Looks up what `log` would write. Nothing is written. */
  previewLog: (activityId: string) => Promise<PreviewOutcome>
  /** From now on what belongs to this deal is logged without a click, or no longer. */
  logAutomatically: (dealId: string, on: boolean) => Promise<Outcome>
  /** What was logged without a click has been looked over. */
  digestSeen: () => Promise<Outcome>
  unlog: (entryIds: string[]) => Promise<Outcome>
  retry: (entryId: string, remoteContactId: string | null) => Promise<Outcome>
  discard: (entryId: string) => Promise<Outcome>
  /** Writes this value into the CRM where the rep's word was wanted; null leaves what stands there. */
  decideField: (entryId: string, contactId: string, field: string, value: string | null) => Promise<Outcome>
  decideTriage: (scope: "address" | "domain", value: string, verdict: "keep" | "exclude") => Promise<Outcome>
  forgetTriage: (scope: "address" | "domain", value: string) => Promise<Outcome>
  chooseDeal: (threadId: string, dealId: string | null) => Promise<Outcome>
  chooseContact: (threadId: string, contactId: string | null) => Promise<Outcome>
  refreshDeals: (threadId: string) => Promise<Outcome>
  /** It is no deal: never proposed for this thread again. */
  refuseDeal: (threadId: string) => Promise<Outcome>
  correctFact: (kind: SubjectKind, id: string, field: FactField, value: string) => Promise<Outcome>
  /** The rep's own word on a field does not hold any more. */
  takeCorrectionBack: (kind: SubjectKind, id: string, field: FactField) => Promise<Outcome>
  moveToCompany: (contactId: string, companyId: string | null) => Promise<Outcome>
  optOut: (contactId: string, optedOut: boolean) => Promise<Outcome>
  mergePeople: (proposalId: string) => Promise<Outcome>
  separatePeople: (proposalId: string) => Promise<Outcome>
  /** They are two people: never asked again. */
  keepApart: (proposalId: string) => Promise<Outcome>
  /** Two companies belong together, or don't, or it is an open question again. */
  decideLink: (linkId: string, state: CompanyLink["state"]) => Promise<Outcome>
  /** The rep's part of a deal, 0 to 1; null: the usual one of their commission plan. */
  shareDeal: (dealId: string, share: number | null) => Promise<Outcome>
  /** The rep's own cases behind a count that a step shows, newest first. */
  traceCount: (trace: CountTrace) => Promise<readonly LearntCase[]>
  /** `until`: epoch milliseconds, for snooze only. */
  decideStep: (
    stepId: string,
    decision: "dismiss" | "done" | "snooze" | "reopen",
    until: number | null,
    reason?: DismissReason,
  ) => Promise<Outcome>
  /** `wish` left out: a reply in the usual manner. */
  writeDraft: (
    threadId: string,
    stepId: string | null,
    replaceEdited: boolean,
    wish?: DraftWish,
  ) => Promise<WriteOutcome>
  /** What a model would get. Nothing is sent. */
  previewDraft: (
    threadId: string,
    stepId: string | null,
    wish: DraftWish,
  ) => Promise<PromptPreview | { ok: false; message: string }>
  /** The rep's own templates and snippets. */
  ownTexts: () => Promise<OwnText[]>
  /** A snippet with its variables filled in. */
  fillSnippet: (
    draftId: string,
    textId: string,
  ) => Promise<{ ok: true; text: string } | { ok: false; message: string }>
  stopDraft: (draftId: string) => Promise<Outcome>
  editDraft: (draftId: string, text: string) => Promise<Outcome>
  insertDraft: (draftId: string, replace: boolean) => Promise<InsertOutcome>
  /** What to look at before a draft goes out, as it stands. */
  checkDraft: (threadId: string, text: string) => Promise<readonly ComposeWarning[]>
  /** The same of what the rep is writing in the page: it is read once and kept nowhere. */
  checkComposer: (
    threadId: string,
  ) => Promise<{ ok: true; warnings: readonly ComposeWarning[] } | { ok: false; message: string }>
  copy: (text: string) => Promise<Outcome>
  /** Reads the open page once more. */
  readAgain: () => Promise<Outcome>
  resumeSite: () => Promise<Outcome>
  /** The page's structure with its words covered, on the clipboard. */
  copyReport: () => Promise<Outcome>
  /** Keeps the person whose profile is open; with an id, as what is more about that contact. */
  keepPerson: (contactId: string | null) => Promise<Outcome>
  /** Says to which mailbox pages without one belong. */
  chooseMailbox: (workspace: string) => Promise<Outcome>
  openThread: (threadId: string) => Promise<Outcome>
  openOptions: (
    section:
      | "model"
      | "drafts"
      | "crm"
      | "learning"
      | "commission"
      | "sites"
      | "exclusions"
      | "data"
      | "about",
  ) => Promise<Outcome>
}

const PanelActionsContext = createContext<PanelActions | null>(null)

export function PanelActionsProvider({ actions, children }: { actions: PanelActions; children: ReactNode }) {
  return <PanelActionsContext value={actions}>{children}</PanelActionsContext>
}

/** @throws outside of a `PanelActionsProvider`: a programming error. */
export function usePanelActions(): PanelActions {
  const actions = use(PanelActionsContext)
  if (actions === null) throw new Error("usePanelActions needs a PanelActionsProvider above it")
  return actions
}
