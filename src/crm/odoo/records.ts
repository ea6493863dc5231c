import * as z from "zod"
import type { Odoo } from "./rpc"

/** A condition of Odoo's search domains, or an operator before two of them. */
export type Condition = readonly [field: string, operator: string, value: unknown] | "|" | "&"

/** Odoo writes `false` for an empty field of any type. */
export const Text = z.union([z.string(), z.literal(false)]).transform((value) => value || null)
export const Link = z
  .union([z.tuple([z.number(), z.string()]), z.literal(false)])
  .transform((value) => (value ? { id: value[0], name: value[1] } : null))

/** Records that match, at most `limit`, newest first unless `order` says otherwise. */
export async function searchRead<Schema extends z.ZodType>(
  odoo: Odoo,
  model: string,
  domain: readonly Condition[],
  fields: readonly string[],
  schema: Schema,
  limit = 80,
  order = "id desc",
): Promise<z.output<Schema>[]> {
  const args = { domain, fields, offset: 0, limit, order }
  const rows = await odoo.call({ model, method: "search_read", effect: "read", args }, z.array(schema))
  return rows
}

/** How many records match. */
export async function countRecords(odoo: Odoo, model: string, domain: readonly Condition[]): Promise<number> {
  return odoo.call({ model, method: "search_count", effect: "read", args: { domain } }, z.number())
}

/** Epoch milliseconds; null for no time. */
export function fromOdooTime(text: string | null): number | null {
  const at = Date.parse(`${text?.replace(" ", "T")}Z`)
  return Number.isNaN(at) ? null : at
}

/** UTC without a zone, as Odoo writes times. */
export function odooTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace("T", " ")
}

/** Makes one record. Resolves to its id. */
export async function createRecord(
  odoo: Odoo,
  model: string,
  values: Record<string, unknown>,
): Promise<number> {
  const Created = z.union([z.number(), z.tuple([z.number()])])
  const args = { vals_list: [values] }
  const made = await odoo.call({ model, method: "create", effect: "write", args }, Created)
  return typeof made === "number" ? made : made[0]
}

export async function writeRecord(
  odoo: Odoo,
  model: string,
  id: number,
  values: Record<string, unknown>,
): Promise<void> {
  await odoo.call({ model, method: "write", effect: "write", ids: [id], args: { vals: values } }, z.unknown())
}

export async function unlinkRecord(odoo: Odoo, model: string, id: number): Promise<void> {
  await odoo.call({ model, method: "unlink", effect: "write", ids: [id], args: {} }, z.unknown())
}

/** The form of a record, at an address that Odoo 17 uses and later ones redirect. */
export function recordUrl(baseUrl: string, model: string, id: number | string): string {
  return `${baseUrl}/web#id=${encodeURIComponent(id)}&model=${encodeURIComponent(model)}&view_type=form`
}
