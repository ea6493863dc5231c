import { type FakeReply, type FakeRequest, jsonReply } from "../fake-server"
import type { Schemas } from "../schemas"
import { ALLOWED_PROPERTIES, scopeOf } from "./allowed"
import { errorBody, missingScope } from "./errors"
import { propertiesOf } from "./properties"
import { passes } from "./search"
import { associatedIds, type HubSpotState, objectsOf, standing, withComputed } from "./state"
import { type CreateBody, createObject, toBody, updateObject } from "./write"

export interface Routing {
  state: HubSpotState
  schemas: Schemas
  scopes: ReadonlySet<string>
  now: () => number
  /** How long search lags behind writes, in milliseconds. */
  searchLagMs: () => number
}

const VERSION = "2026-09"

/** Answers a request to the API of which the key is known to be right. */
export function route(routing: Routing, request: FakeRequest): FakeReply {
  const [area, family, version, ...rest] = request.url.pathname.slice(1).split("/")
  if (area === "crm" && version === VERSION) {
    if (family === "objects") return objects(routing, request, rest)
    if (family === "associations") return associations(routing, request, rest)
    if (family === "pipelines") return pipelines(routing, rest)
    if (family === "properties") return properties(routing, rest)
  }
  if (area === "crm" && family === "owners" && version === VERSION) return owners(routing)
  return errorBody(404, "OBJECT_NOT_FOUND", `No such path: ${request.url.pathname}`)
}

function objects(routing: Routing, request: FakeRequest, path: readonly string[]): FakeReply {
  const [type = "", second, third] = path
  if (!ALLOWED_PROPERTIES[type])
    return errorBody(400, "VALIDATION_ERROR", `Unable to infer object type from: ${type}`)
  const reads = request.method === "GET" || second === "search" || (second === "batch" && third === "read")
  const scope = scopeOf(type, reads ? "read" : "write")
  if (!routing.scopes.has(scope)) return missingScope(scope)
  if (request.method === "POST" && second === "search") return search(routing, request, type)
  if (request.method === "POST" && second === "batch" && third === "read")
    return batchRead(routing, request, type)
  if (request.method === "POST" && second === undefined) return create(routing, request, type)
  if (request.method === "GET" && second === undefined) {
    const body = { results: [...objectsOf(routing.state, type).values()].slice(0, 1).map((o) => toBody(o)) }
    routing.schemas.assert("CollectionResponseSimplePublicObjectWithAssociationsForwardPaging", body)
    return jsonReply(200, body)
  }
  return second === undefined
    ? errorBody(405, "METHOD_NOT_ALLOWED", "no")
    : one(routing, request, type, second)
}

function one(routing: Routing, request: FakeRequest, type: string, id: string): FakeReply {
  const object = standing(routing.state, type, id)
  if (request.method === "DELETE") {
    if (object) object.archived = true
    return { status: 204, headers: {}, text: "" }
  }
  if (!object) return errorBody(404, "OBJECT_NOT_FOUND", "resource not found")
  if (request.method === "GET") {
    const body = toBody(object, request.url.searchParams.get("properties")?.split(","))
    routing.schemas.assert("SimplePublicObject", body)
    return jsonReply(200, body)
  }
  return withBody<CreateBody>(routing, request, "SimplePublicObjectInput", ({ properties }) => {
    const reply = updateObject(object, type, properties, routing.now())
    if (reply.status === 200) routing.schemas.assert("SimplePublicObject", JSON.parse(reply.text))
    return reply
  })
}

function create(routing: Routing, request: FakeRequest, type: string): FakeReply {
  return withBody<CreateBody>(routing, request, "SimplePublicObjectInputForCreate", (body) => {
    const now = routing.now()
    const reply = createObject(routing.state, type, body, now, now + routing.searchLagMs())
    if (reply.status === 201) routing.schemas.assert("SimplePublicObject", JSON.parse(reply.text))
    return reply
  })
}

interface SearchBody {
  filterGroups?: {
    filters: { propertyName: string; operator: string; value?: string; highValue?: string }[]
  }[]
  properties?: string[]
  limit?: number
  after?: string
  sorts?: string[]
}

function search(routing: Routing, request: FakeRequest, type: string): FakeReply {
  return withBody<SearchBody>(routing, request, "PublicObjectSearchRequest", (body) => {
    const filters = body.filterGroups?.flatMap((group) => group.filters) ?? []
    const sorts = body.sorts?.map((name) => name.replace(/^-/, "")) ?? []
    const named = [...filters.map(({ propertyName }) => propertyName), ...sorts, ...(body.properties ?? [])]
    const misspelt = misspeltOf(type, named)
    if (misspelt) return misspelt
    const found = [...objectsOf(routing.state, type).values()]
      .map((object) => withComputed(routing.state, type, object))
      .filter(
        (object) =>
          !object.archived && object.searchableAt <= routing.now() && passes(object, body.filterGroups ?? []),
      )
    const by = body.sorts?.[0]
    if (by) found.sort((a, b) => String(a.properties[by]).localeCompare(String(b.properties[by])))
    const from = Number(body.after ?? 0)
    const to = from + (body.limit ?? 10)
    const results = found.slice(from, to).map((object) => toBody(object, body.properties))
    const paging = to < found.length ? { paging: { next: { after: String(to) } } } : {}
    const reply = { total: found.length, results, ...paging }
    routing.schemas.assert("CollectionResponseWithTotalSimplePublicObjectForwardPaging", reply)
    return jsonReply(200, reply)
  })
}

