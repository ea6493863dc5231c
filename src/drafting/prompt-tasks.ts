import type { DraftKind, DraftTone } from "~src/record/draft"

/** What a model is told about the kind of mail. A brief is never a model's work. */
export const kindTasks: Readonly<Record<DraftKind, string>> = {
  reply: "",
  brief: "",
  follow_up:
    "This is a follow-up: they have not answered. Take up the open question or the last mail, make answering easy, blame nobody.",
  introduction:
    "This is a first mail to somebody who does not know the representative: who writes, why to this person, one easy question. Leave a blank for what the representative's company does.",
  recap:
    "This is a recap after a meeting: what was agreed, who does what, the next step. What was said in the meeting is not known: leave blanks for it.",
}

/** What a model is told about another tone. */
export const toneTasks: Readonly<Record<DraftTone, string>> = {
  usual: "",
  shorter: "Make it about half as long. Every open question is still answered or named.",
  warmer: "Make it warmer: a little more personal, without flattery and without stock phrases.",
  firmer:
    "Make it firmer: say plainly what is needed and why it matters now, still polite. Set no date that does not stand in the material.",
}
