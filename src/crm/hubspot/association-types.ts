import type { Association, ObjectType } from "./objects"

/**
 * HubSpot's own association types, from the first object to the second.
 * Source: developers.hubspot.com, "Associations", default association type IDs.
 */
const TYPE_IDS: Partial<Record<ObjectType, Partial<Record<ObjectType, number>>>> = {
  contacts: { companies: 279 },
  emails: { contacts: 198, companies: 186, deals: 210 },
  meetings: { contacts: 200, companies: 188, deals: 212 },
  notes: { contacts: 202, companies: 190, deals: 214 },
  calls: { contacts: 194, companies: 182, deals: 206 },
  communications: { contacts: 81, companies: 87, deals: 85 },
  tickets: { contacts: 16, companies: 339, deals: 28 },
}

/** What hangs a new record of type `from` on the records `ids` of type `to`. */
export function associationsTo(from: ObjectType, to: ObjectType, ids: readonly string[]): Association[] {
  const associationTypeId = TYPE_IDS[from]?.[to]
  if (associationTypeId === undefined) throw new Error(`No association from ${from} to ${to}`)
  return ids.map((id) => ({
    to: { id },
    types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId }],
  }))
}
