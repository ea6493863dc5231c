/** The "-- " that RFC 3676 puts above a signature, and the underscores that mailing lists put above their footer. */
export function isSignatureRule(text: string): boolean {
  return /^(--|__|—|–)\s*$/.test(text) || /^_{3,80}\s*$/.test(text)
}
