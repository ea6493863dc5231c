import { wholeCharacters } from "../plain-text"

const LONGEST = 160

/** A quote short enough for a mail: whole, or its first sentences, or cut behind a word with an ellipsis. */
export function excerpt(text: string): string {
  const whole = text.trim()
  if (whole.length <= LONGEST) return whole
  const head = whole.slice(0, LONGEST)
  const end = Math.max(
    head.lastIndexOf(". "),
    head.lastIndexOf("? "),
    head.lastIndexOf("! "),
    head.lastIndexOf("。"),
  )
  if (end > LONGEST / 3) return head.slice(0, end + 1)
  const space = head.lastIndexOf(" ")
  return `${wholeCharacters(head.slice(0, space > LONGEST / 2 ? space : LONGEST))}…`
}

/** Whether words about time are narrow enough to say yes or no to ("Tuesday at 10", not "next week"). */
export function namesATime(when: string): boolean {
  return /\d|[点日]|周[一二三四五六]|星期[一二三四五六]|(?:sun|mon|tues|wednes|thurs|fri|satur)day|tomorrow|завтра|понедельник|вторник|сред[ау]|четверг|пятниц|суббот/iu.test(
    when,
  )
}

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  en: /\p{Script=Latin}/gu,
  ru: /\p{Script=Cyrillic}/gu,
  zh: /\p{Script=Han}/gu,
}

/** Whether words can go on in a sentence of the language; words of another one are quoted. */
export function fitsIn(language: string, words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  const own = words.match(SCRIPTS[language] ?? /\p{L}/gu)?.length ?? 0
  return own >= letters * 0.6
}
