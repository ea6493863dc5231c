import { sentence, swapped, toUs } from "./ru-persons"

/** How a question of one form is answered. Null where its words turn out not to be of that form. */
type Frame = readonly [RegExp, (found: string[]) => string | null]

/** The end of a word: `\b` knows no Cyrillic. */
const END = "(?!\\p{L})"
/** Verbs and short adjectives that a thing goes with, without an object. */
const ALONE =
  "входит|входят|работает|работают|подходит|подходят|поддерживается|поддерживаются|требуется|требуются|нужен|нужна|нужно|" +
  "нужны|предусмотрена?|предусмотрено|предусмотрены|доступе?н|доступна|доступно|доступны|совместима?|совместимы|возможе?н|" +
  "возможна|возможны|распространяется|действует|действуют|хранятся|хранится|шифруются|включена?|включено|включены|готова?|готовы|" +
  "меняется|изменится|изменятся|сохранится|сохранятся|останется|останутся"
const TO_SEND = "прислать|отправить|выслать|направить|скинуть|переслать|предоставить|поделиться"
const SEND_IT =
  "пришлите|отправьте|вышлите|направьте|перешлите|скиньте|предоставьте|пришли|отправь|вышли|скинь|перешли"

const NEGATED: Readonly<Record<string, string>> = {
  возможен: "невозможен",
  возможна: "невозможна",
  возможно: "невозможно",
  возможны: "невозможны",
  доступен: "недоступен",
  доступна: "недоступна",
  доступно: "недоступно",
  доступны: "недоступны",
}
/** "[входит / не входит]" of "входит". */
const choice = (verb: string) => `[${verb} / ${NEGATED[verb] ?? `не ${verb}`}]`

/** What belongs into the blank behind "X —". */
function blankFor(thing: string): string {
  if (/стоимост|цен[аы]|тариф|скидк|бюджет|сумм/iu.test(thing)) return "[сумма]"
  if (/срок|длительност|период|время/iu.test(thing)) return "[срок]"
  if (/дата|день/iu.test(thing)) return "[дата]"
  return "[ответ]"
}

const handedOver = (asked: string): string | null => {
  const thing = swapped(asked.replace(/^(?:нам|мне) /iu, "").replace(/ (?:нам|мне)(?!\p{L})/u, ""))
  return thing.split(" ").length > 12 ? null : `Направляю ${thing}: [вложение или ссылка]`
}

