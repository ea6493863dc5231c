import type { AutomaticReply } from "~src/record/automatic-reply"
import { partsOf } from "../dates/calendar"
import { clockIn } from "../dates/zone"
import { type DayContext, dayIn } from "./named-day"
import { type Cue, plain } from "./phrases"

/** Nobody plans an absence for longer; what lies further ahead was misread. */
const longestDays = 400
const longestQuote = 300
/** So far from the words that lead to it stands a day. */
const reach = 60
/** A note this short is about the absence, whatever its sentences say. */
const FEW = 2

/** The day behind these is the one on which they are back. */
const BACK_THEN =
  /\b(?:back (?:in the office |at work |online )?(?:on|from)?|return(?:ing)?(?: to (?:the office|work))?(?: on)?|available again(?: from| on)?|wieder (?:ab|am|ab dem)|wieder erreichbar (?:ab|am)|zurück (?:am|ab)|wieder (?:im büro|da|im haus|im hause|für sie da)(?: ab| am)?|ab dem|de retour (?:le|au bureau le|à partir du)|de vuelta (?:el)?|regresar[ée] (?:el)?|regreso (?:el)?|volver[ée] (?:el)?|regresso (?:a|em|no dia)|de volta (?:em|a|no dia)?|retorno (?:em|no dia)?|torner[òo] (?:il)?|rientrer[òo] (?:il)?|di ritorno (?:il)?|weer (?:terug|aanwezig|bereikbaar) (?:op|vanaf)?|terug op|wracam|wrócę|tillbaka (?:den)?|tilbage (?:den|igen)?|tilbake (?:den|igjen)?|takaisin|zpět (?:v kanceláři )?(?:od)?)|(?<!\p{L})(?:вернусь|возвращаюсь|вернёмся|выхожу|выйду|буду (?:снова )?(?:на связи|в офисе|доступ\p{L}+) с|повернуся)/gu
/** The day behind these is the last one of the absence. */
const UNTIL_THEN =
  /\b(?:until|till|til|through|thru|up to|bis(?: zum| einschließlich| inklusive)?|jusqu['e](?:au)?|hasta(?: el)?|até(?: o dia| a| ao)?|fino al?|tot(?: en met)?|t\/m|do|till och med|til og med|asti|to|au|al|a|e il|and|und|y el|t\.o\.m\.)(?= )|(?<!\p{L})(?:до|по)(?= )|[至到]|[–-]/gu
/** The day before these is the one on which they are back, or the last one. */
const BEFORE_BACK =
  /wieder (?:da|im büro|im haus|zurück|erreichbar)|返回|回来|回來|返岗|返工|上班|回到|复工|恢复|より(?:出社|出勤|復帰)|から(?:出社|出勤|復帰)|に(?:戻り|復帰)|부터/gu
const BEFORE_UNTIL = /之?前|为止|為止|まで|까지/gu

interface Marked {
  at: number
  end: number
  /** The day stands before these words. */
  before: boolean
}

/**
 * Until when somebody is away, by the sentences of their note: the day on which they are back where it is named, else
 * the last one of the absence. Null where no day is named, or only one that is over.
 */
export function returnDay(
  lines: readonly { text: string; cues: ReadonlySet<Cue> }[],
  context: DayContext,
): AutomaticReply["until"] {
  const today = clockIn(context.timeZone, context.sentAt).day
  // The absence may be said in one sentence and its end in the next; whom to call by when stands in others.
  for (const back of [true, false]) {
    for (const { text, cues } of lines) {
      if (!back && !cues.has("away") && lines.length > FEW) continue
      const day = namedIn(text, back, context)
      if (day === null || day < today || day > today + longestDays) continue
      return { day: isoOf(day), back, quote: text.slice(0, longestQuote) }
    }
  }
  return null
}

function namedIn(text: string, back: boolean, context: DayContext): number | null {
  const sentence = plain(text)
  // "from 23 November to 3 December": the last of several is meant.
  for (const { at, end, before } of marksIn(sentence, back).reverse()) {
    const stretch = before ? sentence.slice(Math.max(0, at - reach), at) : sentence.slice(end, end + reach)
    const day = dayIn(stretch, before ? "last" : "first", context)
    if (day !== null) return day
  }
  return null
}

function marksIn(sentence: string, back: boolean): Marked[] {
  const found = (pattern: RegExp, before: boolean) =>
    [...sentence.matchAll(pattern)].map(
      (match): Marked => ({ at: match.index, end: match.index + match[0].length, before }),
    )
  return [
    ...found(back ? BACK_THEN : UNTIL_THEN, false),
    ...found(back ? BEFORE_BACK : BEFORE_UNTIL, true),
  ].sort((a, b) => a.at - b.at)
}

function isoOf(day: number): string {
  const { year, month, date } = partsOf(day)
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`
}
