import {
  addMonths,
  addWorkingDays,
  dateNear,
  endOfMonth,
  endOfQuarter,
  monthEnd,
  nextDate,
  nextWeekday,
  partsOf,
  quarterEnd,
  type Today,
  weekdayIn,
  weekdayOf,
  weekEnd,
  yearEnd,
} from "./calendar"
import { type DateLanguage, endOf } from "./reader"

// \b knows no Cyrillic letters: these stand for it.
const from = "(?<![а-я\\d])"
const to = "(?![а-я])"
const weekday =
  "(понедельник[ауе]?|вторник[ауе]?|сред[ауеы]|четверг[ауе]?|пятниц[ауеы]|суббот[ауеы]|воскресень[еюя])"
const weekdays = ["пон", "вто", "сре", "чет", "пят", "суб", "вос"]
const month =
  "(январ[ьяею]|феврал[ьяею]|март[ауе]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[ауе]?|сентябр[ьяею]|октябр[ьяею]|ноябр[ьяею]|декабр[ьяею])"
const months = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"]
const counts: Record<string, number> = {
  один: 1,
  одну: 1,
  одного: 1,
  одной: 1,
  пару: 2,
  пары: 2,
  два: 2,
  две: 2,
  двух: 2,
  три: 3,
  трех: 3,
  несколько: 3,
  нескольких: 3,
  четыре: 4,
  четырех: 4,
  пять: 5,
  пяти: 5,
  шесть: 6,
  семь: 7,
  десять: 10,
  десяти: 10,
}
const count = `(\\d{1,3}|${Object.keys(counts).join("|")})`
const unit = "(день|дня|дней|дни|сутки|суток|неделю|недели|недель|месяц|месяца|месяцев|неделе)"

const weekdayNumber = (text = "") => weekdays.indexOf(text.slice(0, 3)) + 1
const monthNumber = (text = "") => {
  const short = months.findIndex((name, index) => index !== 4 && text.startsWith(name))
  return short < 0 ? 5 : short + 1
}
const yearOf = (text: string | undefined) => (text ? Number(text) : null)
const readerOf = (source: string) => new RegExp(`${from}${source}${to}`, "g")

