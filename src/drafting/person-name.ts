const TITLES = /^(dr|prof|mr|mrs|ms|miss|herr|frau|mme|ing|dipl|г-н|г-жа|господин|госпожа)\.?$/iu
const PATRONYMIC = /(вич|вна|чна|ична|инична)$/iu

/**
 * How a person is addressed in a greeting: the given name, in Russian with the patronymic where it is known, a Chinese
 * name whole. Null where `name` is none (empty, an address, a company's abbreviation).
 */
export function addressName(name: string | null): string | null {
  if (name === null || /[@\d<>[\]]/.test(name)) return null
  const whole = name
    .replace(/\(.{0,80}?\)/g, " ")
    .replace(/["“”]/g, "")
    .replace(/\s+/gu, " ")
    .trim()
  if (whole === "" || whole.length > 80) return null
  if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(whole)) {
    return whole.replace(/\s/gu, "")
  }
  const [family, given] = whole.split(",").map((part) => part.trim())
  const words = (given ? `${given} ${family}` : whole).split(" ").filter((word) => !TITLES.test(word))
  const patronymic = words.findIndex((word) => PATRONYMIC.test(word))
  if (patronymic > 0)
    return words
      .slice(patronymic - 1, patronymic + 1)
      .map(capitalised)
      .join(" ")
  const first = words[0]
  if (!first || !/^\p{L}[\p{L}'’.-]*$/u.test(first)) return null
  return capitalised(first)
}

/** "ANNA" and "anna" are shown as "Anna"; "DeShawn" and "Jean-Luc" stay. */
function capitalised(word: string): string {
  const shouted = word === word.toUpperCase() && word.length > 2
  const whispered = word === word.toLowerCase()
  if (!shouted && !whispered) return word
  return word.toLowerCase().replace(/(^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase())
}
