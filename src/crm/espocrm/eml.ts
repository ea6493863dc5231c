import { base64 } from "../base64"
import type { LogRequest } from "../connector"

/** One mail as RFC 5322 text, all of it ASCII. `messageId` stands in angle brackets. */
export function toEml(request: LogRequest, messageId: string, text: string): string {
  const headers = [
    `Message-ID: ${messageId}`,
    `Date: ${new Date(request.at).toUTCString().replace("GMT", "+0000")}`,
    `From: ${mailbox(request.from)}`,
    `To: ${request.to.map(mailbox).join(",\r\n ") || "undisclosed-recipients:;"}`,
    ...(request.cc.length > 0 ? [`Cc: ${request.cc.map(mailbox).join(",\r\n ")}`] : []),
    `Subject: ${encodedWords(request.subject)}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
  ]
  const body = base64(new TextEncoder().encode(text)).replace(/.{76}/g, "$&\r\n")
  return `${headers.join("\r\n")}\r\n\r\n${body}\r\n`
}

function mailbox({ email, name }: LogRequest["from"]): string {
  const address = `<${email.replace(/[^\x21-\x7e]|[<>,;]/g, "")}>`
  return name ? `${encodedWords(name)} ${address}` : address
}

/** RFC 2047: pieces of at most 45 bytes, cut between characters. Nothing in the text can begin another header. */
function encodedWords(text: string): string {
  const encoder = new TextEncoder()
  const words: string[] = []
  let piece = ""
  for (const character of text.replace(/[\r\n\t]+/g, " ")) {
    if (encoder.encode(piece + character).length > 45) {
      words.push(piece)
      piece = ""
    }
    piece += character
  }
  if (piece !== "") words.push(piece)
  return words.map((word) => `=?UTF-8?B?${base64(encoder.encode(word))}?=`).join("\r\n ")
}
