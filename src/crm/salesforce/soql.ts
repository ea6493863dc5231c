import * as z from "zod"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { DATA } from "./api"

/**
 * A string literal. Source: developer.salesforce.com, SOQL and SOSL Reference, "Quoted String Escape Sequences".
 * Control characters can stand in no value that we look for.
 */
export function quoted(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const escaped = text.replace(/[\u0000-\u001f\u007f]/g, " ").replace(/[\\'"]/g, "\\$&")
  return `'${escaped}'`
}

/** A pattern for LIKE that has the text anywhere in it; `%` and `_` of the text stand for themselves. */
export function containing(text: string): string {
  return `'%${quoted(text).slice(1, -1).replace(/[%_]/g, "\\$&")}%'`
}

export function listed(ids: readonly string[]): string {
  return `(${ids.map((id) => quoted(recordId(id))).join(", ")})`
}

/** An instant as SOQL writes it: without quotes. */
export function instant(at: number): string {
  return new Date(at).toISOString()
}

/** Ids have 15 or 18 characters. @throws CrmError not_found for what can be none. */
export function recordId(id: string): string {
  if (/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(id)) return id
  throw new CrmError("not_found", "This record is not (or no longer) in Salesforce.")
}

const More = z.object({ done: z.boolean(), nextRecordsUrl: z.string().nullish() })

/** The first page of what the query finds: at most 2,000 records. */
export async function select<Row extends z.ZodType>(
  http: Http,
  soql: string,
  row: Row,
): Promise<z.output<Row>[]> {
  return (await selectPage(http, soql, row, null)).rows
}

/** One page. `cursor` is null for the first, and in the answer after the last. */
export async function selectPage<Row extends z.ZodType>(
  http: Http,
  soql: string,
  row: Row,
  cursor: string | null,
): Promise<{ rows: z.output<Row>[]; cursor: string | null }> {
  const Answer = More.extend({ records: z.array(row) })
  const path = cursor === null ? `${DATA}/query` : `${DATA}/query/${encodeURIComponent(cursor)}`
  const query: Record<string, string> = cursor === null ? { q: soql } : {}
  const answer = await http.send({ method: "GET", path, effect: "read", query }, Answer)
  const next = answer.done ? null : (answer.nextRecordsUrl?.split("/").pop() ?? null)
  return { rows: answer.records, cursor: next }
}
