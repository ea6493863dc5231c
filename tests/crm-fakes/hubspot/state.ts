export interface StoredObject {
  id: string
  properties: Record<string, string>
  createdAt: number
  updatedAt: number
  archived: boolean
  /** From when search knows it, epoch milliseconds. */
  searchableAt: number
}

export interface StoredAssociation {
  from: { type: string; id: string }
  to: { type: string; id: string }
  typeId: number
}

export interface StoredPipeline {
  id: string
  label: string
  stages: { id: string; label: string; metadata: Record<string, string> }[]
}

/** All that stands in the account. Tests may read and change it. */
export interface HubSpotState {
  objects: Record<string, Map<string, StoredObject>>
  associations: StoredAssociation[]
  pipelines: Record<string, StoredPipeline[]>
  nextId: number
}

export function emptyState(): HubSpotState {
  return {
    objects: {},
    associations: [],
    pipelines: {
      deals: [
        {
          id: "default",
          label: "Sales Pipeline",
          stages: [
            { id: "appointmentscheduled", label: "Appointment Scheduled", metadata: stage("0.2") },
            { id: "presentationscheduled", label: "Presentation Scheduled", metadata: stage("0.6") },
            { id: "contractsent", label: "Contract Sent", metadata: stage("0.9") },
            { id: "closedwon", label: "Closed Won", metadata: { isClosed: "true", probability: "1.0" } },
            { id: "closedlost", label: "Closed Lost", metadata: { isClosed: "true", probability: "0.0" } },
          ],
        },
      ],
      tickets: [
        {
          id: "0",
          label: "Support Pipeline",
          stages: [
            { id: "1", label: "New", metadata: { ticketState: "OPEN" } },
            { id: "4", label: "Closed", metadata: { ticketState: "CLOSED" } },
          ],
        },
      ],
    },
    nextId: 101,
  }
}

function stage(probability: string): Record<string, string> {
  return { isClosed: "false", probability }
}

export function objectsOf(state: HubSpotState, type: string): Map<string, StoredObject> {
  const objects = state.objects[type] ?? new Map<string, StoredObject>()
  state.objects[type] = objects
  return objects
}

/** The record, unless it is archived. */
export function standing(state: HubSpotState, type: string, id: string): StoredObject | null {
  const object = objectsOf(state, type).get(id)
  return object && !object.archived ? object : null
}

/** Ids of the records of type `to` that hang on this one, in either direction. */
export function associatedIds(state: HubSpotState, from: string, id: string, to: string): string[] {
  const ids = state.associations.flatMap((association) => {
    if (association.from.type === from && association.from.id === id && association.to.type === to) {
      return association.to.id
    }
    if (association.to.type === from && association.to.id === id && association.from.type === to) {
      return association.from.id
    }
    return []
  })
  return [...new Set(ids)].filter((other) => standing(state, to, other))
}

/** The record with what HubSpot itself works out. */
export function withComputed(state: HubSpotState, type: string, object: StoredObject): StoredObject {
  if (type === "tickets") {
    const createdate = new Date(object.createdAt).toISOString()
    return { ...object, properties: { ...object.properties, createdate } }
  }
  if (type !== "deals") return object
  const stages = state.pipelines.deals?.flatMap((pipeline) => pipeline.stages) ?? []
  const stage = stages.find(({ id }) => id === object.properties.dealstage)
  const computed = {
    hs_lastmodifieddate: new Date(object.updatedAt).toISOString(),
    hs_is_closed: stage?.metadata.isClosed ?? "false",
  }
  return { ...object, properties: { ...object.properties, ...computed } }
}
