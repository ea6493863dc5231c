import { type ClosingBlock, longestClosing } from "./closing-block"
import { type Tail, textEnd } from "./tail"
import type { TailLine } from "./tail-line"

/** A closing in the middle of a mail is looked for in this many last lines. */
const middleReach = 80

/** A sign-off with a name under it and text below: the sender added something after the closing. */
export function closingAmidst(tail: Tail, end: number): ClosingBlock | null {
  for (let at = end - 1; at >= Math.max(1, end - middleReach); at--) {
    const { kind, signOff } = tail.read(at)
    if (kind !== "signOff" || signOff === null) continue
    let next = at + 1
    while (next < end && tail.read(next).kind === "blank" && next - at < 4) next++
    const named = signOff.rest !== ""
    const signed = named || tail.read(next).kind === "name"
    if (!signed) continue
    const from = named ? at + 1 : next + 1
    return { signOffAt: at, signatureAt: named ? at : next, endAt: signatureEnd(tail, from, end) }
  }
  return null
}

/** The end of a signature whose name stands right before `from`; mottos and the like may stand among its lines. */
function signatureEnd(tail: Tail, from: number, end: number): number {
  const last = textEnd(tail, end)
  const below: TailLine[] = []
  for (let at = from; at < last && below.length <= longestClosing; at++) below.push(tail.read(at))
  const texts = below.filter(({ kind }) => kind !== "blank")
  const reachable = texts.filter(({ kind }) => kind === "contact").length
  const prose = texts.filter(({ kind }) => kind === "prose").length
  if (last - from <= longestClosing && reachable > 0 && prose <= reachable + 1) return last
  let at = from
  while (at < end && ["name", "contact", "label"].includes(tail.read(at).kind)) at++
  return at
}
