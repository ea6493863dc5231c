import type { AutomaticReply } from "~src/record/automatic-reply"
import { plain } from "./phrases"

const readAtMost = 3_000
const longest = 240
/** So far behind the words that lead there stands whom to ask. */
const reach = 160

/** Words that lead to whoever stands in; the name or address stands behind them. */
const LEADS =
  /\b(?:contact|reach out to|get in touch with|turn to|write to|please e-?mail|direct (?:your|any|all) \w+ to|wenden sie sich (?:bitte )?an|wende dich (?:bitte )?an|kontaktieren sie(?: bitte)?|vertritt mich|vertretung(?: übernimmt)?:?|contacter|vous adresser à|adressez-vous à|contacte con|contactar(?: con)?|póngase en contacto con|contacto con|contatar|contacte|entre em contato com|contattare|rivolgersi a|contact op(?:nemen)? met|kontakt z|kontaktować się z|kontakta|kontakt(?:e|er)?)(?= |:)|(?<!\p{L})(?:обращайтесь к|обратитесь к|свяжитесь с|свяжитесь,? пожалуйста,? с|писать|пишите|звертайтеся до)(?= )|请联系|請聯繫|联系|代理|までご連絡/giu

const MAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/u
/** Between the words and the name: "my colleague", "Mr". */
const BEFORE_NAME =
  /^[\s:,：]*(?:(?:my|our|meine?[nr]?|unsere?[nr]?|mon|ma|mi|mio|mia|meu|minha|mijn|the|colleagues?|team|kolleg(?:e|en|in)|collègue|compañer[oa]|colega|collega|коллег[еуи]|моей|моему|我的同事|同事|mr\.?|ms\.?|mrs\.?|dr\.?|herrn?|frau|m\.|mme)[\s:]+|同事|我的同事)*/iu
const NAME =
  /^\p{Lu}[\p{Ll}’'-]+(?:[ -]\p{Lu}[\p{Ll}’'-]*){0,3}|^\p{Script=Han}{2,4}(?=[\s,，、(（:：。<]|$)/u

/**
 * Whom a note of absence names instead, as it names them: null where nobody is. The sender's own address is none. The
 * words are somebody else's: what is read here is shown, never written to.
 */
export function standInOf(answer: { own: string; sender: { email: string } }): AutomaticReply["standIn"] {
  const text = answer.own.slice(0, readAtMost).replace(/[^\S\n]+/g, " ")
  for (const match of text.matchAll(LEADS)) {
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + reach)
    const named = behind.replace(BEFORE_NAME, "")
    const name = NAME.exec(named)?.[0]?.trim() ?? null
    const mail = MAIL.exec(behind)
    const email = mail?.[0].replace(/[.-]+$/, "") ?? null
    const own = email !== null && plain(email) === plain(answer.sender.email)
    if ((name === null && email === null) || own) continue
    const nameEnd = match.index + match[0].length
    return {
      name,
      email,
      quote: sentenceAround(text, match.index, nameEnd + (mail ? mail.index + mail[0].length : 0)),
    }
  }
  return null
}

/** The sentence that holds what lies from `at` to `to`. */
function sentenceAround(text: string, at: number, to: number): string {
  const before = text.slice(0, at)
  const start = Math.max(...[". ", "! ", "。", "！"].map((end) => before.lastIndexOf(end) + end.length))
  const from = /[.!。！]/u.test(before) ? start : 0
  const stop = /[.!。！](?:\s|$)/u.exec(text.slice(to))
  return text
    .slice(from, Math.min(stop ? to + stop.index + 1 : text.length, from + longest))
    .replace(/\s+/g, " ")
    .trim()
}
