import type { ThreadRecord } from "~src/record/thread-record"
import type { DraftOptions } from "../draft-request"
import { plainLine, visible } from "../plain-text"

/** What a draft may say: everything in it must stand in one of these. */
export interface Sources {
  /** What we wrote and what we know: thread, facts, names, the deal. */
  ours: readonly string[]
  /** What they wrote. */
  theirs: readonly string[]
  /** Instants of the record: when mails came and what is due. Epoch milliseconds. */
  instants: readonly number[]
  now: number
  timeZone: string
}

/** All that a record and the rep's own name support. Facts that were read from their mail count as theirs. */
export function sourcesOf(record: ThreadRecord, { me, now, timeZone }: DraftOptions): Sources {
  const written = (direction: "in" | "out") =>
    record.activities
      .filter((one) => one.direction === direction)
      .map((one) => visible([one.subject, one.text, ...one.attachments].join("\n")))
  const { deal } = record
  return {
    ours: [
      ...written("out"),
      ...record.contacts.flatMap((contact) => [contact.name ?? "", ...contact.emails]),
      ...record.companies.flatMap((company) => [company.name ?? "", ...company.domains]),
      ...record.facts.filter((fact) => fact.provenance.by !== "model").map((fact) => fact.value),
      me.name ?? "",
      me.email,
      deal ? [deal.name, deal.stage ?? "", `${deal.amount ?? ""} ${deal.currency ?? ""}`].join("\n") : "",
    ].filter((text) => text !== ""),
    theirs: [...written("in"), record.thread.subject],
    instants: [
      ...record.activities.map((one) => one.at),
      ...record.asks.map((one) => one.dueAt ?? one.at),
      ...record.commitments.map((one) => one.dueAt ?? one.at),
    ].filter((at) => Number.isFinite(at)),
    now,
    timeZone,
  }
}

const QUOTES = /“[^“”]{1,600}”|«[^«»]{1,600}»|"[^"]{1,600}"|「[^「」]{1,600}」/gu

/**
 * The draft's own claims: `[blanks]` and passages quoted word for word from `known` (lower case, one line) are taken out (each leaves a
 * gap mark), because they claim nothing new.
 */
export function claimsOf(draft: string, known: string): string {
  return draft.replace(/\[[^[\]\n]{1,200}\](?!\()/gu, GAP).replace(QUOTES, (quote) => {
    const words = plainLine(quote.slice(1, -1)).replace(/…$/u, "").toLowerCase()
    return known.includes(words) ? GAP : quote
  })
}

/** Stands where a blank or a quotation was. */
export const GAP = "▢"
