/** Text that any database takes: PostgreSQL refuses NUL, and half of a surrogate pair is no UTF-8. */
export function cleanText(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text.replaceAll("\u0000", "")))
}
