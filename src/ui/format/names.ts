/** One or two letters that stand for a person; "?" where there is nothing to take them from. */
export function initials(name: string): string {
  const words = name
    .replace(/@.*$/, "")
    .split(/[\s._-]+/u)
    .map((word) => word.match(/\p{L}|\p{N}/u)?.[0] ?? "")
    .filter((letter) => letter !== "")
  const [first] = words
  if (first === undefined) return "?"
  // One ideograph already says as much as two letters.
  if (/\p{Script=Han}/u.test(first)) return first
  const last = words.length > 1 ? (words.at(-1) ?? "") : ""
  return (first + last).toUpperCase()
}

/** How to call somebody in the middle of a sentence: the first name, or what stands before the @. */
export function shortName(name: string | null, email: string): string {
  const words = (name ?? "").trim().split(/\s+/u)
  return words[0] || (email.split("@")[0] ?? email)
}

/** An internal name as a title: "gmail" → "Gmail". */
export function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
