/** Every form under which a word of the sources may come back. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>()
  for (const [word] of text.slice(0, 2_000_000).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu)) {
    for (const part of [word, ...word.split(/[-'’&]/u)]) {
      stems.add(stem(part))
      const lower = part.toLowerCase()
      if (!/\p{Script=Cyrillic}/u.test(lower)) continue
      for (let length = 3; length <= lower.length; length++) stems.add(lower.slice(0, length))
    }
  }
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
    for (let size = 1; size <= 4; size++) {
      for (let index = 0; index + size <= Math.min(run.length, 400); index++) {
        stems.add(run.slice(index, index + size))
      }
    }
  }
  return stems
}

/** English names take an 's; Russian ones are declined, so that their ends are not compared. */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s$/u, "")
  return /\p{Script=Cyrillic}/u.test(lower) ? lower.slice(0, Math.max(3, lower.length - 3)) : lower
}
