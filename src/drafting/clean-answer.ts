import { visible } from "./plain-text"

/**
 * What a model wrote as the plain text of a mail: without invisible characters, fences around the whole, a subject line,
 * an announcement ("Here is the draft:") and stars for bold type. Anything else stays as it is, to be checked.
 */
export function cleanAnswer(answer: string): string {
  return visible(answer)
    .replace(/\r\n?/g, "\n")
    .replace(/^\s*```[a-z]*\n?/i, "")
    .replace(/\n?```\s*$/, "")
    .replace(/^\s*(?:here(?:'s| is| are)[^\n]{0,80}:|sure[^\n]{0,80}:|certainly[^\n]{0,80}:)\s*\n+/i, "")
    .replace(/\*\*([^*\n]{1,200})\*\*/g, "$1")
    .replace(
      /^\s*(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|тема|主题|主旨|件名)\s*[:：][^\n]*\n+/i,
      "",
    )
    .replace(/^#{1,4} /gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}
