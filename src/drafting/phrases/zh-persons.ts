/**
 * Words of theirs as we would say them: 贵司 and 您 are 我们, 我们 is 贵司 (among acquaintances 你们), 我 is 您 (你).
 */
export function asSaidByUs(words: string, formal: boolean): string {
  return words.replace(/贵公司|贵司|你们|您们|我们公司|我公司|我司|我们|咱们|您|你|我/gu, (person) => {
    if (/^(?:贵|你|您)/u.test(person)) return "我们"
    if (person === "我") return formal ? "您" : "你"
    return formal ? "贵司" : "你们"
  })
}

/** The same where one person answers for themselves: 您 is 我. */
export function asSaidByMe(words: string, formal: boolean): string {
  return asSaidByUs(words.replace(/(?<!贵)(?:您|你)(?!们)/gu, "\u{E000}"), formal).replaceAll(
    "\u{E000}",
    "我",
  )
}
