import { createReadStream } from "node:fs"

const LINE_FEED = 10
const FROM = Buffer.from("From ")
const QUOTED_FROM = /^>+From /

/**
 * The messages of an mbox file one after another, without ever holding the file in memory: exports of a mailbox
 * run to gigabytes. A message begins at a line `From ` at the file's start or behind an empty line (RFC 4155);
 * `>From ` inside a message is given back its first letter.
 * @throws the file system's error where the file can't be read.
 */
export async function* readMbox(path: string): AsyncGenerator<Buffer> {
  let lines: Buffer[] = []
  let begun = false
  let afterEmpty = true
  for await (const line of linesOf(path)) {
    if (afterEmpty && line.subarray(0, FROM.length).equals(FROM)) {
      if (begun && lines.length > 0) yield Buffer.concat(lines)
      lines = []
      begun = true
      afterEmpty = false
      continue
    }
    if (begun) lines.push(unquoted(line))
    afterEmpty = line.length === 1 || (line.length === 2 && line[0] === 13)
  }
  if (begun && lines.length > 0) yield Buffer.concat(lines)
}

/** Lines with their line feed. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      const part = chunk.subarray(start, end + 1)
      yield rest.length > 0 ? Buffer.concat([...rest, part]) : part
      rest = []
      start = end + 1
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
  }
  if (rest.length > 0) yield Buffer.concat(rest)
}

function unquoted(line: Buffer): Buffer {
  return line[0] === 62 && QUOTED_FROM.test(line.subarray(0, 100).toString("latin1"))
    ? line.subarray(1)
    : line
}
