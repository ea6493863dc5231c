const TITLES =
  /^(dr|prof|mr|mrs|ms|miss|mx|sir|rev|herr|frau|mme|mlle|sr|sra|srta|dott|ing|dipl|г-н|г-жа|господин|госпожа)\.?$/iu
/** What stands behind a name and a comma without being a given name: generations, degrees, certificates. */
const BEHIND_NAME =
  /^(?:jr|sr|i{2,3}|iv|esq|ph\.?\s?d|m\.?d|j\.?d|ll\.?[bm]|m\.?b\.?a|[bm]\.?(?:sc|a|s|eng|ed|tech|com)|mph|mpa|ed\.?d|dba|dds|rn|pe|cpa|cfa|cma|acca|fcca|aca|cissp|cism|cisa|pmp|csm|cscp|cpim|phr|sphr|shrm-s?cp|frcs|mrics)\.?$/iu
/** An initial names nobody. */
const INITIAL = /^(?:\p{L}\.)+$|^\p{Lu}$/u
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
  // "Wei Li 李伟" is one name in two scripts.
  const eastern = whole
    .replace(/\s/gu, "")
    .match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々・]+/gu)
  if (eastern !== null) return eastern.length === 1 && eastern[0] ? eastern[0] : whole.replace(/\s/gu, "")
  const [family = "", given] = whole
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !part.split(" ").every((word) => BEHIND_NAME.test(word)))
  const parts = (given ? `${given} ${family}` : family).split(" ").filter((word) => !TITLES.test(word))
  const words = parts.filter((word) => !INITIAL.test(word))
  // "A. Petrov": what is left is the family's name.
  if (words.length === 1 && parts[0] !== words[0]) return null
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
