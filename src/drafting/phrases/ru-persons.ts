const PAIRS: readonly (readonly [string, string])[] = [
  ["мы", "вы"],
  ["нас", "вас"],
  ["нам", "вам"],
  ["нами", "вами"],
]
const SINGLE: Readonly<Record<string, string>> = {
  я: "вы",
  меня: "вас",
  мне: "вам",
  мной: "вами",
  мой: "ваш",
  моя: "ваша",
  моё: "ваше",
  мое: "ваше",
  мои: "ваши",
  моего: "вашего",
  моей: "вашей",
  моих: "ваших",
  моему: "вашему",
  моим: "вашим",
  мою: "вашу",
}
/** A person with the verb that goes with it, or one word. */
const WORDS = /(?<!\p{L})(?:(мы|вы) (не )?(\p{L}{2,}[еёи](?:м|те))(ся|сь)?|(\p{L}+))(?!\p{L})/giu

/** Words of theirs as we would say them: "до того как мы отключим вашу систему" becomes "… вы отключите нашу систему". */
export function swapped(words: string): string {
  return words
    .replace(WORDS, (whole, person?: string, not = "", verb = "", self = "", word?: string) => {
      if (word !== undefined || person === undefined) return other(word ?? whole)
      const ours = person.toLowerCase() === "вы"
      const turned = ours ? toUs(verb) : toYou(verb)
      if (turned === verb) return whole
      return `${ours ? "мы" : "вы"} ${not}${turned}${self === "" ? "" : ours ? "ся" : "сь"}`
    })
    .trim()
}

function other(word: string): string {
  const lower = word.toLowerCase()
  for (const [one, two] of PAIRS) {
    if (lower === one) return two
    if (lower === two) return one
  }
  if (Object.hasOwn(SINGLE, lower)) return SINGLE[lower] ?? word
  if (/^ваш/u.test(lower) && lower.length <= 6) return `н${lower.slice(1)}`
  return /^наш(?:[аеиу]|ем|его|ему|ей|их|им|ими)?$/u.test(lower) ? `в${lower.slice(1)}` : word
}

/** "поддерживаете" becomes "поддерживаем": regular in both conjugations. */
export function toUs(verb: string): string {
  return verb.replace(/те$/u, "м")
}

/** "отключим" becomes "отключите". */
export function toYou(verb: string): string {
  return verb.replace(/м$/u, "те")
}

/** With a capital at its start. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const STARTERS =
  /^(?:Удалось|Дошл[оаи]|Может|Могли|Когда|Как\p{L}{0,3}|Сколько|Кто|Что|Где|Есть|Нужн\p{L}|Можно|Подойд[её]т|Устраивает|Удобно|Получил\p{L}|Готовы|Вы|Ты|Мы|Наш\p{L}{0,3}|Ваш\p{L}{0,3}|Это|Этот|Эта|В|На|С|По|Для|Да|Нет|Все|Всё|Если|При)(?!\p{L})/u

/** A sentence that goes on behind other words; `known` is where its first word may stand without a capital. */
export function goesOn(words: string, known = ""): string {
  const first = /^\p{Lu}\p{Ll}+/u.exec(words)?.[0] ?? ""
  const common = first !== "" && known.toLowerCase() !== known && known.includes(first.toLowerCase())
  return STARTERS.test(words) || common ? words.charAt(0).toLowerCase() + words.slice(1) : words
}
