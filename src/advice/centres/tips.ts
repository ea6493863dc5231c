/** One thing worth knowing when taking a step. `study` names its source in the evidence library; null: our own advice. */
export interface Tip {
  actions: readonly string[]
  text: string
  study: string | null
}

/** The first that fits is shown: one tip, not a course. */
export const tips: readonly Tip[] = [
  {
    actions: ["reduce_risk"],
    text: "Name what went wrong in their words, say what happens by when, and only then explain.",
    study: null,
  },
  {
    actions: ["keep_promise"],
    text: "If it will not be done today, say so today, with a day that you can keep.",
    study: null,
  },
  {
    actions: ["answer_ask"],
    text: "Answer every question in the order in which it was asked; say which answers are still to come.",
    study: null,
  },
  {
    actions: ["propose_times"],
    text: "Name two or three times in their time zone: a choice is quicker than a calendar link.",
    study: null,
  },
  {
    actions: ["reply_now"],
    text: "Half of all replies come within the hour: a short answer now beats a long one tomorrow.",
    study: "reply-times",
  },
  {
    actions: ["follow_up"],
    text: "Add something new and one question; after two or three follow-ups, stop.",
    study: "follow-up-fades",
  },
  {
    actions: ["handle_objection"],
    text: "Ask what it is compared with before you answer; a discount is the last thing to offer.",
    study: null,
  },
  {
    actions: ["confirm_next_step"],
    text: "Propose one next step with a day. Indecision loses more deals than rivals do.",
    study: "no-decision",
  },
  {
    actions: ["involve_decider"],
    text: "Give them one page that they can forward: the problem, the cost of leaving it, the decision needed.",
    study: "buying-groups",
  },
  {
    actions: ["add_stakeholder", "ask_successor"],
    text: "Ask for a name and a reason to write, not for an introduction in general.",
    study: "four-contacts",
  },
  {
    actions: ["send_proof"],
    text: "One example from their trade, with numbers that they can check, is more than a folder.",
    study: null,
  },
  { actions: ["recap"], text: "Three lines: what was agreed, who does what, by when.", study: "no-decision" },
  {
    actions: ["prepare_meeting"],
    text: "Write down the one decision that you want from this meeting before it starts.",
    study: null,
  },
  { actions: ["chase_promise"], text: "Quote their words and ask whether the day still holds.", study: null },
  {
    actions: ["close_kindly"],
    text: "Thank them, ask for nothing, and say when you will look in again.",
    study: null,
  },
  {
    actions: ["ask_referral"],
    text: "Ask for one person with one problem that you have just solved for them.",
    study: null,
  },
  {
    actions: ["re_engage"],
    text: "Begin with what has changed since you last spoke, on your side or theirs.",
    study: "follow-up-lifts-replies",
  },
  {
    actions: ["exec_intro"],
    text: "Offer a quarter of an hour between equals, with one question that only they can answer.",
    study: "buying-groups",
  },
  {
    actions: ["renew_rescue"],
    text: "Ask what they expected and did not get, before you speak of price.",
    study: null,
  },
  {
    actions: ["disqualify"],
    text: "Say that you will stop, leave the door open, and mean it.",
    study: "follow-up-fades",
  },
  {
    actions: ["fix_record"],
    text: "Ask one question that can be answered with a word, then correct the CRM the same day.",
    study: null,
  },
]
