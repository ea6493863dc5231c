import { cleanLine, wordsOf } from "./clean-line"
import type { Sender } from "./closing"
import {
  extensionPattern,
  hasEastAsianPosition,
  hasLegalForm,
  hasOrganisationNoun,
  hasPositionWord,
  hasReachableAddress,
  isAddressLine,
  mailPattern,
  numberPattern,
  phoneLabel,
  webPattern,
} from "./contact-line"
import { attachmentTrace, deviceMarks, ruleLine } from "./footer-marks"
import { notNames } from "./not-names"
import { isNameShaped, mayBeEastAsianName, nameBeforeNumber, namesSender } from "./person-name"
import { type SignOff, signOffIn } from "./sign-off"
import { announcements } from "./signature-labels"

/**
 * What a line near the end of a mail can be: `contact` names a way to reach somebody, `label` a position, organisation
 * or another short title, `prose` is text that the sender wrote.
 */
export type TailKind =
  | "blank"
  | "rule"
  | "signOff"
  | "name"
  | "contact"
  | "label"
  | "device"
  | "trace"
  | "prose"

export interface TailLine {
  kind: TailKind
  /** The cleaned line. */
  text: string
  signOff: SignOff | null
  /** The line names the person in the header. */
  ofSender: boolean
  /** A position, an organisation or an address: more than just a short line. */
  telling: boolean
  /** The line ends a sentence, so that what follows without a blank line is no continuation. */
  ended: boolean
  /** An entry of a directory: a name or title with its number behind it. */
  entry: boolean
}

/** Words left when addresses and numbers are taken out. */
function otherWords(text: string): number {
  const rest = text.replace(mailPattern, " ").replace(webPattern, " ").replace(numberPattern, " ")
  return wordsOf(rest.replace(/\s+/g, " ").trim()).filter((word) => /\p{L}/u.test(word)).length
}

const decoration = /^[-–—*_=~#|/> ]+|[-–—*_=~#| ]+$/g
/** "Request ID : 17": a form's line, unless the key names a way to reach somebody. */
const keyed = /^([\p{L}][\p{L} /_-]{1,30}?)\s?[:：=]\s/u
const knownKey =
  /^(?:e-?mail|mail|email address|web|website|web site|site|homepage|home page|blog|url|www|address|addr|skype|twitter|linkedin|github|facebook|instagram|icq|aim|msn|yahoo|jabber|im|qq|wechat|weixin|dept|department|title|company|name|courriel|correo|адрес|почта|сайт|эл\. почта|邮箱|网址|地址|邮件)$/i

/** The line without the dashes and stars that people put around a name. */
export function undecorated(text: string): string {
  return text.replace(decoration, "").trim()
}

function isFormLine(text: string): boolean {
  const key = keyed.exec(text)?.[1]
  if (key === undefined || /https?:\/\//i.test(text)) return false
  return !knownKey.test(key) && !phoneLabel.test(` ${key} `)
}

function isEntry(bare: string): boolean {
  const name = nameBeforeNumber(bare)
  const words = name.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  if (name.length >= bare.length - 4 || isAddressLine(bare)) return false
  return !words.every((word) => announcements.has(word))
}

function isInitials(name: string): boolean {
  return /^[A-Z]{1,3}$/.test(name) && !notNames.has(name.toLowerCase())
}

function isShortTitle(text: string): boolean {
  if (text.length > 64 || /[?!;:]$/.test(text) || /\.{2,}/.test(text)) return false
  if (/^\d{1,5} \p{Lu}/u.test(text) && wordsOf(text).length <= 5) return true
  const words = wordsOf(text)
  if (words.length > 8 || (words.length > 3 && /[.,]$/.test(text) && !hasLegalForm(text))) return false
  const initial = words.filter((word) => /^[\p{Lu}\p{N}&(@]|^\p{Script=Han}/u.test(word)).length
  return /^[\p{Lu}\p{Script=Han}(]/u.test(text) && initial / words.length >= 0.6
}

/** "Sam Carter | Account Executive | Globex": short pieces between bars or dots. */
function isBarred(text: string): boolean {
  const pieces = text.split(/\s*[|•·│｜]\s*/).filter((piece) => piece !== "")
  return pieces.length >= 2 && pieces.every((piece) => piece.length <= 64 && wordsOf(piece).length <= 6)
}

function kindOf(text: string, signOff: SignOff | null, ofSender: boolean, telling: boolean): TailKind {
  if (ruleLine.test(text)) return "rule"
  if (attachmentTrace.test(text)) return "trace"
  if (deviceMarks.some((mark) => mark.test(text))) return "device"
  if (signOff !== null) return "signOff"
  if (/^\[\d+\]/.test(text) || isFormLine(text)) return "prose"
  if (extensionPattern.test(text)) return "contact"
  const bare = undecorated(text)
  if (bare.length > longestTitle) return "prose"
  const name = nameBeforeNumber(bare)
  if (ofSender || (isNameShaped(name) && !telling) || isInitials(name)) return "name"
  if (/^\p{Ll}{2,8}$/u.test(bare) && !notNames.has(bare)) return "name"
  if (isAddressLine(bare) && wordsOf(bare).length <= 12) return "contact"
  if (hasReachableAddress(bare) && otherWords(bare) <= 6) return "contact"
  return telling || isBarred(bare) || isShortTitle(bare) || mayBeEastAsianName(bare) ? "label" : "prose"
}

/** Longer lines are text, whatever stands in them. */
const longestTitle = 160

const blankLine: TailLine = {
  kind: "blank",
  text: "",
  signOff: null,
  ofSender: false,
  telling: false,
  ended: false,
  entry: false,
}

/** Reads one line; pure and linear in its (capped) length. */
export function readTailLine(line: string, sender: Sender | null): TailLine {
  const text = cleanLine(line)
  if (text === "") return blankLine
  const bare = undecorated(text)
  const signOff = signOffIn(text, sender)
  const words = wordsOf(bare).length
  const ofSender = words <= 4 && !/[?!:]$/.test(bare) && namesSender(bare, sender)
  const short =
    bare.length <= 90 && words <= 10 && /^[\p{Lu}\p{Script=Han}\p{N}(]/u.test(bare) && !/[?!:.]$/.test(bare)
  const telling =
    (short &&
      words <= 8 &&
      ((words > 1 && hasPositionWord(bare)) || hasEastAsianPosition(bare) || hasOrganisationNoun(bare))) ||
    (bare.length <= 90 && words <= 10 && hasLegalForm(bare)) ||
    (isBarred(bare) && hasPositionWord(bare))
  const ended = /[.!?:;,)…。！？；，)]["'*_]*$/.test(line.slice(-40).replace(/(=20)?\s*$/, ""))
  return {
    kind: kindOf(text, signOff, ofSender, telling),
    text,
    signOff,
    ofSender,
    telling,
    ended,
    entry: isEntry(bare),
  }
}
