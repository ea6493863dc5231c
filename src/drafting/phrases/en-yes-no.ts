import { sentence, swapped } from "./en-persons"
import type { Frame } from "./en-wh"

const VERBS =
  "include|cover|support|work|run|come|cost|need|require|integrate|connect|have|offer|allow|contain|apply|count|handle|" +
  "export|import|sync|start|end|change|stay|fit|take|last|meet|comply|scale|keep|provide|use|go|get|help|mean|matter|make"
const STATES =
  "included|available|possible|required|compatible|covered|supported|encrypted|limited|billed|charged|part of|needed|ready|" +
  "enough|valid|certified|hosted|stored|located|still|already|also|okay|ok|fine|correct|right|negotiable|optional|free|" +
  "mandatory|compliant|in|on|up to|the same|done|planned|necessary|able|open|a|an"

/** What they want to do together with us: "we" stays "we". */
const TOGETHER =
  /^(?:settle|agree|discuss|decide|fix|align|go through|go over|review|plan|start|begin|set up|talk|speak|meet|schedule|arrange)\b/i
/** "Can you …?" of these asks for a favour, not for an ability. */
export const FAVOUR =
  /^(?:tell|let|confirm|check|call|explain|clarify|give|look|get|introduce|update|remind|advise|describe|ask|find|walk|take|have|make|put|add|remove|change|move|sign|forward|pass|verify|share|outline|elaborate|hold|wait|prepare|come back)\b/i

/** "[can / cannot]" of "could": what is answered to somebody who asked politely. */
export function choice(aux: string): string {
  const one = aux.toLowerCase() === "could" || aux.toLowerCase() === "may" ? "can" : aux.toLowerCase()
  return `[${one} / ${one === "can" ? "cannot" : `${one} not`}]`
}

/** Questions that want a yes or a no, the narrower forms first. */
export const yesNoFrames: readonly Frame[] = [
  [
    /^(is|are|will) there (?:be )?(?:(an?|any) )?(.+)$/i,
    ([, be = "", article = "", thing = ""]) => {
      const [yes, no] = /will/i.test(be)
        ? ["will be", "will be no"]
        : [be.toLowerCase(), `${be.toLowerCase()} no`]
      const given = /^an?$/i.test(article) ? ` ${article}` : ""
      return `There [${yes}${given} / ${no}] ${swapped(thing)}. [details]`
    },
  ],
  [
    /^(is|would|will) it (?:be )?possible (?:for (?:us|me) )?to (.+)$/i,
    ([, , task = ""]) => `It [is / is not] possible to ${swapped(task)}. [details]`,
  ],
  [/^would it help (if .+|to .+)$/i, ([, what = ""]) => `It [would / would not] help ${swapped(what)}.`],
  [
    /^(?:can|could|shall|should|may) we (?:also |perhaps |maybe )?(.+)$/i,
    ([, claim = ""]) => (TOGETHER.test(claim) ? `We [can / cannot] ${together(claim)}. [details]` : null),
  ],
  [
    /^(do|can|could|will|would|should|may|are|have|did) (we|i) (?:also )?(.+)$/i,
    ([, aux = "", , claim = ""]) => `You ${choice(aux)} ${swapped(claim)}. [details]`,
  ],
  [
    /^(can|could|would|will) you (?:please |kindly |also )?(.+)$/i,
    ([, aux = "", task = ""]) => (FAVOUR.test(task) ? null : `We ${choice(aux)} ${swapped(task)}. [details]`),
  ],
  [
    /^(do|are|have|did|should) you (?:also |currently |already )?(?!think\b|know\b|mind\b|happen\b|remember\b)(.+)$/i,
    ([, aux = "", claim = ""]) => `We ${choice(aux)} ${swapped(claim.replace(/\bany /i, ""))}. [details]`,
  ],
  [
    /^(is|does|will|would|can|could) (it|this|that) (.+)$/i,
    ([, aux = "", it = "", claim = ""]) =>
      `${sentence(it.toLowerCase())} ${choice(aux)} ${swapped(claim)}. [details]`,
  ],
  [
    /^(will|would|can|could) (.{2,80}?) (be .+)$/i,
    ([, aux = "", thing = "", claim = ""]) =>
      `${sentence(swapped(thing))} ${choice(aux)} ${swapped(claim)}. [details]`,
  ],
  [
    // "Is your app ISO 27001 certified?": what it is certified for belongs to the claim.
    /^([Ii]s|[Aa]re) (.{2,60}?) ((?:[A-Z]{2,}[\w-]*|\d+)(?: (?:[A-Z]{2,}[\w-]*|\d+))* (?:certified|compliant|compatible|ready)\b.*)$/,
    ([, aux = "", thing = "", claim = ""]) =>
      `${sentence(swapped(thing))} ${choice(aux)} ${claim}. [details]`,
  ],
  [
    new RegExp(`^(does|do|will|would|can|could) (?:also )?(.{2,80}?) ((?:${VERBS})\\b.*)$`, "i"),
    ([, aux = "", thing = "", claim = ""]) =>
      `${sentence(swapped(thing))} ${choice(aux)} ${swapped(claim)}. [details]`,
  ],
  [
    /^(has|have) (.{2,80}?) (been .+|\w+ed\b.*|changed .*)$/i,
    ([, aux = "", thing = "", claim = ""]) =>
      `${sentence(swapped(thing))} ${choice(aux)} ${swapped(claim)}. [details]`,
  ],
  [
    new RegExp(`^(is|are|was|were) (.{2,80}?) ((?:${STATES})\\b.*)$`, "i"),
    ([, aux = "", thing = "", claim = ""]) =>
      `${sentence(swapped(thing))} ${choice(aux)} ${swapped(claim)}. [details]`,
  ],
]

/** Both of us: "our call" stays ours. */
function together(claim: string): string {
  return claim.replace(/\byour\b/gi, "our").replace(/\bwith you\b/gi, "together")
}
