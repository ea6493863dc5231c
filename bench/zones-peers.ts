import EmailReplyParser from "email-reply-parser"
import { JSDOM } from "jsdom"
import { extractFromHtml, extractFromPlain } from "planer"
import { linesOf } from "~src/capture/zones/mail-lines"

/** Something that returns what the sender wrote. A peer that throws has returned nothing. */
export interface Reader {
  name: string
  read(input: string): string
}

const replyParser = new EmailReplyParser()

/** The peers on plain text. */
export const plainPeers: Reader[] = [
  { name: "email-reply-parser", read: (text) => attempt(() => replyParser.read(text).getVisibleText()) },
  { name: "planer", read: (text) => attempt(() => extractFromPlain(text)) },
]

/** A peer on HTML: planer has its own way, the others are given the text that a reader sees. */
export function readersOfHtml(peer: Reader): Reader {
  if (peer.name !== "planer") return { name: peer.name, read: (html) => peer.read(seen(html)) }
  return {
    name: peer.name,
    read: (html) => seen(attempt(() => extractFromHtml(html, new JSDOM().window.document))),
  }
}

function seen(html: string): string {
  return linesOf({ kind: "html", content: html })
    .map((line) => line.raw)
    .join("\n")
}

function attempt(read: () => string): string {
  try {
    return read() ?? ""
  } catch {
    return ""
  }
}
