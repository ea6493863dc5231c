import type { ReadAsk } from "./ask"

/**
 * Below this a sentence is more likely a wish or a report than a question to us. What is kept becomes a step and a
 * line in a draft, where a wrong one annoys more than a missing one: the rep has read the mail.
 */
const LEAST_SCORE = 0.64

/** Closing words that ask for an answer to the mail as a whole: no question of their own. */
const REPLY_PLEAS: readonly RegExp[] = [
  /盼复|望复|静候佳音|(?:等待?|期待|盼望)(?:您|你|贵司)的?(?:回复|答复|回信)/u,
  /(?:жд[уеё]м?|ожида(?:ю|ем)|надеюсь на)\s+(?:ваш\S*\s+)?(?:скор\S*\s+)?(?:ответ|обратн)/iu,
  /look(?:ing)? forward to (?:your|hearing|a reply)|await(?:ing)? your (?:reply|response)|hope to hear from you/iu,
]
/** A plea stands alone; a longer sentence asks for something besides. */
const LONGEST_PLEA = 60

/** Asks that are worth a place in the record, of those that were read in one text. */
export function worthKeeping(asks: readonly ReadAsk[]): ReadAsk[] {
  return asks.filter((ask) => ask.score >= LEAST_SCORE && (ask.due !== null || !isReplyPlea(ask.quote)))
}

function isReplyPlea(quote: string): boolean {
  return quote.length <= LONGEST_PLEA && REPLY_PLEAS.some((plea) => plea.test(quote))
}
