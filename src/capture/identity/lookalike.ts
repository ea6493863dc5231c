import { toUnicode } from "punycode/punycode.es6.js"

/** Characters that pass for others at a glance: homoglyphs of Cyrillic and Greek, digits, and pairs of letters. */
const LOOKS_LIKE: readonly (readonly [RegExp, string])[] = [
  [/[аạáàâäãå]/gu, "a"],
  [/[еёẹéèêë]/gu, "e"],
  [/[оọóòôöõ0]/gu, "o"],
  [/[рρ]/gu, "p"],
  [/[сϲç]/gu, "c"],
  [/[хχ]/gu, "x"],
  [/[уүýÿ]/gu, "y"],
  [/[іïíìîıl1|]/gu, "i"],
  [/[ѕ5]/gu, "s"],
  [/[ԁ]/gu, "d"],
  [/[ԛ]/gu, "q"],
  [/[ԝѡ]/gu, "w"],
  [/[һ]/gu, "h"],
  [/[ոռñ]/gu, "n"],
  [/[υúùûü]/gu, "u"],
  [/vv/g, "w"],
  [/rn/g, "m"],
  [/ci/g, "d"],
]

/**
 * Which of the known domains `domain` can be taken for, or null. It is a reason to look twice, never an accusation:
 * companies do own domains that resemble each other.
 *
 * @param domain a registrable domain, lower case, as Unicode or punycode
 * @param known domains that the rep has written with before
 */
export function lookalikeOf(domain: string, known: Iterable<string>): string | null {
  const shown = readable(domain)
  const [name, suffix] = split(shown)
  if (name.length < 4) return null
  for (const other of known) {
    const [otherName, otherSuffix] = split(readable(other))
    if (other === domain || otherName.length < 4) continue
    if (skeleton(name) === skeleton(otherName)) {
      // The same name under another suffix is how companies are: only a different spelling is odd.
      if (name !== otherName) return other
      continue
    }
    if (suffix === otherSuffix && isOneSlip(name, otherName)) return other
  }
  return null
}

function split(domain: string): [string, string] {
  const dot = domain.indexOf(".")
  return dot < 0 ? [domain, ""] : [domain.slice(0, dot), domain.slice(dot + 1)]
}

function skeleton(name: string): string {
  return LOOKS_LIKE.reduce((text, [look, plain]) => text.replace(look, plain), name.normalize("NFC"))
}

/** Two letters changed places, or one was doubled or dropped, in a name long enough that chance is unlikely. */
function isOneSlip(a: string, b: string): boolean {
  if (a.length < 7 || b.length < 7) return false
  if (a.length === b.length) {
    const first = [...a].findIndex((letter, index) => letter !== b[index])
    return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2)
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.length - short.length !== 1) return false
  const gap = [...long].findIndex((letter, index) => letter !== short[index])
  return long.slice(gap + 1) === short.slice(gap)
}

function readable(domain: string): string {
  try {
    return toUnicode(domain)
  } catch {
    return domain
  }
}
