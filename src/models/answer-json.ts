const LONGEST = 200_000

/**
 * The JSON value in a model's answer: as it stands, or out of a code fence, or between the first bracket and its
 * partner with commas before a closing bracket removed. `undefined` where there is none; a guess is never made.
 */
export function jsonIn(answer: string): unknown {
  const text = answer.slice(0, LONGEST).trim()
  for (const piece of [text, balanced(text)]) {
    if (piece === null) continue
    for (const attempt of [piece, withoutTrailingCommas(piece)]) {
      try {
        return JSON.parse(attempt)
      } catch {
        // The next, more forgiving reading follows.
      }
    }
  }
  return undefined
}

/** From the first `{` or `[` to where it closes, strings taken into account. */
function balanced(text: string): string | null {
  const start = text.search(/[{[]/)
  if (start === -1) return null
  let depth = 0
  let inString = false
  for (let index = start; index < text.length; index++) {
    const char = text[index]
    if (inString) {
      if (char === "\\") index++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === "{" || char === "[") depth++
    else if (char === "}" || char === "]") {
      depth--
      if (depth === 0) return text.slice(start, index + 1)
    }
  }
  return null
}

/** Outside strings only: a comma in a text stays. */
function withoutTrailingCommas(text: string): string {
  let result = ""
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const char = text[index] ?? ""
    if (inString && char === "\\") {
      result += char + (text[index + 1] ?? "")
      index++
      continue
    }
    if (char === '"') inString = !inString
    const drops = char === "," && !inString && /^\s{0,200}[}\]]/.test(text.slice(index + 1, index + 203))
    if (!drops) result += char
  }
  return result
}
