import { chineseSurnames } from "./chinese-surnames"
import { wordsOf } from "./clean-line"
import type { Sender } from "./closing"
import { notNames } from "./not-names"

/** Small words inside names: van der Berg, de la Cruz, bin Salman, St. Clair. */
const particle = /^(van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|ter|ten|zu|y|e)$/
const capitalised = /^(\p{Lu}[\p{L}\p{M}]*)((['-]|\.-?)\p{L}[\p{L}\p{M}]*)*\.?$/u
const han = /^\p{Script=Han}{2,4}$/u
const kanaOrHangul =
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]{2,8}( [\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]{1,6})?$/u
const credential =
  /[,\s]+\(?(Ph\.? ?D\.?|MBA|CFA|CPA|P\.?E\.?|PMP|J\.?D\.?|M\.?D\.?|Esq\.?|M\.?Sc\.?|B\.?Sc\.?|LL\.?M\.?|CFP|CISSP|FRM|SPHR|к\.т\.н\.?|д\.т\.н\.?)\)?$/
const honorific = /^((Mr|Mrs|Ms|Miss|Dr|Prof|Ing|Dipl\.-Ing|Herr|Frau|Sr|Sra|Mme|M)\.? )+/
const chineseTitle = /(先生|女士|小姐|老师|经理|总监|博士|教授|总)$/

/** The name without titles and degrees around it: "Dr. Jane Doe, PhD" gives "Jane Doe". */
export function bareName(text: string): string {
  let name = text.replace(honorific, "")
  for (let round = 0; round < 3; round++) name = name.replace(credential, "")
  return name.replace(/[\s,.;:!]+$/, (end) => (/^\.$/.test(end) && /\b\p{Lu}\.$/u.test(name) ? end : ""))
}

/** Two to four Han characters that begin with a known surname. */
export function isChineseName(text: string): boolean {
  const name = text.replace(/\s/g, "").replace(chineseTitle, "")
  if (!han.test(name)) return false
  return chineseSurnames.has(name.slice(0, 1)) || chineseSurnames.has(name.slice(0, 2))
}

/** One to four capitalised words, none of which is an ordinary word; or a Chinese, Japanese or Korean name. */
export function isNameShaped(text: string): boolean {
  if (text.length > 48) return false
  if (isChineseName(text)) return true
  const words = wordsOf(bareName(text))
  if (words.length === 0 || words.length > 5) return false
  let full = 0
  for (const word of words) {
    if (particle.test(word)) continue
    if (!capitalised.test(word)) return false
    if (word.length > 1 && !/^\p{Lu}\.$/u.test(word) && notNames.has(word.toLowerCase().replace(/\.$/, "")))
      return false
    if (word.length > 1 && !word.endsWith(".")) full++
  }
  return full >= 1 && full <= 4
}

/** Lower-case words of the sender's name and of the address before the @, two letters or more. */
function senderWords(sender: Sender): string[] {
  const local = sender.email?.split("@")[0] ?? ""
  return `${sender.name ?? ""} ${local}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 2)
}

function initialsOf(sender: Sender): string[] {
  const words = (sender.name ?? "").split(/[^\p{L}]+/u).filter((word) => word !== "")
  const letters = words.map((word) => word.slice(0, 1).toLowerCase()).join("")
  return [
    letters,
    [...letters].reverse().join(""),
    letters.slice(0, 2),
    [...letters.slice(0, 2)].reverse().join(""),
  ]
}

/** "Pete" and "Peter", "Max" and "Maximilian": short forms of one name. */
function sharesBeginning(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}

/** "Kim x31647", "Samuel x3-9890 (Support)", "Bob 555-0100": a name with its number behind it. */
const numberBehind =
  /^([^\d(]{2,40}?)[\s,–-]+\(?(?:x|ext\.?|tel\.?|#)?\s?\d[\d()\s.-]{2,18}(?:[([].{1,30}[)\]])?$/i

/** The line without the number that may stand behind a name, and without a final stop or comma. */
export function nameBeforeNumber(line: string): string {
  return (numberBehind.exec(line)?.[1] ?? line).replace(/[.,]$/, "")
}

/** Do these words (one to four) name the person in the header: a shared name, its initials, its short form? */
export function namesSender(text: string, sender: Sender | null): boolean {
  if (sender === null || text.length > 48) return false
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length === 0 || words.length > 5) return false
  const known = senderWords(sender)
  const first = words[0] ?? ""
  if (words.some((word) => word.length >= 2 && known.includes(word))) return true
  if (first.length >= 3 && known.some((word) => word.length >= 3 && sharesBeginning(word, first))) return true
  return words.length === 1 && first.length >= 2 && initialsOf(sender).includes(first)
}

/** Japanese and Korean names can't be told by shape; this asks only whether a short line's script allows one. */
export function mayBeEastAsianName(text: string): boolean {
  return kanaOrHangul.test(text)
}
