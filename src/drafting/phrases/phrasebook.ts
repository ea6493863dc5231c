import type { Scene } from "../scene"

/** What a colleague would say in one language. Everything is built from the scene; what is not known is a `[blank]`. */
export interface Phrasebook {
  /** The first sentence of an answer to them; null where the main part begins by itself. */
  opening(scene: Scene): string | null
  /** The step itself, by the action's name. An action without an entry gets `reply_now`. */
  main: Readonly<Record<string, (scene: Scene) => string[]>>
  /** Every open question, answered as far as the record goes. */
  answers(scene: Scene): string[]
  /** What stands before several answers in a mail that is about something else. */
  answersLead(scene: Scene): string
  /** Times for a talk that they asked for. */
  times(scene: Scene): string
  /** Promises of ours that are still open. */
  owed(scene: Scene): string[]
  /** The last sentence before the sign-off; null for none. */
  closing(scene: Scene): string | null
  /** Blank for the rep's name. */
  yourName: string
}
