import { wordsOf } from "./clean-line"
import type { Sender } from "./closing"
import { departmentWords } from "./company-words"
import { hasEastAsianPosition, hasLegalForm, hasOrganisationNoun, hasPositionWord } from "./contact-line"
import { bareName, isChineseName, isNameShaped, mayBeEastAsianName, namesSender } from "./person-name"

/** A piece of a signature's line that is neither number nor address. */
export interface Piece {
  text: string
  /** Index of its line. */
  line: number
  /** The field that a label before it names ("Title: Buyer"), or null. */
  said: PersonField | null
}

export type PersonField = "name" | "position" | "organisation"

export interface PersonPiece extends Piece {
  field: PersonField
}

const departments = new Set(departmentWords)
const han = /\p{Script=Han}|\p{Script=Hangul}/u
/** The Russian legal form starts the company's name behind a position: "директор ООО «Ромашка»". */
const cyrillicForm =
  /^(.{3,60}?)\s+((?:ООО|ОАО|ЗАО|ПАО|АО|ИП|НКО|ФГУП|ТОО|ГК|компании|группы компаний)[\s«"].{2,80})$/u
const joints = [/\s*[,，、]\s+/u, /\s+(?:at|of|@|bei|chez|w|в)\s+/u, /\s+[-–—/]\s+/u]

const mailProviders: ReadonlySet<string> = new Set(
  `gmail googlemail yahoo ymail hotmail outlook live msn aol icloud me mac gmx web t-online mail yandex rambler bk inbox
  list qq 163 126 sina foxmail protonmail proton naver daum orange free wanadoo laposte libero excite`.split(
    /\s+/,
  ),
)

/** Company names as mail domains write them: "enron" of bob@corp.enron.com. Mail providers are no companies. */
export function domainLabels(mails: string[]): string[] {
  return mails.flatMap((mail) => {
    const labels = (mail.split("@")[1] ?? "").toLowerCase().split(".")
    const short = labels.length > 2 && /^(?:co|com|org|net|ac|gov)$/.test(labels.at(-2) ?? "")
    const label = labels.at(short ? -3 : -2) ?? ""
    return label.length >= 2 && !mailProviders.has(label) ? [label] : []
  })
}

function matchesDomain(text: string, domains: string[]): boolean {
  const words: string[] = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const squashed = words.join("")
  return domains.some((label) => {
    const plain = label.replace(/-/g, "")
    return words.includes(plain) || squashed === plain || (plain.length >= 5 && squashed.startsWith(plain))
  })
}

function isDepartment(text: string): boolean {
  return wordsOf(text).some((word) => departments.has(word.toLowerCase().replace(/[^\p{L}&]/gu, "")))
}

/** Surely an organisation: a legal form, the mail's domain, or an acronym. */
function isCompany(text: string, domains: string[]): boolean {
  if (hasLegalForm(text) || matchesDomain(text, domains)) return true
  if (isDepartment(text)) return false
  return (
    /^[A-Z][A-Z&]{1,6}$/.test(text) ||
    /\b(?:university|universität|université|bank|institute|college|hospital|университет|банк|институт)\b/iu.test(
      text,
    )
  )
}

/** The first split of a text at one of the joints whose halves please the test. */
function splitWhere(text: string, test: (head: string, tail: string) => boolean): [string, string] | null {
  for (const joint of joints) {
    const found = joint.exec(text)
    if (found === null) continue
    const head = text.slice(0, found.index).trim()
    const tail = text.slice(found.index + found[0].length).trim()
    if (head !== "" && tail !== "" && test(head, tail)) return [head, tail]
  }
  return null
}

/** The words of a line; what stands behind a position is one name ("営業部 課長 山田 太郎"). */
function eastAsianParts(words: string[]): string[] {
  const at = words.findIndex(hasEastAsianPosition)
  if (at < 0 || at === words.length - 1) return words
  return [...words.slice(0, at + 1), words.slice(at + 1).join(" ")]
}

/** A Japanese or Korean name is told by the position beside it on its line. */
function besidePosition(pieces: Piece[], at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined || !mayBeEastAsianName(piece.text) || hasLegalForm(piece.text)) return false
  if (hasEastAsianPosition(piece.text) || /[部課科处處室组組局係팀부과]$/.test(piece.text)) return false
  const [before, behind] = [pieces[at - 1], pieces[at + 1]]
  return [before, behind].some((other) => other?.line === piece.line && hasEastAsianPosition(other.text))
}

/** Parts a piece that holds several facts: "Ann Lee, CFO, Acme Ltd", "销售总监 王伟", "директор ООО «Ромашка»". */
function parted(piece: Piece, domains: string[]): Piece[] {
  const { text, line, said } = piece
  if (said !== null) return [piece]
  if (han.test(text) && text.includes(" ") && !/[A-Za-z]/.test(text)) {
    return eastAsianParts(wordsOf(text)).map((part) => ({ text: part, line, said }))
  }
  const russian = cyrillicForm.exec(text)
  if (russian?.[1] !== undefined && russian[2] !== undefined && hasPositionWord(russian[1])) {
    return [
      ...parted({ text: russian[1].replace(/,$/, ""), line, said }, domains),
      { text: russian[2], line, said },
    ]
  }
  const named = splitWhere(
    text,
    (head, tail) =>
      isNameShaped(head) &&
      wordsOf(head).length >= 2 &&
      !hasPositionWord(head) &&
      !hasLegalForm(text.slice(0, head.length + 6)) &&
      (hasPositionWord(tail) || isCompany(tail, domains)),
  )
  if (named !== null)
    return [{ text: named[0], line, said }, ...parted({ text: named[1], line, said }, domains)]
  const placed =
    splitWhere(
      text,
      (head, tail) => hasPositionWord(head) && !hasLegalForm(head) && isCompany(tail, domains),
    ) ??
    splitWhere(
      text,
      (head, tail) => isCompany(head, domains) && hasPositionWord(tail) && !hasPositionWord(head),
    )
  return placed === null ? [piece] : placed.map((part) => ({ text: part, line, said }))
}

function isName(text: string, sender: Sender | null): boolean {
  const name = bareName(text)
  if (!isNameShaped(name)) return false
  if (isChineseName(name)) return true
  if (sender !== null && namesSender(name, sender)) return true
  if (wordsOf(name).length > 1 && hasPositionWord(name)) return false
  return !hasLegalForm(text) && !(wordsOf(name).length > 1 && hasOrganisationNoun(name))
}

/** A line of capitalised words without digits: what stands between position and numbers is an organisation. */
function isTitleCase(text: string): boolean {
  const words = wordsOf(text)
  if (/\d|[?!:;]|["“”]/.test(text) || words.length > 7 || text.length > 64 || text.length < 2) return false
  return words.filter((word) => /^[\p{Lu}\p{Script=Han}(&]/u.test(word)).length / words.length >= 0.6
}

/** The piece that names the person: the sender's name, a name at the top, or a name that its script gives away. */
function namePiece(pieces: Piece[], sender: Sender | null, domains: string[]): Piece | undefined {
  const top = pieces.slice(0, 5).filter(({ text, said }) => said === null && isName(text, sender))
  const name =
    pieces.find(({ said }) => said === "name") ??
    top.find(({ text }) => namesSender(bareName(text), sender)) ??
    top.find((piece) => pieces.indexOf(piece) < 2 && !isCompany(piece.text, domains)) ??
    pieces.find(({ text }) => isChineseName(text)) ??
    pieces.find((_, at) => besidePosition(pieces, at))
  if (name === undefined) return undefined
  // "Sam" above "Sam Carter": the fuller name is the one to keep.
  const first = bareName(name.text)
  return top.find(({ text }) => text.startsWith(`${first} `)) ?? name
}

/**
 * Sorts a signature's pieces into name, position and organisation.
 *
 * @param pieces in the order of the signature
 * @param firstContactLine the first line that holds a number, an address or the like; organisations without a telling
 *   word are looked for only above it
 */
export function personPieces(
  pieces: Piece[],
  sender: Sender | null,
  domains: string[],
  firstContactLine: number,
): PersonPiece[] {
  const all = pieces.flatMap((piece) => parted(piece, domains))
  const name = namePiece(all, sender, domains)
  const sorted: PersonPiece[] = []
  for (const piece of all) {
    const { text } = piece
    const below = name !== undefined && piece.line > name.line && piece.line < firstContactLine
    if (piece === name) sorted.push({ ...piece, text: bareName(text), field: "name" })
    else if (piece.said !== null) sorted.push({ ...piece, field: piece.said })
    else if (text.length > 90 || wordsOf(text).length > 10) continue
    else if (name !== undefined && bareName(text) === bareName(name.text)) continue
    else if (hasLegalForm(text)) sorted.push({ ...piece, field: "organisation" })
    else if (hasPositionWord(text)) sorted.push({ ...piece, field: "position" })
    else if (hasOrganisationNoun(text) || matchesDomain(text, domains) || (below && isTitleCase(text))) {
      sorted.push({ ...piece, field: "organisation" })
    }
  }
  return withDepartmentAsPosition(sorted, domains)
}

/** Where a signature gives no position, the department stands in its place: "Ann Lee / Legal Department / Acme Ltd". */
function withDepartmentAsPosition(pieces: PersonPiece[], domains: string[]): PersonPiece[] {
  if (pieces.some(({ field }) => field === "position")) return pieces
  const organisations = pieces.filter(({ field }) => field === "organisation")
  const department = organisations.find(({ text }) => isDepartment(text) && !isCompany(text, []))
  if (department === undefined || organisations.length < 2) return pieces
  if (matchesDomain(department.text, domains)) return pieces
  return pieces.map((piece) => (piece === department ? { ...piece, field: "position" } : piece))
}
