/** A mail that the rep has sent: the rep's own words, quotes cut off. */
export interface SentText {
  text: string
  /** ISO 639-1, or null where it is not known. */
  language: string | null
  /** Name of the person it went to, or null. */
  to: string | null
}

export type Formality = "formal" | "casual"

/** How the rep writes in one language, as far as the sent mails tell. */
export interface Manner {
  /** The words around the name in a greeting: "Hi {name}," or "{name}, добрый день!". Null where none was seen. */
  greeting: string | null
  /** The line above the rep's name: "Best regards,". */
  signOff: string | null
  /** Вы or ты, 您 or 你; in English by greeting and contractions. */
  formality: Formality | null
  /** Middle length of the mails in words (in Chinese: characters divided by 1.6). */
  words: number | null
}

/** The rep's style card. `manners` is keyed by ISO 639-1. */
export interface Voice {
  /** How the rep signs, or null where no sent mail ends with a name. */
  signature: string | null
  manners: Readonly<Record<string, Manner>>
  /** A few sent mails, newest first, as examples of the manner; never as a source of facts. */
  examples: readonly string[]
}
