import * as z from "zod"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { VERSION } from "./api"

/** Object types by their names in paths. */
export type ObjectType =
  | "contacts"
  | "companies"
  | "deals"
  | "tickets"
  | "emails"
  | "meetings"
  | "communications"
  | "calls"
  | "notes"
  | "tasks"

export type Properties = Record<string, string>

export interface Association {
  to: { id: string }
  types: { associationCategory: "HUBSPOT_DEFINED"; associationTypeId: number }[]
}

export interface Filter {
  propertyName: string
  operator: "EQ" | "BETWEEN"
  value: string
  highValue?: string
}

const HubSpotObject = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.string().nullable()),
  archived: z.boolean().optional(),
})
export type HubSpotObject = z.infer<typeof HubSpotObject>

const Results = z.object({ results: z.array(HubSpotObject) })

const AssociatedResults = z.object({
  results: z.array(
    z.object({
      from: z.object({ id: z.string() }),
      to: z.array(z.object({ toObjectId: z.union([z.string(), z.number()]).transform(String) })),
    }),
  ),
})

const objectPath = (type: ObjectType, rest = "") => `/crm/objects/${VERSION}/${type}${rest}`

/** Records that pass all filters, at most 100. HubSpot's search lags behind its writes by some seconds. */
export async function search(
  http: Http,
  type: ObjectType,
  filters: readonly Filter[],
  properties: readonly string[],
): Promise<HubSpotObject[]> {
  const body = { filterGroups: [{ filters }], properties, limit: 100, after: "0", sorts: [] }
  const request = { method: "POST", path: objectPath(type, "/search"), effect: "read", body } as const
  return (await http.send(request, Results)).results
}

const SearchPage = Results.extend({
  total: z.number(),
  paging: z.object({ next: z.object({ after: z.string() }).nullish() }).nullish(),
})

/** 100 records that pass all filters, in the order of a property, from `after` on (null: the first). */
export async function searchPage(
  http: Http,
  type: ObjectType,
  filters: readonly Filter[],
  properties: readonly string[],
  order: { by: string; after: string | null },
): Promise<z.infer<typeof SearchPage>> {
  const after = order.after ?? "0"
  const body = { filterGroups: [{ filters }], properties, limit: 100, after, sorts: [order.by] }
  const request = { method: "POST", path: objectPath(type, "/search"), effect: "read", body } as const
  return http.send(request, SearchPage)
}

/** One record. @throws CrmError not_found also for one that is archived. */
export function read(
  http: Http,
  type: ObjectType,
  id: string,
  properties: readonly string[],
): Promise<HubSpotObject> {
  const path = objectPath(type, `/${encodeURIComponent(id)}`)
  return http.send(
    { method: "GET", path, effect: "read", query: { properties: properties.join(",") } },
    HubSpotObject,
  )
}

/** Up to 100 records; what is archived or gone is left out. */
export async function readMany(
  http: Http,
  type: ObjectType,
  ids: readonly string[],
  properties: readonly string[],
): Promise<HubSpotObject[]> {
  if (ids.length === 0) return []
  const body = { inputs: ids.slice(0, 100).map((id) => ({ id })), properties, propertiesWithHistory: [] }
  const request = { method: "POST", path: objectPath(type, "/batch/read"), effect: "read", body } as const
  return (await http.send(request, Results)).results
}

export function create(
  http: Http,
  type: ObjectType,
  properties: Properties,
  associations: readonly Association[],
): Promise<HubSpotObject> {
  return http.send(
    { method: "POST", path: objectPath(type), effect: "write", body: { properties, associations } },
    HubSpotObject,
  )
}

export function update(
  http: Http,
  type: ObjectType,
  id: string,
  properties: Properties,
): Promise<HubSpotObject> {
  const path = objectPath(type, `/${encodeURIComponent(id)}`)
  return http.send({ method: "PATCH", path, effect: "write", body: { properties } }, HubSpotObject)
}

/** Moves the record to HubSpot's recycle bin, from which it can be brought back for 90 days. */
export async function archive(http: Http, type: ObjectType, id: string): Promise<void> {
  const path = objectPath(type, `/${encodeURIComponent(id)}`)
  await http.send({ method: "DELETE", path, effect: "write" }, z.unknown())
}

/**
 * The ids of the records of type `to` that hang on each of up to 100 `ids`; a record without any is left out.
 * Unlike search this does not lag.
 */
export async function associated(
  http: Http,
  from: ObjectType,
  ids: readonly string[],
  to: ObjectType,
): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map()
  const path = `/crm/associations/${VERSION}/${from}/${to}/batch/read`
  const body = { inputs: ids.slice(0, 100).map((id) => ({ id })) }
  const { results } = await http.send({ method: "POST", path, effect: "read", body }, AssociatedResults)
  return new Map(results.map((result) => [result.from.id, result.to.map((target) => target.toObjectId)]))
}

/** Null where the record does not exist, or is archived. */
export async function unlessGone<Value>(request: Promise<Value>): Promise<Value | null> {
  try {
    return await request
  } catch (error) {
    if (error instanceof CrmError && error.code === "not_found") return null
    throw error
  }
}
