import { contentWords, overlap } from "./content-words"
import { sentencesIn } from "./plain-text"

const LEAST_SHARE = 0.6
const LEAST_WORDS = 2
const LONGEST = 240

/**
 * The sentence in earlier mails of ours that says what is asked now: it shares most of the question's words and, where a
 * quantity or a date is asked for, holds a number. Null where there is none: better a blank than a wrong answer.
 */
export function earlierAnswer(
  question: string,
  ours: readonly { text: string; at: number }[],
): { quote: string; at: number } | null {
  const wanted = contentWords(question)
  const number =
    /how (much|many|long)|when|price|cost|сколько|когда|цена|стоим|срок|多少|什么时候|何时|价格|多久/iu.test(
      question,
    )
  let best: { quote: string; at: number; share: number } | null = null
  for (const mail of ours) {
    for (const sentence of sentencesIn(mail.text)) {
      if (/[?？]\s*$/u.test(sentence) || sentence.length > LONGEST || (number && !/\d/.test(sentence)))
        continue
      const words = contentWords(sentence)
      const share = overlap(wanted, words)
      const shared = [...wanted].filter((word) => words.has(word)).length
      if (share < LEAST_SHARE || shared < LEAST_WORDS) continue
      if (best === null || share >= best.share) best = { quote: sentence, at: mail.at, share }
    }
  }
  return best && { quote: best.quote, at: best.at }
}
