import { forwardOf } from "~src/capture/zones/forward"
import { linesOf, type MailBody } from "~src/capture/zones/mail-lines"
import { type Zones, zonesOf } from "~src/capture/zones/zones"
import { missing, readCases } from "../corpora"
import { exactShare, fold, lineScore, type Pair } from "../scores"
import type { BenchOptions, Suite, SuiteResult } from "../suite"
import { shownReply, textAbove } from "../zones-conventions"
import { plainPeers, type Reader, readersOfHtml } from "../zones-peers"

interface ZoneCase {
  id: string
  text: string
  own: string
  quoted: boolean
}

interface ReplyCase {
  id: string
  kind: "plain" | "html"
  input: string
  expected: string
}

interface ForwardCase {
  id: string
  input: string
  expected: { from?: string; date?: string; subject?: string } | null
}

/** Zones, quotes and forwards, beside what the peers reach on the same cases. */
export const zones: Suite = { name: "zones", run }

async function run(options: BenchOptions): Promise<SuiteResult> {
  const result: SuiteResult = { numbers: {}, lines: [], skipped: [] }
  scoreZones(options, result)
  scoreReplies(options, result)
  scoreForwards(options, result)
  return result
}

function scoreZones(options: BenchOptions, result: SuiteResult): void {
  const cases = readCases<ZoneCase>(options.corpora, "zones.jsonl")
  if (cases === null) {
    result.skipped.push(missing(options.corpora, "zones.jsonl"))
    return
  }
  for (const [name, belongs] of [
    ["enron", (one: ZoneCase) => !one.id.startsWith("asf:")],
    ["apache", (one: ZoneCase) => one.id.startsWith("asf:")],
  ] as const) {
    const ours = cases.filter(belongs)
    const quoted = ours.filter((one) => one.quoted)
    const unquoted = ours.filter((one) => !one.quoted)
    // The people who marked these mails took only what stands above the first quote for the sender's own text.
    const key = `zones.${name}.own.lineF1`
    const pairs = quoted.map((one): Pair => ({ expected: one.own, output: textAbove(plain(one.text)) }))
    result.numbers[key] = lineScore(pairs).f1
    const below = lineScore(quoted.map((one) => ({ expected: one.own, output: read(one.text).own }))).f1
    const peers = plainPeers.map((peer) => ({
      name: peer.name,
      score: lineScore(quoted.map((one) => ({ expected: one.own, output: peer.read(one.text) }))).f1,
    }))
    result.lines.push(
      row(key, result.numbers[key], peers),
      `    with answers below the quote: ${figure(below)}`,
    )
    const intact = `zones.${name}.unquoted.intact`
    result.numbers[intact] = exactShare(
      unquoted.map((one) => ({ expected: one.text, output: read(one.text).own })),
    )
    const peersIntact = plainPeers.map((peer) => ({
      name: peer.name,
      score: exactShare(unquoted.map((one) => ({ expected: one.text, output: peer.read(one.text) }))),
    }))
    result.lines.push(row(intact, result.numbers[intact], peersIntact))
  }
  for (const one of cases) {
    options.dump({ id: one.id, task: "zones.own", output: textAbove(plain(one.text)) })
  }
}

function read(text: string): Zones {
  return zonesOf(plain(text))
}

function plain(content: string): MailBody {
  return { kind: "plain", content }
}

const replyGroups: [string, (one: ReplyCase) => boolean][] = [
  ["replies.talon.plain", (one) => one.id.startsWith("talon:") && one.kind === "plain"],
  ["replies.talon.html", (one) => one.id.startsWith("talon:") && one.kind === "html"],
  ["replies.crisp", (one) => one.id.startsWith("crisp:")],
  ["replies.quotequail", (one) => one.id.startsWith("qq:")],
]

function scoreReplies(options: BenchOptions, result: SuiteResult): void {
  const cases = readCases<ReplyCase>(options.corpora, "replies.jsonl")
  if (cases === null) {
    result.skipped.push(missing(options.corpora, "replies.jsonl"))
    return
  }
  for (const [name, belongs] of replyGroups) {
    const group = cases.filter(belongs)
    const unsigned = name === "replies.crisp"
    const ours: Reader = { name: "ours", read: (input) => reply(input, "plain", unsigned) }
    const score = (reader: (one: ReplyCase) => string) =>
      group.length === 0 ? 0 : group.filter((one) => same(one, reader(one))).length / group.length
    const key = `${name}.exact`
    result.numbers[key] = score((one) =>
      one.kind === "html" ? reply(one.input, "html", unsigned) : ours.read(one.input),
    )
    const peers = plainPeers.map((peer) => ({
      name: peer.name,
      score: score((one) =>
        one.kind === "html" ? readersOfHtml(peer).read(one.input) : peer.read(one.input),
      ),
    }))
    result.lines.push(row(key, result.numbers[key], peers))
    for (const one of group)
      options.dump({ id: one.id, task: name, output: reply(one.input, one.kind, unsigned) })
  }
}

function reply(input: string, kind: "plain" | "html", unsigned: boolean): string {
  const body = { kind, content: input }
  return unsigned ? shownReply(body) : zonesOf(body).own
}

/**
 * Expected HTML is compared as text without any white space: some expected values have lost theirs, and where a block
 * ends there is none to compare.
 */
function same(one: ReplyCase, output: string): boolean {
  if (one.kind === "plain") return fold(one.expected) === fold(output)
  const expected = linesOf({
    kind: "html",
    content: one.expected.replace(/<(\/?)(div|blockquote|br|b|span|a)(?=[a-z/])/g, "<$1$2 "),
  })
  return bare(expected.map((line) => line.raw).join("")) === bare(output)
}

function bare(text: string): string {
  return text.replace(/[\s\u00a0]+/g, "")
}

function scoreForwards(options: BenchOptions, result: SuiteResult): void {
  const cases = readCases<ForwardCase>(options.corpora, "forwards.jsonl")
  if (cases === null) {
    result.skipped.push(missing(options.corpora, "forwards.jsonl"))
    return
  }
  // Some cases only name the file that held their input.
  const readable = cases.filter((one) => !/^\S+\.html$/.test(one.input))
  if (readable.length < cases.length) {
    result.skipped.push(
      `forwards.jsonl: ${cases.length - readable.length} cases whose input is only a file's name`,
    )
  }
  let right = 0
  for (const one of readable) {
    const kind = /<(br|p|div|html)\b/i.test(one.input) ? "html" : "plain"
    const found = forwardOf({ kind, content: one.input })
    const output =
      found === null
        ? null
        : {
            text_top: found.top,
            type: found.forward.type,
            from: found.forward.from?.written ?? null,
            to: found.forward.to.map((person) => person.written).join(", ") || null,
            date: found.forward.sentAt?.written ?? null,
            subject: found.forward.subject,
            text: found.forward.text,
          }
    options.dump({ id: one.id, task: "forwards", output })
    const fields = ["from", "date", "subject"] as const
    const { expected } = one
    if (
      expected === null
        ? output === null
        : output !== null &&
          fields.every((field) => fold(expected[field] ?? "") === fold(output[field] ?? ""))
    )
      right++
  }
  result.numbers["forwards.fields.exact"] = readable.length === 0 ? 0 : right / readable.length
  result.lines.push(row("forwards.fields.exact", result.numbers["forwards.fields.exact"], []))
}

function row(name: string, score: number, peers: { name: string; score: number }[]): string {
  return `${name.padEnd(32)} ${figure(score)}   ${peers.map((peer) => `${peer.name} ${figure(peer.score)}`).join("   ")}`
}

function figure(value: number): string {
  return value.toFixed(3)
}
