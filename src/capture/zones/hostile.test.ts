import { describe, expect, it } from "vitest"
import { forwardOf } from "./forward"
import type { MailBody } from "./mail-lines"
import { zonesOf } from "./zones"

const size = 1 << 20

function megabyte(part: string): string {
  return part.repeat(Math.ceil(size / part.length)).slice(0, size)
}

const plain: Record<string, string> = {
  "quote marks": megabyte(">"),
  "quoted lines": megabyte("> a\n"),
  spaces: megabyte(" "),
  "lines of spaces": megabyte(`${" ".repeat(400)}x\n`),
  "On On On": megabyte("On "),
  "unfinished introductions": megabyte("On 2024-03-05 at 10:00, Ann\n"),
  "unfinished introductions, spaced": megabyte("On 2024-03-05 at 10:00, Ann\n\n"),
  "From lines": megabyte("From: ann@example.com\n"),
  "To lines": megabyte("To: ann@example.com,\n"),
  "names and times": megabyte("Ann Lee\n03/05/2024 10:45 AM\n"),
  "unfinished forwards": megabyte("----- Forwarded by Ann\n"),
  colons: megabyte("From: a: b: c: d: e: f: "),
  dashes: megabyte("-"),
  "lines of dashes": megabyte(`${"-".repeat(199)}\n`),
  addresses: megabyte("ann@example.com wrote: "),
  "at signs": megabyte("@"),
  "empty lines": megabyte("\n"),
  delimiters: megabyte("-- \n"),
  "device lines": megabyte("Sent from my iPhone\n\n"),
  "marks without end": megabyte(": a\n"),
}

const html: Record<string, string> = {
  "50,000 levels": "<div>".repeat(50_000),
  "50,000 levels, closed": `${"<div>".repeat(50_000)}x${"</div>".repeat(50_000)}`,
  "50,000 block quotes": "<blockquote>a".repeat(50_000),
  "50,000 Gmail quotes": '<div class="gmail_quote">a'.repeat(50_000),
  "stray end tags": megabyte("<b></i>"),
  "unclosed tags": megabyte("<p><td><li><div>a"),
  "open brackets": megabyte("<"),
  "one tag's attributes": `<div ${megabyte("a=b ")}`,
  "one style": `<div style="${megabyte("a:b;")}">x`,
  "one class": `<div class="${megabyte("a b ")}">x`,
  entities: megabyte("&nbsp;"),
  ampersands: megabyte("&"),
  breaks: megabyte("<br>"),
  comments: megabyte("<!--"),
  "preformatted lines": `<pre>${megabyte("a\n")}`,
}

// Far above what each takes, far below what a quadratic step would take (minutes).
const patience = 20_000

describe("hostile mail", () => {
  const bodies: [string, MailBody][] = [
    ...Object.entries(plain).map(([name, content]): [string, MailBody] => [name, { kind: "plain", content }]),
    ...Object.entries(html).map(([name, content]): [string, MailBody] => [name, { kind: "html", content }]),
  ]
  it.each(bodies)(
    "is read to its end: %s",
    (_, body) => {
      const start = performance.now()
      zonesOf(body)
      forwardOf(body)
      expect(performance.now() - start).toBeLessThan(patience)
    },
    patience * 2,
  )

  it("does not grow faster than its length", () => {
    const time = (length: number) => {
      const content = "Ann Lee\nOn 2024-03-05 at 10:00, Ann\nFrom: ann@example.com\n".repeat(length)
      const start = performance.now()
      zonesOf({ kind: "plain", content })
      return performance.now() - start
    }
    time(500)
    const small = Math.min(time(1000), time(1000), time(1000))
    const large = Math.min(time(8000), time(8000), time(8000))
    // Eight times the text: 64 times the work if a step were quadratic.
    expect(large / small).toBeLessThan(30)
  })
})
