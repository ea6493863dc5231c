const OPEN = "<think>"
const CLOSE = "</think>"

/**
 * Leaves out the block in which some local models think aloud before they answer (`<think>…</think>` at the very
 * start). What does not begin with it passes untouched and at once.
 */
export async function* withoutThinking<Result>(
  pieces: AsyncGenerator<string, Result>,
): AsyncGenerator<string, Result> {
  let held = ""
  let state: "start" | "thinking" | "answer" = "start"
  for (;;) {
    const next = await pieces.next()
    if (next.done) {
      if (state === "start" && held !== "") yield held
      return next.value
    }
    const piece = next.value
    if (state === "answer") {
      yield piece
      continue
    }
    held += piece
    if (state === "start") {
      const begun = held.trimStart()
      if (begun.length < OPEN.length && OPEN.startsWith(begun)) continue
      state = begun.startsWith(OPEN) ? "thinking" : "answer"
    }
    if (state === "thinking") {
      const end = held.indexOf(CLOSE)
      if (end === -1) continue
      held = held.slice(end + CLOSE.length).trimStart()
      state = "answer"
    }
    if (held !== "") yield held
    held = ""
  }
}

/** The same for a whole answer. A block that never closes leaves nothing. */
export function afterThinking(answer: string): string {
  const begun = answer.trimStart()
  if (!begun.startsWith(OPEN)) return answer
  const end = begun.indexOf(CLOSE)
  return end === -1 ? "" : begun.slice(end + CLOSE.length).trimStart()
}