/** The narrower forms first. */
export const russianFrames: readonly Frame[] = [
  [
    new RegExp(
      `^(?:не )?(?:могли бы вы|можете ли вы|сможете ли вы|вы можете|вы могли бы|можете|сможете|можешь|могли бы|прошу(?: вас)?|просьба|просим(?: вас)?|можно)(?: нам| мне)? (?:${TO_SEND}) (.+)$`,
      "iu",
    ),
    ([, thing = ""]) => handedOver(thing),
  ],
  [new RegExp(`^(?:${SEND_IT}|${TO_SEND}) (.+)$`, "iu"), ([, thing = ""]) => handedOver(thing)],
  [
    /^сколько (будет стоить|будут стоить|стоит|стоят) (.+)$/iu,
    ([, verb = "", thing = ""]) => `${sentence(swapped(thing))} ${verb} [сумма].`,
  ],
  [
    /^сколько (времени|дней|недель|месяцев|часов) (занимает|займёт|займет|занимают|длится|продлится|идёт|идет) (.+)$/iu,
    ([, unit = "", verb = "", thing = ""]) =>
      `${sentence(swapped(thing))} ${verb} [сколько] ${unit}.`.replace(
        "[сколько] времени",
        "[сколько времени]",
      ),
  ],
  [
    /^сколько (.{2,40}?) (?:можно|мы можем|можем) (\p{L}+ть(?:ся)?)(.*)$/iu,
    ([, things = "", verb = "", rest = ""]) => `Можно ${verb} [сколько] ${things}${spaced(rest)}.`,
  ],
  [
    /^сколько (времени|дней|недель|месяцев) (уйдёт|уйдет|уходит|нужно|потребуется|понадобится) (на .+|для .+|чтобы .+)$/iu,
    ([, unit = "", verb = "", aim = ""]) =>
      `${sentence(swapped(aim))}${/^чтобы/iu.test(aim) ? "," : ""} ${verb} [сколько] ${unit}.`.replace(
        "[сколько] времени",
        "[сколько времени]",
      ),
  ],
  [
    /^сколько (.{2,40}?) (может|могут|входит|входят|поддерживается|доступно|нужно|требуется) (.+)$/iu,
    ([, things = "", verb = "", rest = ""]) => `[Сколько] ${things} ${verb} ${swapped(rest)}.`,
  ],
  [
    /^когда (?:вы )?(\p{L}{3,}[еёи]те)(?: ли)?(?: вы)?( .+)?$/iu,
    ([, verb = "", rest = ""]) => `${sentence(toUs(verb))}${spaced(rest)} [когда].`,
  ],
  [
    /^(когда|где) (будет|будут) (\p{L}+) (.+)$/iu,
    ([, when = "", be = "", state = "", thing = ""]) =>
      `${sentence(swapped(thing))} ${be} ${state} [${when.toLowerCase()}].`,
  ],
  [
    /^(когда|где) (\p{L}+(?:ется|ётся|ится|утся|ются|атся|ятся|ит|ет|ёт|ут|ют|ат|ят)) (.+)$/iu,
    ([, when = "", verb = "", thing = ""]) =>
      `${sentence(swapped(thing))} ${verb.toLowerCase()} [${when.toLowerCase()}].`,
  ],
  [
    /^где (?:вы )?(\p{L}{3,}[еёи]те)(?: вы)? (.+)$/iu,
    ([, verb = "", thing = ""]) => `${sentence(swapped(thing))} ${toUs(verb)} [где].`,
  ],
  [/^кто будет (.+)$/iu, ([, task = ""]) => `${sentence(swapped(task))} будет [имя].`],
  [
    /^кто (отвечает|занимается|ведёт|ведет|подписывает|согласует|принимает) (.+)$/iu,
    ([, verb = "", rest = ""]) => `${sentence(swapped(rest))} ${verb} [имя].`,
  ],
  [
    /^(как(?:ие|ой|ая|ое|ую)) (.{2,40}?) (?:вы )?(\p{L}{3,}[еёи]те)(?: вы)?( .+)?$/iu,
    ([, which = "", things = "", verb = "", rest = ""]) =>
      `${sentence(toUs(verb))}${spaced(rest)} [${which.toLowerCase()}] ${things}.`,
  ],
  [
    /^(как(?:ие|ой|ая|ое)) (.{2,40}?) (нужн\p{L}|требу[ею]тся|понадобятся|потребуются|подойдут|доступны|входят)( .+)?$/iu,
    ([, which = "", things = "", verb = "", rest = ""]) =>
      `${sentence(`${spaced(rest)} ${verb}`.trim())} [${which.toLowerCase()}] ${things}.`,
  ],
  [
    /^(стоимость|сроки?|условия|порядок|график|адрес|наличие|реквизиты) (\p{L}[^,]*)$/iu,
    ([, head = "", rest = ""]) => `${sentence(head.toLowerCase())} ${swapped(rest)} — ${blankFor(head)}.`,
  ],
  [
    /^как долго (\p{L}+[еёи]т(?:ся)?|\p{L}+[ую]т(?:ся)?) (.+)$/iu,
    ([, verb = "", thing = ""]) => `${sentence(swapped(thing))} ${verb.toLowerCase()} [как долго].`,
  ],
  [
    /^(где|когда) (?:нам |мне )?можно (?:будет )?(\p{L}+(?:ть|ти|чь)(?:ся)?)( .+)?$/iu,
    ([, where = "", verb = "", rest = ""]) =>
      `${sentence(verb.toLowerCase())}${spaced(rest)} можно [${where.toLowerCase()}].`,
  ],
  [
    /^(?:какая|какой|какое|какие|каков|какова|каково|каковы)(?: (?:у вас|сейчас|будет|будут))? (.+)$/iu,
    ([, thing = ""]) =>
      thing.split(" ").length > 9 ||
      / (?:вы|мы|нужн\p{L}|можно|будет|будут|есть) /iu.test(` ${thing} `) ||
      /^из /iu.test(thing)
        ? null
        : `${sentence(swapped(thing))} — ${blankFor(thing)}.`,
  ],
  [
    /^почему (?!(?:так|это|вы|мы|я|он|она|они)$)(.+)$/iu,
    ([, claim = ""]) =>
      claim.split(" ").length < 2 ||
      /(?<!\p{L})(?:вы|ты|мы|я|бы|если)(?!\p{L})|\p{L}[еёи]те(?:сь)?(?!\p{L})/iu.test(claim)
        ? null
        : `Причина, по которой ${swapped(claim)}: [причина]`,
  ],
  [/^что входит в (.+)$/iu, ([, thing = ""]) => `В ${swapped(thing)} входит [что].`],
  [
    /^что (?:нам |от нас )?(?:нужно|требуется|потребуется)(?: от нас)? (для .+|чтобы .+)$/iu,
    ([, aim = ""]) => `${sentence(swapped(aim))}${/^чтобы/iu.test(aim) ? "," : ""} нужно [что].`,
  ],
  [
    /^как (?:нам |мне |можно )?(\p{L}+(?:ть|ти|чь)(?:ся)?)( .+)?$/iu,
    ([, verb = "", rest = ""]) => `${sentence(verb.toLowerCase())}${spaced(rest)} можно так: [порядок]`,
  ],
  [
    /^как (происходит|работает|устроен[аоы]?|проходит|организован[аоы]?|рассчитывается|считается) (.+)$/iu,
    ([, verb = "", thing = ""]) => `${sentence(swapped(thing))} ${verb} так: [описание]`,
  ],
  [
    /^(?:есть ли у вас|у вас есть|имеется ли(?: у вас)?|есть ли) (.+)$/iu,
    ([, thing = ""]) =>
      thing.split(" ").length > 9 ? null : `${sentence(swapped(thing))}: [есть / пока нет]. [подробности]`,
  ],
  [
    /^(?:можно ли|можно|возможно ли)(?: (?:нам|мне|будет))? (\p{L}+(?:ть|ти|чь)(?:ся)?)( .+)?$/iu,
    ([, verb = "", rest = ""]) =>
      `${sentence(verb.toLowerCase())}${spaced(rest)} [можно / пока нельзя]. [подробности]`,
  ],
  [
    /^(?:нужно|надо|необходимо) ли(?: нам| мне)? (\p{L}+(?:ть|ти|чь)(?:ся)?)( .+)?$/iu,
    ([, verb = "", rest = ""]) =>
      `${sentence(verb.toLowerCase())}${spaced(rest)} [нужно / не нужно]. [подробности]`,
  ],
  [
    /^(?:(?:мы )?(?:сможем|можем)(?: ли)?(?: мы)?|мы (?:сможем|можем)) (.+)$/iu,
    ([, task = ""]) => `Вы [можете / не можете] ${swapped(task)}. [подробности]`,
  ],
  [
    /^(?:готовы ли вы|вы готовы) (.+)$/iu,
    ([, task = ""]) => `Мы [готовы / пока не готовы] ${swapped(task)}. [подробности]`,
  ],
  [
    /^(нужен|нужна|нужно|нужны|требуется|требуются) ли (?:нам |мне )?(.+)$/iu,
    ([, verb = "", thing = ""]) => `${sentence(swapped(thing))} ${choice(verb.toLowerCase())}. [подробности]`,
  ],
  [
    /^(будет|будут) ли (.+?)( (?:в|во|на|с|со|по|для|из|без|при|от|до|к) .+)?$/iu,
    ([, verb = "", thing = "", rest = ""]) =>
      `${sentence(swapped(thing))} ${choice(verb.toLowerCase())}${spaced(rest)}. [подробности]`,
  ],
  [
    /^(?:вы )?(\p{L}{3,}ли)(?: ли)?(?: вы)? (.+)$/iu,
    ([whole = "", verb = "", rest = ""]) =>
      /(?<!\p{L})вы(?!\p{L})/iu.test(whole)
        ? `Мы [${verb.toLowerCase()} / ещё не ${verb.toLowerCase()}] ${swapped(rest)}. [подробности]`
        : null,
  ],
  [
    new RegExp(`^(${ALONE}) ли (.+?)( (?:в|во|на|с|со|по|для|из|без|при|от|до|к) .+)?$`, "iu"),
    ([, verb = "", thing = "", rest = ""]) =>
      `${sentence(swapped(thing))} ${choice(verb.toLowerCase())}${spaced(rest)}. [подробности]`,
  ],
  [
    /^(?:вы )?(\p{L}{3,}[еёи]те)(сь)?(?: ли)?(?: вы)?( .+)$/iu,
    ([whole = "", verb = "", self = "", rest = ""]) => {
      const ours = `${toUs(verb.toLowerCase())}${self === "" ? "" : "ся"}`
      return /(?<!\p{L})(?:вы|ли)(?!\p{L})/iu.test(whole)
        ? `Мы [${ours} / не ${ours}]${spaced(rest)}. [подробности]`
        : null
    },
  ],
  [
    new RegExp(`^(.{2,60}?) (${ALONE})${END}( .+)?$`, "iu"),
    ([, thing = "", verb = "", rest = ""]) =>
      /^(?:что|как|где|когда|кто|почему|если|чем|какой|какая|какие|сколько)(?!\p{L})/iu.test(thing)
        ? null
        : `${sentence(swapped(thing))} ${choice(verb.toLowerCase())}${spaced(rest)}. [подробности]`,
  ],
]

function spaced(words: string): string {
  const rest = swapped(words.trim())
  return rest === "" ? "" : ` ${rest}`
}
