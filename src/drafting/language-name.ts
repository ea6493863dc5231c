/** English name of a language by its ISO 639-1 code; the code itself where there is none. */
export function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language
}