/** HubSpot says nothing of a name that it does not know and answers without it: a misspelling would never be seen. */
function misspeltOf(type: string, names: readonly string[]): FakeReply | null {
  const unknown = names.find((name) => name !== "hs_object_id" && !ALLOWED_PROPERTIES[type]?.includes(name))
  return unknown ? errorBody(400, "VALIDATION_ERROR", `Property "${unknown}" does not exist`) : null
}

function batchRead(routing: Routing, request: FakeRequest, type: string): FakeReply {
  type Body = { inputs: { id: string }[]; properties: string[] }
  return withBody<Body>(routing, request, "BatchReadInputSimplePublicObjectId", ({ inputs, properties }) => {
    if (inputs.length > 100) return errorBody(400, "VALIDATION_ERROR", "Too many inputs")
    const misspelt = misspeltOf(type, properties)
    if (misspelt) return misspelt
    const found = inputs
      .flatMap(({ id }) => standing(routing.state, type, id) ?? [])
      .map((object) => withComputed(routing.state, type, object))
    return batchReply(
      routing,
      "BatchResponseSimplePublicObject",
      found.map((object) => toBody(object, properties)),
    )
  })
}

function associations(routing: Routing, request: FakeRequest, path: readonly string[]): FakeReply {
  const [from = "", to = "", batch, read] = path
  if (batch !== "batch" || read !== "read") return errorBody(404, "OBJECT_NOT_FOUND", "no such path")
  type Body = { inputs: { id: string }[] }
  return withBody<Body>(routing, request, "BatchInputPublicFetchAssociationsBatchRequest", ({ inputs }) => {
    const results = inputs.flatMap(({ id }) => {
      const ids = associatedIds(routing.state, from, id, to)
      const associationTypes = [{ category: "HUBSPOT_DEFINED", typeId: 1 }]
      return ids.length === 0
        ? []
        : { from: { id }, to: ids.map((toObjectId) => ({ toObjectId, associationTypes })) }
    })
    return batchReply(routing, "BatchResponsePublicAssociationMultiWithLabel", results)
  })
}

function batchReply(routing: Routing, schema: string, results: unknown[]): FakeReply {
  const at = new Date(routing.now()).toISOString()
  const body = { status: "COMPLETE", results, startedAt: at, completedAt: at }
  routing.schemas.assert(schema, body)
  return jsonReply(200, body)
}

function pipelines(routing: Routing, [type = ""]: readonly string[]): FakeReply {
  const scope = scopeOf(type, "read")
  if (!routing.scopes.has(scope)) return missingScope(scope)
  const at = new Date(routing.now()).toISOString()
  const dated = { archived: false, createdAt: at, updatedAt: at }
  const results = (routing.state.pipelines[type] ?? []).map((pipeline, displayOrder) => ({
    ...pipeline,
    ...dated,
    displayOrder,
    stages: pipeline.stages.map((stage, order) => ({
      ...stage,
      ...dated,
      displayOrder: order,
      writePermissions: "CRM_PERMISSIONS_ENFORCEMENT",
    })),
  }))
  routing.schemas.assert("CollectionResponsePipelineNoPaging", { results })
  return jsonReply(200, { results })
}

function properties(routing: Routing, [type = ""]: readonly string[]): FakeReply {
  const scope = scopeOf(type, "read")
  if (!routing.scopes.has(scope)) return missingScope(scope)
  const body = { results: propertiesOf(type) }
  routing.schemas.assert("CollectionResponsePropertyNoPaging", body)
  return jsonReply(200, body)
}

function owners(routing: Routing): FakeReply {
  const scope = "crm.objects.owners.read"
  if (!routing.scopes.has(scope)) return missingScope(scope)
  const at = new Date(routing.now()).toISOString()
  const kim = { id: "77", email: "kim@slipway.example", firstName: "Kim", lastName: "Dahl" }
  const body = { results: [{ ...kim, type: "PERSON", archived: false, createdAt: at, updatedAt: at }] }
  routing.schemas.assert("CollectionResponsePublicOwnerForwardPaging", body)
  return jsonReply(200, body)
}

function withBody<Body>(
  routing: Routing,
  request: FakeRequest,
  schema: string,
  act: (body: Body) => FakeReply,
): FakeReply {
  let body: unknown
  try {
    body = JSON.parse(request.text)
  } catch {
    return errorBody(400, "VALIDATION_ERROR", "Invalid input JSON")
  }
  const fault = routing.schemas.fault(schema, body)
  return fault ? errorBody(400, "VALIDATION_ERROR", `Invalid input JSON: ${fault}`) : act(body as Body)
}
