import type { Evidence, Step } from "./step"

/** Hours of the day, in `timeZone`, in which somebody mostly writes; `share` (0 to 1) of `cases` messages fall in them. */
export interface WritingHours {
  from: number
  to: number
  timeZone: string
  share: number
  cases: number
}

/** One line of the list of today: the next step of one conversation, with when and where to take it. */
export interface TodayItem {
  step: Step
  /** `emergency` pre-empts, `promise` goes first by rule, `chance` goes by score. */
  kind: "emergency" | "promise" | "chance"
  /** `now`: due or overdue; `today`: before the day is over; `later`: this week. */
  when: "now" | "today" | "later"
  /** The site on which the conversation takes place. */
  channel: string
  /** Null where no pattern is known. */
  hours: WritingHours | null
  /** Whom the step concerns, by name or address; null where nobody in particular. */
  who: string | null
  /** Their company. */
  company: string | null
  /** Of the conversation. */
  subject: string
}

/** Something that cannot wait, and who may help. */
export interface Emergency {
  kind: "complaint" | "outage" | "champion_leaving" | "slipping"
  threadId: string
  text: string
  evidence: readonly Evidence[]
  /** People on their side who may help, the most friendly first. */
  helpers: readonly { contactId: string; name: string; why: string }[]
}

/** Something to look at before a mail goes out. Nothing is ever held back for it. */
export interface ComposeWarning {
  kind:
    | "opted_out"
    | "discount"
    | "promise"
    | "no_next_step"
    | "unknown_recipient"
    | "wrong_recipient"
    | "attachment_forgotten"
  message: string
  /** The words of the text that it is about; null where it is about what is missing. */
  quote: string | null
}

/** One point of a person's trail: how they felt, what they asked for, what they said they need. */
export interface TrailPoint {
  at: number
  activityId: string
  kind: "mood" | "need" | "ask" | "signal"
  /** For a mood -1 to 1; otherwise null. */
  score: number | null
  /** The words as they stand in the message. */
  quote: string
}

/** Something about an entry that is worth a second look: a reason, never an accusation. */
export interface AuthenticityFlag {
  kind: "lookalike" | "disposable" | "duplicate" | "future" | "back_dated"
  subjectId: string
  reason: string
}
