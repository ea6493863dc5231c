import type { OpenAsk } from "../scene"
import { excerpt } from "./excerpt"
import { own } from "./ru-address"
import { russianFrames } from "./ru-questions"

/** One open question with its answer, or as the sentence that answers it with a blank for what is not known. */
export function answerInRussian(ask: OpenAsk): string {
  if (ask.known) {
    return `Повторю из своего письма от ${ask.known.day}: ${own(ask.known.quote, ask.quote)} [всё ещё верно?]`
  }
  return answerTo(bare(ask.quote, ask.when)) ?? `По вопросу «${excerpt(ask.quote)}»: [ответ]`
}

function answerTo(question: string): string | null {
  // Several sentences, lists, quotations and addresses are more than one sentence can answer.
  if (question === "" || /[?:;«»"“”\n@]|[a-z]\.[a-z]|\/\//iu.test(question)) return null
  const [, first, second] = TWO_QUESTIONS.exec(question) ?? []
  if (first && second) {
    const [one, other] = [answerTo(first), answerTo(second)]
    return one && other ? `${one} ${other}` : null
  }
  for (const [pattern, say] of russianFrames) {
    const found = pattern.exec(question)
    const answer = found && say([...found])
    if (answer) return answer
  }
  return null
}

/** "Когда вы начнёте и сколько стоит настройка": each is answered by itself. */
const TWO_QUESTIONS =
  /^(.{8,}?),? и (?=(?:когда|где|кто|сколько|почему|как долго|как(?:ой|ая|ое|ие|ов[аоы]?)|есть ли|можно ли) )(.+)$/iu

const LEAD =
  /^(?:также|и ещё|и еще|ещё вопрос|ещё|еще|кстати|во-первых|во-вторых|и|а|но|ну|скажите|подскажите|напомните|уточните|сообщите|расскажите|скажи|подскажи|напомни|пожалуйста|хотел(?:а|и|ось)? бы (?:уточнить|узнать|понять)|интересует|интересно|(?!\p{L}+(?:те|шли|авь|инь)(?!\p{L}))\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+вн[аы]| \p{Lu}\p{Ll}+вич)?(?=,))(?:,|:| –| —)? /iu

/** The question without what leads up to it, its politeness, its mark and the words that name a time. */
function bare(quote: string, when: string | null): string {
  let words = quote.trim().slice(0, 400)
  for (let again = true; again; ) {
    const shorter = words.replace(LEAD, "")
    again = shorter !== words
    words = shorter
  }
  words = words.replace(/,? пожалуйста(?:,|(?!\p{L}))/giu, "").replace(/[\s?.!]+$/u, "")
  if (when === null) return words
  return words
    .replace(new RegExp(`,? (?:до|к|ко) (?:[\\p{L}]+ )?${escaped(when)}`, "iu"), "")
    .replace(new RegExp(`,? ${escaped(when)}$`, "iu"), "")
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
}
