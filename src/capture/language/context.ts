/** What is known about the message whose sentences are read. Times are relative to it, never to the clock. */
export interface MailContext {
  /** ISO 639-1 code of the message, or null when unknown: then every language's rules are tried. */
  language: string | null
  /** When the message was sent, epoch milliseconds. */
  sentAt: number
  /** IANA zone in which the writer's days are counted, for example "Europe/Berlin". */
  timeZone: string
}

/** A moment that a sentence names, with the words that name it. */
export interface Due {
  /** End of the named day or period (or the named time itself), epoch milliseconds. */
  at: number
  text: string
}

/** A stretch of the input: `text.slice(start, end) === quote`. */
export interface Span {
  quote: string
  start: number
  end: number
}
