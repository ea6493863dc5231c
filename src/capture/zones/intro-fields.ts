import { byWords, introPhrases } from "./intro-phrases"

const starts = [...new Set(Object.values(introPhrases).flatMap((phrases) => phrases.starts))].sort(byLength)
const verbs = [...new Set(Object.values(introPhrases).flatMap((phrases) => phrases.verbs))].sort(byLength)

function byLength(a: string, b: string): number {
  return b.length - a.length
}

/** The last thing of a date in an introduction: a time with its zone, or a year. */
const dateEnd =
  /\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?(?![a-z]))?(?:\s?\(?(?:GMT|UTC)?\s?[+-]\d{1,2}:?\d{0,2}\)?|\s(?:GMT|UTC|[A-Z]{2,3}T)\b)?|(?:19|20)\d{2}(?:\s?г\.|年|년)?(?!\d)|\d{1,2}[日일](?:\s?\(.\))?/g

/**
 * Who wrote and when, from the introduction of a quote ("On 2012-10-16 at 17:02, Ann Lee <ann@example.com> wrote:").
 *
 * @returns both as written; null for what isn't there
 */
export function introFields(intro: string): { from: string | null; sent: string | null } {
  const text = withoutVerb(
    withoutStart(
      intro
        .replace(/\s+/g, " ")
        .slice(0, 500)
        .replace(/^[-*_\s>]+|[-*_\s]+$/g, ""),
    ),
  )
  const mailbox = text.search(/["“<]|\S+@/)
  let end = -1
  for (const match of text.matchAll(dateEnd)) {
    if (mailbox >= 0 && match.index > mailbox && end >= 0) break
    end = match.index + match[0].length
  }
  if (end < 0) return { from: text === "" ? null : text, sent: null }
  const sent = text.slice(0, end).trim()
  const from = withoutBy(text.slice(end).replace(/^[\s,:;)]+/, "")).trim()
  return { from: from === "" ? null : from, sent }
}

function withoutStart(text: string): string {
  const lower = text.toLowerCase()
  const start = starts.find((words) => lower.startsWith(`${words} `))
  return start === undefined ? text.replace(/^[在于於]\s?/, "") : text.slice(start.length + 1)
}

/** Takes "wrote:" off, at the end or, as in German, between date and name. */
function withoutVerb(text: string): string {
  const bare = text.replace(/[\s:\uff1a,]+$/, "")
  const lower = bare.toLowerCase()
  const ending = verbs.find((verb) => lower.endsWith(verb))
  if (ending !== undefined)
    return bare
      .slice(0, -ending.length)
      .replace(/\s(heeft|hat)\s/i, " ")
      .replace(/[\s,]+$/, "")
  const inner = verbs.find((verb) => lower.includes(` ${verb} `))
  if (inner === undefined) return bare
  const at = lower.indexOf(` ${inner} `)
  return `${bare.slice(0, at)} ${bare.slice(at + inner.length + 2)}`
}

function withoutBy(text: string): string {
  const lower = text.toLowerCase()
  const by = byWords.find((word) => lower.startsWith(`${word} `))
  return by === undefined ? text : text.slice(by.length + 1)
}
