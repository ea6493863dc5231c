import type { Forward } from "./forward"

/** The sender as the mail's header names them; helps to find where the signature begins. */
export interface Sender {
  name: string | null
  email: string | null
}

/** A mail taken apart. Every text keeps the mail's line breaks; absent parts are "" or null. */
export interface Zones {
  /** What this sender wrote, closing (sign-off, signature) included, quotes and forwards left out, in order. */
  own: string
  /** The part of `own` that stands above the first quote or forward: all of it in mail answered on top. */
  top: string
  /** `own` less greeting, sign-off, signature and disclaimer. */
  body: string
  greeting: string | null
  signOff: string | null
  /** The signature's lines, also of one that the client put below the quote. */
  signature: string[]
  disclaimer: string | null
  /** Earlier messages of the conversation, with their introductions. */
  quoted: string
  forwards: Forward[]
}
