/** Names in scripts that set no space between surname and given name, though some headers do. */
const unspaced = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s]{2,12}$/u
/** A Russian, Ukrainian or Belarusian name after the father. */
const patronymic = /(?:ович|евич|ьич|ич|овна|евна|ична|инична|йович|івна|ївна)$/u

/** A name's words for comparing: sorted, in lower case, without accents and, beside two other words, the patronymic. */
export function nameWords(name: string): string[] {
  if (unspaced.test(name)) return [name.replace(/\s+/gu, "")]
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
  return words.sort()
}

/** Have two names the same words? A patronymic counts only where both give one. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [nameWords(a), nameWords(b)]
  if (one.length === other.length) return one.length > 0 && one.join(" ") === other.join(" ")
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length === 2 && long.length === 3 && withoutPatronymic(long).join(" ") === short.join(" ")
}

/** The spellings under which the same name may be kept: either order, with or without patronymic or space. */
export function nameSpellings(name: string): string[] {
  const bare = name.replace(/\s+/gu, " ").trim()
  if (unspaced.test(bare)) {
    const joined = bare.replaceAll(" ", "")
    return [...new Set([bare, joined, `${joined.slice(0, 1)} ${joined.slice(1)}`])]
  }
  const words = bare.split(" ")
  const spellings = [words, [...words].reverse()]
  const plain = withoutPatronymic(words)
  if (words.length === 3 && plain.length === 2) spellings.push(plain, [...plain].reverse())
  if (words.length === 3)
    spellings.push(
      [words[2] ?? "", words[0] ?? "", words[1] ?? ""],
      [words[1] ?? "", words[2] ?? "", words[0] ?? ""],
    )
  return [...new Set(spellings.map((one) => one.join(" ")).flatMap((one) => [one, one.replaceAll("ё", "е")]))]
}

function withoutPatronymic(words: readonly string[]): string[] {
  const at = words.findLastIndex((word) => patronymic.test(word.toLowerCase()))
  return words.length === 3 && at >= 0 ? words.filter((_, index) => index !== at) : [...words]
}
