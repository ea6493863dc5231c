import type { Action } from "../action"
import { addStakeholder } from "./add-stakeholder"
import { answerAsk } from "./answer-ask"
import { askReferral } from "./ask-referral"
import { askSuccessor } from "./ask-successor"
import { chasePromise } from "./chase-promise"
import { closeKindly } from "./close-kindly"
import { confirmNextStep } from "./confirm-next-step"
import { disqualify } from "./disqualify"
import { execIntro } from "./exec-intro"
import { fixRecord } from "./fix-record"
import { followUp } from "./follow-up"
import { handleObjection } from "./handle-objection"
import { involveDecider } from "./involve-decider"
import { keepPromise } from "./keep-promise"
import { prepareMeeting } from "./prepare-meeting"
import { proposeTimes } from "./propose-times"
import { reEngage } from "./re-engage"
import { recap } from "./recap"
import { reduceRisk } from "./reduce-risk"
import { renewRescue } from "./renew-rescue"
import { replyNow } from "./reply-now"
import { sendProof } from "./send-proof"
import { wait } from "./wait"

/** Every action there is. A new one is a file, a line here, and a situation in `tests/threads` where it applies. */
export const actions: readonly Action[] = [
  reduceRisk,
  keepPromise,
  answerAsk,
  proposeTimes,
  replyNow,
  handleObjection,
  renewRescue,
  confirmNextStep,
  involveDecider,
  sendProof,
  chasePromise,
  followUp,
  addStakeholder,
  execIntro,
  askSuccessor,
  recap,
  prepareMeeting,
  closeKindly,
  askReferral,
  reEngage,
  disqualify,
  fixRecord,
  wait,
]
