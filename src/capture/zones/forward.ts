/** A person as a mail header names them. */
export interface Correspondent {
  name: string | null
  /** Lower-cased address, or null where the header only has a name. */
  email: string | null
  /** Exactly what the header said. */
  written: string
}

/** When a quoted or forwarded message says that it was sent. */
export interface SentAt {
  /** Exactly what the header said. */
  written: string
  /** ISO 8601; ends with an offset or `Z` only where the header named one. Null where it can't be read with certainty. */
  iso: string | null
}

/** An earlier message that a mail carries inside. */
export interface Forward {
  /** `forward`: a message with its own header block; `reply`: introduced by "On … wrote:"; `quote`: only quote markers. */
  type: "forward" | "reply" | "quote"
  from: Correspondent | null
  to: Correspondent[]
  cc: Correspondent[]
  replyTo: Correspondent | null
  sentAt: SentAt | null
  subject: string | null
  /** The message's text, one level of quote markers removed. */
  text: string
}
