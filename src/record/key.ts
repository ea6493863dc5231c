/**
 * A deterministic id made of parts: the same parts always give the same id, different parts never do.
 * Seeing the same page again therefore finds the same rows and changes nothing.
 */
export function key(...parts: readonly string[]): string {
  return parts.map((part) => encodeURIComponent(part)).join("/")
}
