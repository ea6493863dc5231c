import * as z from "zod"
import { CrmError } from "../crm-error"
import type { Session, Tryton } from "./rpc"

/** A condition of Tryton's search domains; a list that begins with "OR" holds alternatives. */
export type Clause = readonly unknown[]

/** Records that match, at most `limit`, newest first unless `order` says otherwise. */
export async function searchRead<Schema extends z.ZodType>(
  tryton: Tryton,
  model: string,
  domain: readonly Clause[],
  fields: readonly string[],
  schema: Schema,
  limit = 100,
  order: readonly (readonly [string, string])[] = [["id", "DESC"]],
): Promise<z.output<Schema>[]> {
  const args = [domain, 0, limit, order, fields]
  const search = { method: `model.${model}.search_read`, effect: "read", args } as const
  try {
    return await tryton.call(search, z.array(schema))
  } catch (error) {
    // Measured: a record deleted between Tryton's search and its reading makes the whole fail.
    if (!isGone(error)) throw error
    return tryton.call(search, z.array(schema))
  }
}

function isGone(error: unknown): boolean {
  return error instanceof CrmError && error.code === "not_found"
}

/** How many records match. */
export function countRecords(tryton: Tryton, model: string, domain: readonly Clause[]): Promise<number> {
  return tryton.call({ method: `model.${model}.search_count`, effect: "read", args: [domain] }, z.number())
}

/** Makes one record. Resolves to its id. */
export async function createRecord(
  tryton: Tryton,
  model: string,
  values: Readonly<Record<string, unknown>>,
): Promise<number> {
  const method = `model.${model}.create`
  const made = await tryton.call({ method, effect: "write", args: [[values]] }, z.tuple([z.number()]))
  return made[0]
}

export async function writeRecord(
  tryton: Tryton,
  model: string,
  id: number,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tryton.call({ method: `model.${model}.write`, effect: "write", args: [[id], values] }, z.unknown())
}

/** What is gone already counts as deleted. */
export async function deleteRecord(tryton: Tryton, model: string, id: number): Promise<void> {
  try {
    await tryton.call({ method: `model.${model}.delete`, effect: "write", args: [[id]] }, z.unknown())
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

/** @throws CrmError not_found for what can be no id of Tryton's. */
export function numericId(id: string): number {
  if (/^\d{1,15}$/.test(id)) return Number(id)
  throw new CrmError("not_found", `Tryton has no record “${id}”.`)
}

/** The record in Tryton's web client. */
export function recordUrl(baseUrl: string, { database }: Session, model: string, id: number): string {
  return `${baseUrl}/#${encodeURIComponent(database)}/model/${model}/${id}`
}
