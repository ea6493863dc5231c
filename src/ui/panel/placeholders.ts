/** A stretch of a draft: plain words, or a gap that the rep has to fill. Offsets count UTF-16 units, as textareas do. */
export interface Segment {
  text: string
  gap: boolean
  start: number
}

/** Longer than this, square brackets hold prose and not a gap. */
const LONGEST = 120

/**
 * Cuts `text` into words and gaps. A gap stands in square brackets on one line: "[price per van?]". Brackets around
 * a number or nothing are footnote marks and ticks, not gaps.
 */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  let done = 0
  let open = -1
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === "[") open = index
    else if (character === "\n") open = -1
    else if (character === "]" && open >= 0) {
      if (isGap(text.slice(open + 1, index))) {
        if (open > done) segments.push({ text: text.slice(done, open), gap: false, start: done })
        segments.push({ text: text.slice(open, index + 1), gap: true, start: open })
        done = index + 1
      }
      open = -1
    }
  }
  if (done < text.length) segments.push({ text: text.slice(done), gap: false, start: done })
  return segments
}

/** The gaps alone, in order. */
export function gapsOf(text: string): Segment[] {
  return segmentsOf(text).filter((segment) => segment.gap)
}

function isGap(inside: string): boolean {
  return inside.length <= LONGEST && /\p{L}|\?/u.test(inside)
}
