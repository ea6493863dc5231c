import type { Address } from "~src/record/address"
import { foldSpace, mergeAddresses } from "../address"
import { find, findAll, findAllOutside, isMatch } from "../selector"
import { type Cast, peopleOf } from "./people"
import { body, details, detailsRow, detailsValue, person, recipientLine } from "./selectors"

export interface Recipients {
  to: Address[]
  cc: Address[]
  bcc: Address[]
}

/** Recipients as far as the message shows them: its short line, and its details once they have been opened. */
export function recipientsOf(message: Element, cast: Cast): Recipients | null {
  const line = findAllOutside(message, recipientLine, body, details)[0]
  if (line === undefined) return null
  const short = fromLine(line, cast)
  const full = fromDetails(message, short, cast)
  const to = mergeAddresses(full.to, short.to)
  const isNew = ({ email }: Address) => !to.some((there) => there.email === email)
  return {
    to,
    cc: mergeAddresses(full.cc, short.cc).filter(isNew),
    bcc: mergeAddresses(full.bcc, short.bcc).filter(isNew),
  }
}

/**
 * "to Ann, Ben, cc: Cem, bcc: Dan": each word between two names begins the next field. Two fields are recipients and
 * copies; what the words are is not looked at, so a line without copies but with hidden ones counts those as copies.
 */
function fromLine(line: Element, cast: Cast): Recipients {
  const fields: Element[][] = [[]]
  const walker = line.ownerDocument.createTreeWalker(line, 1 | 4)
  let inside: Element | null = null
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (inside?.contains(node)) continue
    if (isElement(node)) {
      if (!isMatch(node, person)) continue
      inside = node
      fields[fields.length - 1]?.push(node)
    } else if ((fields[fields.length - 1]?.length ?? 0) > 0 && beginsField(node.textContent ?? "")) {
      fields.push([])
    }
  }
  const [to = [], cc = [], bcc = []] = fields.map((elements) => peopleOf(elements, cast))
  return { to, cc, bcc }
}

/** ", cc: " does; ", " and " and " do not. */
function beginsField(text: string): boolean {
  return /\p{L}/u.test(text) && /^\s*[,،、，;]|[:：]/u.test(text)
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/**
 * Rows that name people are, in this order: sender, reply address, recipients, copies, hidden copies. The row of the
 * recipients is the one that shares a person with the short line; a reply address stands before it and is left out.
 */
function fromDetails(message: Element, short: Recipients, cast: Cast): Recipients {
  const [table] = findAllOutside(message, details, body)
  if (table === undefined) return { to: [], cc: [], bcc: [] }
  const rows = findAll(table, detailsRow)
    .map((row) => peopleOf(findAll(row, person), cast))
    .filter((people) => people.length > 0)
    .slice(1)
  const known = new Set(short.to.map(({ email }) => email))
  const start = Math.max(
    0,
    rows.findIndex((people) => people.some(({ email }) => known.has(email))),
  )
  const [to = [], cc = [], bcc = []] = rows.slice(start)
  return { to, cc, bcc }
}

/** The list's id: the only header in the details that is in angle brackets and no address. */
export function mailingListOf(message: Element): string | null {
  const [table] = findAllOutside(message, details, body)
  if (table === undefined) return null
  for (const row of findAll(table, detailsRow)) {
    if (find(row, person) !== null) continue
    const value = foldSpace(find(row, detailsValue)?.textContent ?? "").slice(0, 1000)
    const id = /<([\w.+-]{1,200}\.[\w-]{1,60})>/u.exec(value)?.[1]
    if (id !== undefined) return id
  }
  return null
}
