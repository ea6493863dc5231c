import { swapped } from "./en-persons"

const WILL =
  /^(?:(?:ok(?:ay)?|sure|great|perfect|yes|understood|thanks|thank you|then),? )?(?:and )?(?:(?:i|we)(?:'ll| will| am going to| are going to|'m going to| can| should be able to) (?:also |then )?|let me )(.+?)[.!]*$/i
const DEICTIC =
  / (?:(?:by|before|until|till) )?(?:today|tonight|tomorrow(?: (?:morning|noon|afternoon|evening|night))?|this (?:morning|afternoon|evening|week|month)|next (?:week|month)|now|right away)\b/gi
/** A further promise behind the first: told, it "would" be kept too. */
const FURTHER = /(,? and (?:\w+ ){1,3}?)will\b/gi

/**
 * What somebody said they would do, in the bare form ("send the form back by Thursday"), without days that have moved
 * since ("tomorrow"); null where it can't be told.
 */
export function taskIn(quote: string): string | null {
  const task = WILL.exec(quote.trim().replaceAll("’", "'"))?.[1]
  return task && !/[?:;“”"@]|[.!] /.test(task) ? task.replace(DEICTIC, "").replace(FURTHER, "$1would") : null
}

/** A task of theirs as we would tell it: "get back to you" becomes "get back to me". */
export function theirTask(quote: string): string | null {
  const task = taskIn(quote)
  return task && swapped(task, true)
}

/** "you were busy with the audit until autumn" out of "We are busy …"; null for what is no such sentence. */
export function theirState(quote: string): string | null {
  const last = quote.split(/(?<=[.!])\s+/u).at(-1) ?? ""
  const [, be, rest] =
    /^(?:we|i)(?:'| )(re|are|m|am|have|ve) ((?!going\b|thinking\b|sorry\b|afraid\b|glad\b|happy\b)[^.!?:;“”"@]{4,140})[.!]*$/i.exec(
      last.replaceAll("’", "'"),
    ) ?? []
  if (!be || !rest) return null
  return `you ${/ve$/i.test(be) ? "had" : "were"} ${swapped(rest.replace(DEICTIC, ""))}`
}
