import type { Phrase } from "../../language/phrases"

/** Phrases that decide about asks in one language. */
export interface AskRules {
  /** Courtesy, rhetoric and boilerplate: a sentence with one of these asks for nothing … */
  never: Phrase[]
  /** … unless it also says one of these outright. */
  request: Phrase[]
  /** A question that wants an answer, also where no question mark stands. */
  question: Phrase[]
  /** Turns a request or question into one for a meeting, a call, a demo. */
  meeting: Phrase[]
  /** Asks for a meeting by itself. */
  meetingRequest: Phrase[]
}
