import { closingOf, type Sender } from "~src/capture/signature/closing"
import type { ContactFact, ContactField } from "~src/capture/signature/contact-fact"
import { contactFactsOf } from "~src/capture/signature/contact-facts"
import { missing, readCases } from "../corpora"
import { fold, lineScore, type Pair, type PrecisionRecall, precisionRecall, shared } from "../scores"
import type { BenchOptions, Suite, SuiteResult } from "../suite"

interface SignatureCase {
  id: string
  sender: string
  text: string
  signature: string
}

interface ZoneCase {
  id: string
  own: string
  closing: string
  signatures: { text: string; fields: { field: string; text: string }[] }[]
}

/** Metric, the label that people gave, and the facts of ours that answer it. */
const fieldTasks: { metric: string; label: string; fields: ContactField[] }[] = [
  { metric: "mail", label: "Mail", fields: ["mail"] },
  { metric: "phone", label: "Phone", fields: ["phone", "mobile"] },
  { metric: "name", label: "Name", fields: ["name"] },
  { metric: "position", label: "Position", fields: ["position"] },
  { metric: "organisation", label: "Organisation", fields: ["organisation"] },
]

/** `"Doe  Jane" <jane@x.com>`, `Doe, Jane [mailto:jane@x.com]`, a bare address or a bare name. */
function senderOf(header: string): Sender {
  const email = header.match(/[^\s<>[\]:"]+@[^\s<>[\]"]+/)?.[0] ?? null
  const name = header
    .replace(/[<[].*$/, "")
    .replaceAll('"', "")
    .trim()
  return { name: name === "" || name.includes("@") ? null : name, email }
}

/** @param partly whether the marks cover parts of lines too (a sign-off behind the last sentence) */
function closingText(text: string, sender: Sender | null, partly: boolean): string {
  const lines = text.split(/\r\n|\r|\n/)
  const { signOffAt, signatureAt, endAt, inline } = closingOf(lines, sender)
  const start = signOffAt ?? signatureAt
  const block = start === null ? [] : lines.slice(start, endAt ?? lines.length)
  const behind = inline === null || !partly ? [] : [(lines[inline.line] ?? "").slice(inline.column)]
  return [...behind, ...block].join("\n")
}

/** Compared as written: white space folded, final punctuation gone. */
function comparable(text: string): string {
  return fold(text).replace(/[\s.,;:]+$/, "")
}

function fieldScore(cases: { labels: ZoneCase["signatures"][number]["fields"]; facts: ContactFact[] }[]) {
  return fieldTasks.map(({ metric, label, fields }): { metric: string; score: PrecisionRecall } => {
    let hits = 0
    let said = 0
    let right = 0
    for (const { labels, facts } of cases) {
      const expected = labels.filter((entry) => entry.field === label).map((entry) => comparable(entry.text))
      const output = facts
        .filter((fact) => fields.includes(fact.field))
        .map((fact) => comparable(fact.written))
      hits += shared(expected, output)
      said += output.length
      right += expected.length
    }
    return { metric, score: precisionRecall(hits, said, right) }
  })
}

async function run({ corpora, dump }: BenchOptions): Promise<SuiteResult> {
  const result: SuiteResult = { numbers: {}, lines: [], skipped: [] }

  function report(metric: string, of: number, { precision, recall, f1 }: PrecisionRecall): void {
    result.numbers[metric] = f1
    const detail = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${of} cases`
    result.lines.push(`${metric.padEnd(28)} ${f1.toFixed(3)}  (${detail})`)
  }

  const forge = readCases<SignatureCase>(corpora, "signatures.jsonl")
  if (forge === null) result.skipped.push(missing(corpora, "signatures.jsonl"))
  else {
    const pairs = forge.map(({ id, sender, text, signature }): Pair => {
      const output = closingText(text, senderOf(sender), false)
      dump({ id, task: "signatures.forge", output })
      return { expected: signature, output }
    })
    report("signatures.forge.lineF1", forge.length, lineScore(pairs))
  }

  const zones = readCases<ZoneCase>(corpora, "zones.jsonl")
  if (zones === null) result.skipped.push(missing(corpora, "zones.jsonl"))
  else {
    for (const source of ["enron", "apache"]) {
      const cases = zones.filter(({ id }) => id.startsWith("asf:") === (source === "apache"))
      const pairs = cases.map(({ id, own, closing }): Pair => {
        const output = closingText(own, null, true)
        dump({ id, task: `closing.${source}`, output })
        return { expected: closing, output }
      })
      report(`closing.${source}.lineF1`, cases.length, lineScore(pairs))
    }
    const signatures = zones.flatMap(({ id, signatures }) =>
      signatures.map(({ text, fields }) => {
        const facts = contactFactsOf(text.split("\n"), null, { country: null })
        dump({ id, task: "fields", output: facts })
        return { labels: fields, facts }
      }),
    )
    for (const { metric, score } of fieldScore(signatures)) {
      report(`fields.${metric}.f1`, signatures.length, score)
    }
  }
  return result
}

/** Closings and contact facts against the marks that people made. */
export const signatures: Suite = { name: "signatures", run }
