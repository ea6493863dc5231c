/** Something that binds us when we write it, by the words that say it. */
interface Binding {
  name: string
  words: RegExp
}

const bindings: readonly Binding[] = [
  {
    name: "a discount",
    words:
      /\b(?:discount\w*|rebate\w*|price cut|reduced price|special price)\b|скидк\p{L}*|折扣|优惠|打折|\d折/giu,
  },
  {
    name: "a guarantee",
    words:
      /\b(?:guarant\w+|warrant\w+|we promise|i promise|assure you)\b|гаранти\p{L}*|обеща(?:ю|ем)(?!\p{L})|保证|承诺/giu,
  },
  {
    name: "something free",
    words:
      /\b(?:free of charge|for free|at no (?:extra )?cost|free trial|no charge|on the house|waive\w*)\b|бесплатн\p{L}*|免费|赠送/giu,
  },
  {
    name: "money back",
    words:
      /\b(?:refund\w*|money back|credit note|compensat\w+|reimburs\w+)\b|возврат\p{L}* (?:денег|средств)|компенс\p{L}*|退款|赔偿|补偿/giu,
  },
  {
    name: "a contract term",
    words:
      /\b(?:cancel (?:at )?any ?time|no obligation|exclusiv\w+|unlimited|lifetime|penalt\w+|liab\w+)\b|эксклюзив\p{L}*|неустойк\p{L}*|безлимит\p{L}*|独家|违约金|无限制/giu,
  },
]

const WILL =
  /\b(?:i|we)(?:'ll|’ll| will| are going to| can confirm| have already| have (?:just )?(?:sent|booked|approved|fixed|escalated))\b|(?<!\p{L})(?:я|мы) (?:уже )?(?:пришл|отправ|сдела|подготов|исправ|организу|согласова)\p{L}*|我(?:们)?(?:会|将|已经)/giu
/** Politeness that binds nobody. */
const EMPTY_WILL =
  /(?:'ll|’ll| will) (?:be (?:happy|glad|in touch|back)|come back|get back|look (?:into|after|forward)|let you know|keep you|be able|write|check|see to|find out)|looking forward|вернусь|напишу|сообщу|уточню|我(?:们)?会(?:再|尽快|马上)?(?:联系|回复|告诉|给您答复|跟进|确认)/iu

/** Sentences of the draft that bind us to something which we have nowhere said ourselves. */
export function unsupportedPromises(
  claims: string,
  ours: readonly string[],
): { sentence: string; what: string }[] {
  const own = ours.join("\n")
  const found: { sentence: string; what: string }[] = []
  for (const sentence of claims.split(/\n+|(?<=[.!?…])\s+|(?<=[。！？])/u)) {
    const text = sentence.trim().slice(0, 600)
    if (text === "" || text.includes("▢") || /[?？]\s*$/u.test(text)) continue
    const binding = bindings.find((one) => test(one.words, text) && !test(one.words, own))
    if (binding) found.push({ sentence: text, what: binding.name })
    else if (test(WILL, text) && !EMPTY_WILL.test(text) && !saidBefore(text, own)) {
      found.push({ sentence: text, what: "something to be done" })
    }
  }
  return found
}

function test(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** A promise that we have made before in nearly the same words is no new one. */
function saidBefore(sentence: string, own: string): boolean {
  const words = (text: string) =>
    new Set(
      [...text.toLowerCase().matchAll(/\p{L}{4,}|\p{Script=Han}{2}/gu)].map(([word]) => word.slice(0, 6)),
    )
  const wanted = words(sentence)
  const known = words(own)
  const shared = [...wanted].filter((word) => known.has(word)).length
  return wanted.size > 0 && shared / wanted.size >= 0.7
}
