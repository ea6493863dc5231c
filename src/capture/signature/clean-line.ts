/** What stands beyond this many characters of a line is never looked at. */
export const lineCap = 240

/** What most lines have none of, so that they need no folding. */
const toFold = /[^\S ]|[\u200b’]| {2}|=20/

/** The line as the patterns of this folder want it: capped, white space folded, apostrophes plain. */
export function cleanLine(line: string): string {
  const capped = line.slice(0, lineCap)
  if (!toFold.test(capped)) return capped.trim()
  return (
    capped
      .replace(/[\s\u00a0\u202f\u200b\ufeff]+/g, " ")
      .replaceAll("’", "'")
      // What is left of a quoted-printable line's end.
      .replace(/=20 ?$/, "")
      .trim()
  )
}

/** Words of a cleaned line, split at spaces. */
export function wordsOf(text: string): string[] {
  return text === "" ? [] : text.split(" ")
}