/** How Russian mail names days and periods (text with ё as е). */
export const russian: DateLanguage = {
  readers: [
    { pattern: readerOf("послезавтра"), read: (_, { day }) => endOf(day + 2) },
    { pattern: readerOf("завтра(?:шн[а-я]{2,3} дн[а-я]{1,2})?"), read: (_, { day }) => endOf(day + 1) },
    { pattern: readerOf("(?:сегодня|конца дня)"), read: (_, { day }) => endOf(day) },
    {
      pattern: readerOf(
        "(?:конц[ауе]|конец|окончани[яюе]) (?:(этой|этого|текущ[а-я]{2,3}|рабоч[а-я]{2,3}|следующ[а-я]{2,3}|календарн[а-я]{2,3}) )?(недели|месяца|квартала|года)",
      ),
      read: ([which = "", period], today) => periodEnd(period, which.startsWith("следующ") ? 1 : 0, today),
    },
    {
      pattern: readerOf(
        "(?:на|в|до|к|в течение) (этой|этом|этого|текущ[а-я]{2,3}|следующ[а-я]{2,3}|ближайш[а-я]{2,3}|будущ[а-я]{2,3}) (недел[еию]|месяц[еа]|квартал[еа]|год[уа])",
      ),
      read: ([which = "", period], today) => periodEnd(period, /^(?:след|буд)/.test(which) ? 1 : 0, today),
    },
    { pattern: readerOf("(?:на|в течение|за) недел[еию]"), read: (_, { day }) => endOf(weekEnd(day, 0)) },
    {
      pattern: readerOf(`(?:конц[ауе]|конец|окончани[яюе]) ${month}(?: (\\d{4}))?`),
      read: ([name, year], { day }) => endOf(endOfMonth(day, monthNumber(name), yearOf(year))),
    },
    {
      pattern: readerOf(`(начал[ауе]|середин[аеуы]) (?:(следующ[а-я]{2,3}) )?(недели|месяца|${month})`),
      read: ([part = "", next, whole, name], { day }) => {
        const early = part.startsWith("нач")
        if (whole === "недели") return endOf(weekdayIn(day, next ? 1 : 0, early ? 2 : 3))
        const end = name ? endOfMonth(day, monthNumber(name), null) : monthEnd(day, next ? 1 : 0)
        return endOf(end - partsOf(end).date + (early ? 10 : 15))
      },
    },
    {
      pattern: readerOf(
        `(?:в|во|к|ко|до|на)? ?(эт(?:от|у|о|ой|ому|ого)|следующ[а-я]{2,3}|ближайш[а-я]{2,3}) ${weekday}`,
      ),
      read: ([which = "", name], { day }) => {
        const wanted = weekdayNumber(name)
        if (which.startsWith("след")) return endOf(weekdayIn(day, 1, wanted))
        return endOf(weekdayOf(day) <= wanted ? weekdayIn(day, 0, wanted) : weekdayIn(day, 1, wanted))
      },
    },
    {
      pattern: readerOf("(?:на|до|к|после|в) выходн[а-я]{2,3}"),
      read: (_, { day }) => endOf(weekdayIn(day, 0, 7)),
    },
    {
      pattern: readerOf(
        `(?:через|в течение|в ближайшие|за|спустя) (?:${count} )?(?:(рабоч[а-я]{2,3}|календарн[а-я]{2,3}) )?${unit}`,
      ),
      read: ([amount, working, period], today) =>
        later(
          amount ? (counts[amount] ?? Number(amount)) : 1,
          Boolean(working?.startsWith("раб")),
          period,
          today,
        ),
    },
    { pattern: readerOf("в ближайшие дни"), read: (_, { day }) => endOf(day + 3) },
    { pattern: readerOf("через полторы недели"), read: (_, { day }) => endOf(day + 11) },
    { pattern: readerOf("через полмесяца"), read: (_, { day }) => endOf(day + 15) },
    {
      pattern: readerOf(`(\\d{1,2})(?:-?го|-?му|-?е)? ${month}(?: (\\d{4}))?`),
      read: ([date, name, year], { day }) =>
        endOf(dateNear(day, monthNumber(name), Number(date), yearOf(year))),
    },
    {
      pattern: new RegExp(
        `${from}(?<![.,])(0?[1-9]|[12]\\d|3[01])\\.(0[1-9]|1[0-2])(?:\\.(20\\d\\d|\\d\\d))?(?![\\d.,]\\d|\\d|\\s?(?:%|тыс|млн|руб))`,
        "g",
      ),
      read: ([date, number, year], { day }) =>
        endOf(
          dateNear(
            day,
            Number(number),
            Number(date),
            year ? Number(year.length === 2 ? `20${year}` : year) : null,
          ),
        ),
    },
    {
      pattern: readerOf("(?:в |к |до )?(перв|втор|треть|четверт)[а-я]{1,3} квартал[ае]?"),
      read: ([name = ""], { day }) =>
        endOf(endOfQuarter(day, ["перв", "втор", "треть", "четверт"].indexOf(name) + 1, null)),
    },
    {
      pattern: /(?<![a-zа-я\d])(?:q([1-4])|([1-4]) ?кв\.?(?:артал[ае]?)?)(?![а-яa-z\d])/g,
      read: ([one, other], { day }) => endOf(endOfQuarter(day, Number(one ?? other), null)),
    },
  ],
  recurring: [
    {
      pattern: new RegExp(`(?<!прошл[а-я]{2,3} )${from}${weekday}${to}`, "g"),
      read: ([name], { day }) => endOf(nextWeekday(day, weekdayNumber(name))),
    },
    {
      pattern: readerOf("(?:до|к|на|в срок до) (\\d{1,2})(?:-?го|-?му|-?е)?(?: числ[ауо])"),
      read: ([date], { day }) => endOf(nextDate(day, Number(date))),
    },
    {
      pattern: readerOf("(?:до|к|на) (\\d{1,2})-(?:го|му|е)"),
      read: ([date], { day }) => endOf(nextDate(day, Number(date))),
    },
    {
      pattern: readerOf(`(?:в|до|к|на) ${month}(?: (\\d{4}))?`),
      read: ([name, year], { day }) => endOf(endOfMonth(day, monthNumber(name), yearOf(year))),
    },
  ],
  times: [
    { pattern: readerOf("(?:конц[ауе]|конец|окончани[яюе]) рабочего дня"), read: () => 18 * 60 },
    { pattern: readerOf("(?:конц[ауе]|конец) (?:этого )?дня"), read: () => null },
    { pattern: readerOf("(?:полдень|полудня|обеда|обеду|обед)"), read: () => 13 * 60 },
    { pattern: readerOf("(?:до|к) вечер[ау]"), read: () => 18 * 60 },
    {
      pattern: readerOf("(?:в|до|к|с|не позднее) ([01]?\\d|2[0-3])[:.]([0-5]\\d)(?![.\\d])"),
      read: ([hour, minute]) => Number(hour) * 60 + Number(minute),
    },
    {
      pattern: readerOf("(?:в|до|к) ([01]?\\d|2[0-3]) ?(час[а-я]{0,2}|утра|дня|вечера)"),
      read: ([hour, part = ""]) =>
        (Number(hour) + (/дня|вечера/.test(part) && Number(hour) < 12 ? 12 : 0)) * 60,
    },
  ],
  deadlineBefore: /(?<![а-я])(?:до|к|ко|не позднее|не позже|срок|крайний срок|дедлайн|успеть до)[ -]*$/,
  deadlineAfter: null,
  pastBefore:
    /(?<![а-я])(?:прошл[а-я]{2,3}|вчера|назад|был[аио]?|отправил[аи]?|отправлял[аи]?|присылал[аи]?|прислал[аи]?|обсуждали|обсудили|говорили|договорились|встречались|созванивались|звонил[аи]?|писал[аи]?|получил[аи]?|обещал[аи]?|состоял[а-я]{2,3}|направил[аи]?)(?![а-я])[^,;]{0,40}$/,
}

function periodEnd(period = "", ahead: number, { day }: Today) {
  if (period.startsWith("недел")) return endOf(weekEnd(day, ahead))
  if (period.startsWith("месяц")) return endOf(monthEnd(day, ahead))
  if (period.startsWith("кварт")) return endOf(quarterEnd(day, ahead))
  return endOf(yearEnd(day, ahead))
}

function later(amount: number, working: boolean, period = "", { day }: Today) {
  if (period.startsWith("недел")) return endOf(day + amount * 7)
  if (period.startsWith("месяц")) return endOf(addMonths(day, amount))
  return endOf(working ? addWorkingDays(day, amount) : day + amount)
}
