import { pipelineKey } from "~src/record/deal"
import type { SlipstreamDatabase } from "./database"

/** A pipeline that open deals go through, as reading a CRM back has told of it. */
export interface Pipeline {
  /** `pipelineKey` */
  key: string
  name: string
  connector: string
  /** Names of the stages in which open deals stand, in alphabetical order. */
  stages: string[]
  /** How many open deals go through it. */
  open: number
}

/** Of all open deals that are known, by name; for a live query. */
export async function pipelines(db: SlipstreamDatabase): Promise<Pipeline[]> {
  const found = new Map<string, Pipeline>()
  const connected = new Set(await db.connections.toCollection().primaryKeys())
  await db.deals.each((deal) => {
    const key = pipelineKey(deal)
    if (key === null || !deal.pipeline || deal.status !== "open") return
    const { connector } = deal.remote
    if (!connected.has(connector)) return
    const before = found.get(key) ?? { key, name: deal.pipeline.name, connector, stages: [], open: 0 }
    const stages = deal.stage === null ? before.stages : [...new Set([...before.stages, deal.stage])]
    found.set(key, { ...before, stages, open: before.open + 1 })
  })
  return [...found.values()]
    .map((one) => ({ ...one, stages: one.stages.sort() }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** Ids of the open deals that go through any of these pipelines. */
export async function openDealsIn(db: SlipstreamDatabase, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const ids: string[] = []
  await db.deals.each((deal) => {
    if (deal.status === "open" && keys.includes(pipelineKey(deal) ?? "")) ids.push(deal.id)
  })
  return ids
}
