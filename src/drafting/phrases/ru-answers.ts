import type { OpenAsk } from "../scene"
import { excerpt } from "./excerpt"

const SEND =
  /^(?:не )?(?:могли бы вы|можете ли вы|можете|сможете|можешь|могли бы)(?:,? пожалуйста,?)? (?:прислать|отправить|выслать|направить|скинуть)(?: (?:нам|мне))? (.+?)\??$/iu
const SEND_PLAIN =
  /^(?:(?:пожалуйста|просьба|прошу),? )?(?:пришлите|отправьте|вышлите|направьте|пришли|отправь|скинь|прислать|выслать)(?:,? пожалуйста,?)?(?: (?:нам|мне))?(?:,? пожалуйста,?)? (.+?)[.!?]?$/iu
const COST = /^сколько (?:будет |будут )?(?:стоит|стоят|стоить) (.+?)\??$/iu
const THERE_IS = /^(?:а )?(?:есть ли у вас|у вас есть|есть ли) (.+?)\??$/iu
const WHAT = /^(?:а )?(?:какая|какой|какое|какие|каков|какова|каково|каковы) (?:у вас |сейчас )?(.+?)\??$/iu

/** One open question with its answer, or with a blank where the answer goes. */
export function answerInRussian(ask: OpenAsk): string {
  if (ask.known)
    return `Об этом было в моём письме от ${ask.known.day}: «${ask.known.quote}» [всё ещё верно?]`
  const question = ask.quote
    .trim()
    .slice(0, 400)
    .replace(/^(?:также|и ещё|ещё вопрос|ещё|кстати|во-первых|во-вторых|и)[,:–-]? /iu, "")
  const sent = part(question, SEND, ask.when) ?? part(question, SEND_PLAIN, ask.when)
  if (sent) return `Направляю ${sent}: [вложение или ссылка]`
  const cost = part(question, COST, null)
  if (cost) return `${sentence(cost)}: [стоимость]`
  const thing = part(question, THERE_IS, null)
  if (thing && thing.split(" ").length <= 6) return `${sentence(thing)}: [есть или нет, подробности]`
  const what = part(question, WHAT, null)
  if (what && what.split(" ").length <= 8 && !/^(из|у|нам|мне|есть|будет|будут)(?!\p{L})/iu.test(what)) {
    return `${sentence(what)}: [ответ]`
  }
  return `${about(ask)} [ответ]`
}

function about(ask: OpenAsk): string {
  return `На вопрос «${excerpt(ask.quote)}»:`
}

/** Turned to our side; null where pronouns, verbs of theirs or a second clause make turning a guess. */
function part(question: string, pattern: RegExp, when: string | null): string | null {
  let words = pattern.exec(question)?.[1]
  if (!words) return null
  if (when !== null) words = words.replace(when, "").replace(/[ ,]+(?:до|к|в|на|по)? *$/iu, "")
  if (
    /(?<!\p{L})(я|мы|вы|ты|нам|мне|вам|нас|вас|он|она|они|это|который|которые)(?!\p{L})|[?:;«»"]/iu.test(
      words,
    )
  )
    return null
  return words
    .replace(/(?<!\p{L})ваш(?=\p{L}{0,3}(?!\p{L}))/giu, (word) => (word === "Ваш" ? "Наш" : "наш"))
    .trim()
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
