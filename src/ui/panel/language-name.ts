const names = new Intl.DisplayNames("en", { type: "language" })

/** The English name of an ISO 639-1 code; null for what is none. */
export function languageName(code: string): string | null {
  try {
    const name = names.of(code)
    return name === undefined || name === code ? null : name
  } catch {
    return null
  }
}
