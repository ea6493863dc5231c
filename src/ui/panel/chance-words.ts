import { siteName } from "../format/site-names"
import { languageName } from "./language-name"
import { signalWords } from "./provenance-words"

/** What a model of deals looks at, in words; see `src/advice/deal-weeks.ts`. */
const FEATURES: Record<string, string> = {
  "silence <1": "They wrote within the week",
  "silence <2": "Quiet for more than a week",
  "silence <4": "Quiet for more than two weeks",
  "silence <8": "Quiet for more than a month",
  "silence more": "Quiet for two months",
  "age <4": "A young deal",
  "age <12": "Between one and three months old",
  "age <26": "Three to six months old",
  "age more": "More than half a year old",
  "people <1": "Nobody there has written",
  "people <2": "Only one person writes",
  "people <3": "Two people write",
  "people more": "Three or more people write",
  "meeting true": "You met in the last four weeks",
  "meeting false": "No meeting in the last four weeks",
}

/** A feature of a deal for people; one that has no words yet as it is. */
export function featureInWords(feature: string): string {
  if (Object.hasOwn(signalWords, feature)) return signalWords[feature as keyof typeof signalWords].words
  return FEATURES[feature] ?? feature
}

/** What was known of a conversation on its first day; see `src/advice/lead-fields.ts`. */
const LEAD_FIELDS: Record<string, (value: string) => string> = {
  channel: (site) => `Came by ${siteName(site)}`,
  begun: (who) => `Begun ${who}`,
  language: (code) => `Written in ${languageName(code) ?? code}`,
  mailbox: (kind) => (kind === "role" ? "From a shared mailbox" : "From somebody’s own mailbox"),
  position: (role) => `From somebody with the part “${role.replaceAll("_", " ")}”`,
}

/** A field of the first day with its value for people. */
export function leadFieldInWords(field: string, value: string): string {
  return LEAD_FIELDS[field]?.(value) ?? `${field}: ${value}`
}

/** "38 %" */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
