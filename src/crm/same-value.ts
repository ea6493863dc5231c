/** Do two values say the same? Numbers are compared by their digits, addresses of pages without scheme, words without case. */
export function sameValue(a: string, b: string): boolean {
  return comparable(a) === comparable(b)
}

function comparable(value: string): string {
  const text = value.trim().toLowerCase()
  if (/^\+?[\d\s().\-/]+$/.test(text)) return text.replace(/\D/g, "")
  return text.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "")
}
