import { type FakeReply, jsonReply } from "../fake-server"
import {
  ALLOWED_PROPERTIES,
  ALLOWED_VALUES,
  ASSOCIATION_TYPES,
  NUMBERS,
  REQUIRED_PROPERTIES,
} from "./allowed"
import { errorBody } from "./errors"
import { type HubSpotState, objectsOf, type StoredObject, standing } from "./state"

export interface CreateBody {
  properties: Record<string, string>
  associations?: { to: { id: string }; types: { associationTypeId: number }[] }[]
}

/** HubSpot's longest text in one property. */
const MAX_PROPERTY_CHARS = 65_536

/** Makes a record as HubSpot would, or refuses. */
export function createObject(
  state: HubSpotState,
  type: string,
  body: CreateBody,
  now: number,
  searchableAt: number,
): FakeReply {
  const refusal = refuseProperties(type, body.properties) ?? refuseMissing(type, body.properties)
  if (refusal) return refusal
  const duplicate = type === "contacts" ? contactWith(state, body.properties.email ?? "") : null
  if (duplicate) return alreadyThere(duplicate.id)
  const targets = associationTargets(state, type, body.associations ?? [])
  if (targets === null) return invalidAssociations()
  const id = String(state.nextId++)
  const object: StoredObject = {
    id,
    properties: { ...body.properties },
    createdAt: now,
    updatedAt: now,
    archived: false,
    searchableAt,
  }
  objectsOf(state, type).set(id, object)
  for (const { to, typeId } of targets) state.associations.push({ from: { type, id }, to, typeId })
  return jsonReply(201, toBody(object))
}

export function updateObject(
  object: StoredObject,
  type: string,
  properties: Record<string, string>,
  now: number,
): FakeReply {
  const refusal = refuseProperties(type, properties)
  if (refusal) return refusal
  Object.assign(object.properties, properties)
  object.updatedAt = now
  return jsonReply(200, toBody(object))
}

/** The record as HubSpot shows it, with `wanted` properties (null where it has none) or all. */
export function toBody(object: StoredObject, wanted: readonly string[] = Object.keys(object.properties)) {
  const shown = [...new Set([...wanted, "hs_object_id"])].map((name) => [
    name,
    name === "hs_object_id" ? object.id : (object.properties[name] ?? null),
  ])
  return {
    id: object.id,
    properties: Object.fromEntries(shown) as Record<string, string | null>,
    createdAt: new Date(object.createdAt).toISOString(),
    updatedAt: new Date(object.updatedAt).toISOString(),
    archived: object.archived,
  }
}

function refuseProperties(type: string, properties: Record<string, string>): FakeReply | null {
  for (const [name, value] of Object.entries(properties)) {
    if (!ALLOWED_PROPERTIES[type]?.includes(name)) {
      return invalid(name, `Property "${name}" does not exist`)
    }
    if (value.length > MAX_PROPERTY_CHARS) return invalid(name, `${name} was too long`)
    if (NUMBERS.includes(name) && !/^\d+$/.test(value))
      return invalid(name, `${value} was not a valid number`)
    if (ALLOWED_VALUES[name] && !ALLOWED_VALUES[name].includes(value)) {
      return invalid(name, `${value} was not one of the allowed options`)
    }
  }
  const email = properties.email
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    return invalid("email", `Email address ${email} is invalid`)
  }
  return null
}

function refuseMissing(type: string, properties: Record<string, string>): FakeReply | null {
  const missing = REQUIRED_PROPERTIES[type]?.find((name) => !properties[name])
  return missing ? invalid(missing, `Required property ${missing} was not set`) : null
}

function invalid(property: string, message: string): FakeReply {
  return errorBody(400, "VALIDATION_ERROR", `Property values were not valid: ${message}`, {
    errors: [{ message, code: "INVALID", context: { propertyName: [property] } }],
  })
}

function contactWith(state: HubSpotState, email: string): StoredObject | null {
  const wanted = email.toLowerCase()
  for (const contact of objectsOf(state, "contacts").values()) {
    if (!contact.archived && contact.properties.email?.toLowerCase() === wanted) return contact
  }
  return null
}

function alreadyThere(id: string): FakeReply {
  return errorBody(409, "CONFLICT", `Contact already exists. Existing ID: ${id}`)
}

function associationTargets(
  state: HubSpotState,
  type: string,
  associations: NonNullable<CreateBody["associations"]>,
) {
  const targets: { to: { type: string; id: string }; typeId: number }[] = []
  for (const { to, types } of associations) {
    for (const { associationTypeId } of types) {
      const known = Object.entries(ASSOCIATION_TYPES[type] ?? {})
      const toType = known.find(([, ids]) => ids.includes(associationTypeId))?.[0]
      if (!toType || !standing(state, toType, to.id)) return null
      targets.push({ to: { type: toType, id: to.id }, typeId: associationTypeId })
    }
  }
  return targets
}

function invalidAssociations(): FakeReply {
  return errorBody(400, "VALIDATION_ERROR", "One or more associations are not valid", {
    errors: [{ message: "CONTACT is not valid", in: "fromObjectId" }],
  })
}
