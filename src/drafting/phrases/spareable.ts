/**
 * Which paragraph of a step can be left out when the rep wants it shorter: the thanks before the matter or the offer
 * behind it. The same in every language; what is not named here is said in full. One paragraph always stays.
 */
export const spareable: Readonly<Record<string, "first" | "last">> = {
  reply_now: "last",
  keep_promise: "last",
  follow_up: "last",
  handle_objection: "first",
  add_stakeholder: "last",
  involve_decider: "first",
  re_engage: "last",
  prepare_meeting: "last",
  close_kindly: "last",
  ask_referral: "first",
  renew_rescue: "first",
  disqualify: "last",
  fix_record: "last",
  exec_intro: "last",
  confirm_next_step: "first",
}
