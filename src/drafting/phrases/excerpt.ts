const LONGEST = 160

/** A quote short enough for a mail: whole, or its first sentences, or cut behind a word with an ellipsis. */
export function excerpt(text: string): string {
  const whole = text.trim()
  if (whole.length <= LONGEST) return whole
  const head = whole.slice(0, LONGEST)
  const end = Math.max(
    head.lastIndexOf(". "),
    head.lastIndexOf("? "),
    head.lastIndexOf("! "),
    head.lastIndexOf("。"),
  )
  if (end > LONGEST / 3) return head.slice(0, end + 1)
  const space = head.lastIndexOf(" ")
  return `${head.slice(0, space > LONGEST / 2 ? space : LONGEST)}…`
}
