const RUN = 8

/** The first run of eight words (in Chinese: sixteen characters) in the draft's claims that `texts` hold, or null. */
export function copiedRun(claims: string, texts: readonly string[]): string | null {
  const known = new Set<string>()
  for (const text of texts) for (const run of runsOf(text.slice(0, 200_000))) known.add(run)
  for (const run of runsOf(claims)) if (known.has(run)) return run
  return null
}

function* runsOf(text: string): Generator<string> {
  const words = text.toLowerCase().match(/\p{Script=Han}{2}|[\p{L}\p{N}]+/gu) ?? []
  for (let index = 0; index + RUN <= words.length; index++) yield words.slice(index, index + RUN).join(" ")
}
