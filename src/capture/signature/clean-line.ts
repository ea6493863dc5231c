/** What stands beyond this many characters of a line is never looked at. */
export const lineCap = 240

/** The line as the patterns of this folder want it: capped, white space folded, apostrophes plain. */
export function cleanLine(line: string): string {
  return (
    line
      .slice(0, lineCap)
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
