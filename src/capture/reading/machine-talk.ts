import { addressedToMachines } from "~src/record/addressed-to-machines"

/** How the answer is to be written, told like an order: people who write to people ask, and say please. */
const HOW_TO_ANSWER =
  /^\W*(?:(?:add|append|insert|include|integrate|embed|modify|provide|write|format|begin|start|end|finish|use|replace|translate|rewrite|remove|rearrange|introduce|make|mention|encode|reverse|change|turn|convert|put|incorporate|weave|attach|emphasi[sz]e|promote|highlight)\b.{0,200}\b(?:your|the) (?:response|reply|answer|output)\b|(?:in|within|throughout|at the end of) your (?:response|reply|answer|output)\b)|(?:在|于)(?:你|您)的(?:回复|回答|答复|输出)(?:中|里)|^\W*(?:добавь|включи|напиши|вставь|замени)(?!\p{L}).{0,200} ответ/iu
const POLITE =
  /[?？]|\b(?:please|kindly|could|can|would|will) ?(?:you)?\b|пожалуйста|просим|прошу|请|麻烦|能否/iu

/** Words that only make sense to a machine that writes the answer. A filter for the clumsy ones, not a defence. */
export function isMachineTalk(sentence: string): boolean {
  return addressedToMachines.test(sentence) || (HOW_TO_ANSWER.test(sentence) && !POLITE.test(sentence))
}

/**
 * A text with its sentences for machines blanked out, everything else at its place: of those nothing is asked, promised
 * or felt by anybody.
 */
export function withoutMachineTalk(text: string): string {
  return text
    .split(/((?<=[.!?…]["”»)]?)\s+|(?<=[。！？])|\n)/u)
    .map((part) => (part && isMachineTalk(part) ? " ".repeat(part.length) : (part ?? "")))
    .join("")
}
