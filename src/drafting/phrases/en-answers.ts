import type { OpenAsk } from "../scene"
import { excerpt } from "./excerpt"

const SEND =
  /^(?:could|can|would|will) you (?:please |kindly |also )*(?:send|share|forward|email|resend|attach|provide)(?: (?:me|us))?(?: with)?(?: over)? (.+?)\??$/i
const SEND_PLAIN =
  /^(?:please|kindly) (?:also )?(?:send|share|forward|email|resend|attach|provide)(?: (?:me|us))?(?: with)?(?: over)? (.+?)[.!?]?$/i
const WHAT = /^(?:and )?what(?:'s|’s| is| are) (.+?)\??$/i
const COST = /^how much (?:does|do|would|will) (.+?) cost(.*?)\??$/i
const HOW_LONG = /^how long (?:does|do|would|will) (.+?) take(.*?)\??$/i
const WHEN = /^when (?:can|could|will|would) you (.+?)\??$/i
const DO_YOU = /^(?:and )?do you (?:also )?(.+?)\??$/i
const CAN_YOU = /^(?:can|could) you (?:also )?(.+?)\??$/i
const CAN_WE = /^(?:and )?(?:can|could|may) (?:we|i) (?:also )?(.+?)\??$/i
/** What they ask to do together with us. */
const CAN_WE_BOTH =
  /^(?:and )?(?:can|could|shall|should|may) we (?:also )?((?:settle|agree|discuss|decide|fix|align|go through|go over|review|plan|start|begin|set up)\b.+?)\??$/i
const IS_THERE = /^(?:is|are) there (.+?)\??$/i

const IS_POSSIBLE = /^(?:is|would) it (?:be )?possible (?:for us )?to (.+?)\??$/i

/** Questions about a thing: with a verb from this list it is safe to say where the thing's name ends. */
const DOES_IT = new RegExp(
  "^(?:and )?(does|do|will|would|can|could) (?:also )?([^?]{2,80}?) " +
    "((?:include|cover|support|work|run|come|cost|need|require|integrate|connect|have|offer|allow|contain|apply|count|" +
    "handle|export|import|sync|start|end|change|stay|fit)\\b[^?]{0,200}?)\\??$",
  "i",
)
const IS_IT =
  /^(?:and )?(is|are) ([^?]{2,80}?) ((?:included|available|possible|required|compatible|covered|supported|encrypted|limited|billed|charged|part of|needed|ready|enough|valid|certified)\b[^?]{0,200}?)\??$/i
const HOW_TO = /^(?:and )?how (?:do|can|could|would|should) (?:we|i) ([^?]{3,160}?)\??$/i

/** "Does the price include the app?" becomes "The price [does / does not] include the app."; null for other questions. */
function thirdPerson(question: string): string | null {
  const [, verb, thing, rest] = DOES_IT.exec(question) ?? IS_IT.exec(question) ?? []
  const [name, claim] = [turned(thing ?? ""), turned(rest ?? "")]
  if (verb && name && claim) {
    const aux = verb.toLowerCase()
    return `${sentence(name)} [${aux} / ${aux === "can" ? "cannot" : `${aux} not`}] ${claim}. [details]`
  }
  const task = toThem(HOW_TO.exec(question)?.[1] ?? "")
  return task ? `How to ${task}: [answer]` : null
}

/** One open question with its answer, or with a blank where the answer goes. */
export function answerInEnglish(ask: OpenAsk): string {
  if (ask.known) return `As I wrote on ${ask.known.day}: “${ask.known.quote}” [still right?]`
  const question = leadIn(ask.quote)
  const sent = part(question, SEND) ?? part(question, SEND_PLAIN)
  if (sent) return `Here is ${withoutWhen(sent, ask.when)}: [attach or link]`
  const cost = COST.exec(question)
  if (cost?.[1] && turned(cost[1])) return `${sentence(turned(cost[1]))} would cost [price]${tail(cost[2])}.`
  const lasts = HOW_LONG.exec(question)
  if (lasts?.[1] && turned(lasts[1]))
    return `${sentence(turned(lasts[1]))} takes [how long]${tail(lasts[2])}.`
  const what = part(question, WHAT)
  if (what && what.split(" ").length <= 14 && !/^(the best|next|wrong)/i.test(what)) {
    return `${sentence(what)}: [answer]`
  }
  const when = part(question, WHEN)
  if (when) return `We can ${when} [when].`
  const doWe = part(question, DO_YOU)
  if (doWe && !/^(think|know|mind|want|need|see|agree|happen|like)\b/i.test(doWe)) {
    return `We [do / do not] ${doWe}. [details]`
  }
  const canWe = part(question, CAN_YOU)
  if (canWe && !/^(tell|let|confirm|check|call|explain|help|clarify|give|look|get)\b/i.test(canWe)) {
    return `We [can / cannot] ${canWe}. [details]`
  }
  const mayYou = CAN_WE_BOTH.test(question) ? null : toThem(CAN_WE.exec(question)?.[1] ?? "")
  if (mayYou) return `You [can / cannot] ${mayYou}. [details]`
  const joint = CAN_WE_BOTH.exec(question)?.[1] ?? ""
  if (joint && !/[?:;“”"]/.test(joint)) return `We [can / cannot] ${joint}. [details]`
  const third = thirdPerson(question)
  if (third) return third
  const there = part(question, IS_THERE)
  if (there) return `There [is / is not] ${there}. [details]`
  const possible = toThem(IS_POSSIBLE.exec(question)?.[1] ?? "")
  if (possible) return `It [is / is not] possible to ${possible}. [details]`
  return `${about(ask)} [answer]`
}

function about(ask: OpenAsk): string {
  return `You asked: “${excerpt(ask.quote)}”`
}

/** The question without what only leads up to it ("Also, ", "One more thing: "). */
function leadIn(quote: string): string {
  return quote
    .trim()
    .slice(0, 400)
    .replace(
      /^(?:also|and|so|one more thing|another question|quick question|first|second|finally|by the way)[,:–-]? /i,
      "",
    )
}

function part(question: string, pattern: RegExp): string | null {
  const found = pattern.exec(question)?.[1]
  return found ? turned(found) : null
}

/** Of a question in which only they occur: "before we cancel our tool" becomes "before you cancel your tool". */
function toThem(words: string): string | null {
  if (words === "" || /\b(you|your|yours|he|she|they|them|it|this|that)\b|[?:;“”"]/i.test(words)) return null
  return words
    .replace(/\b(we|i|us|me)\b/gi, "you")
    .replace(/\b(our|my)\b/gi, "your")
    .trim()
}

/** "your SLA" asked of us is "our SLA" when we answer; null where other persons make turning a guess. */
function turned(words: string): string | null {
  if (/\b(i|we|you|me|us|he|she|they|them|it|this|that|myself|yourself)\b|[?:;“”"]/i.test(words)) return null
  return words
    .replace(/\b(your|our|my)\b/gi, (word) => (word.toLowerCase() === "your" ? "our" : "your"))
    .trim()
}

function withoutWhen(words: string, when: string | null): string {
  const politeless = words.replace(/,? please$/i, "")
  if (when === null) return politeless
  const at = politeless.toLowerCase().indexOf(when.toLowerCase())
  if (at <= 0) return politeless
  return (
    politeless.slice(0, at).replace(/[ ,]+(by|before|until|on|till)? *$/i, "") +
    politeless.slice(at + when.length)
  ).trim()
}

function sentence(words: string | null): string {
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : ""
}

function tail(words: string | undefined): string {
  const rest = turned(words ?? "") ?? ""
  return rest === "" ? "" : ` ${rest}`
}
