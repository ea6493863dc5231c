import type { Sender } from "./closing"
import { inlineSignOffColumn } from "./inline-sign-off"
import { readTailLine, type TailLine } from "./tail-line"

/** Mail programs wrap lines later than this; a shorter line was ended by the sender. */
export const wrapWidth = 50

/** A mail's lines as the search for its closing sees them; each is read once, and only when asked for. */
export interface Tail {
  length: number
  sender: Sender | null
  read: (at: number) => TailLine
  /** The column of a sign-off behind the last sentence of a line, or null. */
  inlineSignOff: (at: number) => number | null
}

export function tailOf(lines: string[], sender: Sender | null): Tail {
  const known = new Map<number, TailLine>()
  const read = (at: number) => {
    const line = known.get(at) ?? readTailLine(lines[at] ?? "", sender)
    known.set(at, line)
    return line
  }
  const inlineSignOff = (at: number) => inlineSignOffColumn(lines[at] ?? "", sender)
  return { length: lines.length, sender, read, inlineSignOff }
}

/** The index after the last line with text before `end`; the names of attachments don't count. */
export function textEnd({ read }: Tail, end: number): number {
  let at = end
  while (at > 0 && ["blank", "trace"].includes(read(at - 1).kind)) at--
  return at
}

/** Does the line end a sentence, so that the next can't be its continuation? */
export function isEnded(tail: Tail, at: number): boolean {
  const { ended, text } = tail.read(at)
  return ended || text.length < wrapWidth || tail.inlineSignOff(at) !== null
}
