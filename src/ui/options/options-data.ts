import type { CommissionExample, OwnPlan } from "~src/record/commission"
import type { ChosenFields, CompanyDefaults, DefaultFields, ListedField } from "~src/record/crm-field"
import type { CrmOffer } from "~src/record/crm-offer"
import type { ModelSpending } from "~src/record/model-spending"
import type { Connection } from "~src/record/outbox"
import type { OwnSelector } from "~src/record/own-selector"
import type { OwnText } from "~src/record/own-text"
import type { Settings } from "~src/record/settings"
import type { SharedCounts, SharedLevel } from "~src/record/shared-counts"
import type { LearningSummary, LearntCase } from "~src/record/thread-insight"
import type { TriageRule } from "~src/record/triage-rule"
import type { LearntManners, VoiceCard } from "~src/record/voice-card"
import type { Outcome } from "../context/outcome"
import type { Asked } from "../context/use-asked"

/** A reader that runs only where the rep has switched it on. */
export interface SwitchableSite {
  name: string
  /** Match patterns of all places where it can read. */
  matches: string[]
  /** Those on which it is switched on and the browser still allows it. */
  on: string[]
}

/** How it stands with the browser's own model; `share` of its download, 0 to 1. */
export type BuiltInState =
  | { kind: "none" | "unavailable" | "downloadable" | "available" }
  | { kind: "downloading"; share: number | null }

/** The fields of a person that a CRM has, and where facts go by default. */
export type CrmFields =
  | {
      ok: true
      defaults: DefaultFields
      fields: readonly ListedField[]
      /** Null where no field of a company is written, or none may be read. */
      companies: { defaults: CompanyDefaults; fields: readonly ListedField[] } | null
    }
  | { ok: false; message: string }

/** How far a reading has come. */
export interface Passed {
  done: number
  /** Null where nobody says how many there are. */
  total: number | null
  /** Epoch milliseconds; null while the first pass runs. */
  finishedAt: number | null
}

/** What the options page shows. */
export interface OptionsData {
  settings: Settings
  connections: readonly Connection[]
  offers: readonly CrmOffer[]
  /** The address to which a sign-in comes back; null where the browser tells it only once that is allowed. */
  callbackUrl: string | null
  /** How far the reading of each CRM's deals has come, and of what others have logged on our people and deals. */
  readBack: readonly (Passed & { connectionId: string; activities?: Passed | null })[]
  /** The pipelines that open deals go through, with the stages in which they stand. */
  pipelines: readonly { key: string; name: string; stages: readonly string[]; open: number }[]
  rules: readonly TriageRule[]
  sites: readonly SwitchableSite[]
  /** Mailboxes that something was captured from. */
  workspaces: readonly string[]
  ownTexts: readonly OwnText[]
  ownSelectors: readonly OwnSelector[]
  voiceCards: readonly VoiceCard[]
  /** Files of counts that others have given, the newest first. */
  sharedCounts: readonly SharedCounts[]
  /** Null until the browser has said. */
  builtIn: BuiltInState | null
  /** What models have cost, by the month. */
  spending: readonly ModelSpending[]
  /** What came of the steps, by mailbox. */
  learning: Asked<readonly { workspace: string; summary: LearningSummary }[]>
  plans: readonly OwnPlan[]
  /** Older mail that is being read again by newer rules, in messages; null where none is. */
  rereading: { done: number; total: number } | null
  /** How many of each are kept. */
  counts: { name: string; count: number }[]
  version: string
}

/** Every click of the options page. Those that reach a server ask for the permission to do so first. */
/** An export, and what restoring it would bring. */
export interface FoundBackup {
  ok: true
  /** Epoch ms. */
  exportedAt: number
  people: number
  messages: number
  /** Rows that can't be read and stay out. */
  leftOut: number
  /** Saves what stands here as a file, where anything does, and puts the export in its place. */
  restore: () => Promise<Outcome>
}

export interface OptionsActions {
  /** `apiKey` null keeps the one that is stored. */
  saveModel: (model: { baseUrl: string; name: string; apiKey: string | null }) => Promise<Outcome>
  checkModel: () => Promise<Outcome>
  /** Has the browser download its own model. The browser insists on a click, so to be called first thing in one. */
  downloadBuiltIn: () => Promise<Outcome>
  removeModel: () => Promise<Outcome>
  connect: (crm: { connector: string; baseUrl: string; token: string }) => Promise<Outcome>
  /** Has the rep sign in to Salesforce. Asks the browser for leave, so to be called first thing in a click. */
  signIn: (app: { loginUrl: string; clientId: string }) => Promise<Outcome>
  checkConnection: (connection: Connection) => Promise<Outcome>
  crmFields: (connection: Connection) => Promise<CrmFields>
  /** Where facts about people, or about companies, go in this CRM, from now on. */
  mapFields: (connectionId: string, map: ChosenFields) => Promise<Outcome>
  /** Whether every business mail that is matched to an open deal is logged without a click, from now on. */
  logEveryMatched: (on: boolean) => Promise<Outcome>
  /** Whether everything of a pipeline's open deals is, by the key of `OptionsData.pipelines`. */
  logPipeline: (pipeline: string, on: boolean) => Promise<Outcome>
  disconnect: (connectionId: string) => Promise<Outcome>
  saveSettings: (change: Partial<Omit<Settings, "id" | "model">>) => Promise<Outcome>
  pauseSite: (site: string, paused: boolean) => Promise<Outcome>
  /** Asks the browser for leave, so to be called first thing in a click. */
  enableSite: (site: SwitchableSite) => Promise<Outcome>
  /** The same for a CRM under the company's own address, as somebody typed it. */
  enableSelfHosted: (address: string) => Promise<Outcome>
  disableSite: (name: string) => Promise<Outcome>
  /** `json`: what a file holds. `count` is for how many places it has selectors. */
  importSelectors: (json: string) => Promise<{ ok: true; count: number } | { ok: false; message: string }>
  removeSelector: (id: string) => Promise<Outcome>
  decideTriage: (
    workspace: string,
    scope: "address" | "domain",
    value: string,
    verdict: "keep" | "exclude",
  ) => Promise<Outcome>
  forgetRule: (ruleId: string) => Promise<Outcome>
  saveText: (text: Omit<OwnText, "updatedAt">) => Promise<Outcome>
  deleteText: (id: string) => Promise<Outcome>
  /** `json`: what a file holds. `count` is how many texts were new or newer. */
  importTexts: (json: string) => Promise<{ ok: true; count: number } | { ok: false; message: string }>
  exportTexts: (texts: readonly OwnText[]) => Promise<Outcome>
  saveVoice: (
    card: Pick<VoiceCard, "workspace" | "language" | "greeting" | "signOff" | "words">,
  ) => Promise<Outcome>
  /** What sent mail tells of the rep's manner. */
  learntVoice: (workspace: string) => Promise<LearntManners>
  forgetVoice: (workspace: string, language: string) => Promise<Outcome>
  /** The cases behind an action's count, newest first. */
  traceLearning: (workspace: string, action: string) => Promise<readonly LearntCase[]>
  /** Forgets what came of the steps of a mailbox. */
  resetLearning: (workspace: string) => Promise<Outcome>
  savePlan: (own: OwnPlan) => Promise<Outcome>
  removePlan: (workspace: string) => Promise<Outcome>
  /** What a plan, saved or not, would pay for one more deal of `amount` in its currency. */
  planExample: (
    own: OwnPlan,
    amount: number,
  ) => Promise<{ ok: true; example: CommissionExample } | { ok: false; message: string }>
  /** Saves the rep's own counts as a file; `heldBack` stay here. */
  exportCounts: (
    workspace: string,
  ) => Promise<{ ok: true; counts: number; heldBack: number } | { ok: false; message: string }>
  /** `json`: what a file holds. `count` is how many counts were in it. */
  importCounts: (
    level: SharedLevel,
    name: string,
    json: string,
  ) => Promise<{ ok: true; count: number } | { ok: false; message: string }>
  removeCounts: (id: string) => Promise<Outcome>
  /** Saves everything kept as a JSON file. */
  exportData: () => Promise<Outcome>
  /** Looks into an export; nothing is restored before `restore` of what it found is called. */
  lookInto: (file: File) => Promise<FoundBackup | { ok: false; message: string }>
  eraseData: () => Promise<Outcome>
}
