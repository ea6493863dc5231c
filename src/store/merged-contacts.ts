import { key } from "~src/record/key"
import type { RemoteLink } from "~src/record/remote-link"
import type { SlipstreamDatabase } from "./database"

/**
 * As whom contacts are kept today, by the ids under which they were met: whoever was merged into another is that one.
 * Those that are themselves are left out.
 */
export async function keptAs(db: SlipstreamDatabase, ids: readonly string[]): Promise<Map<string, string>> {
  const kept = new Map<string, string>()
  let asked = new Map([...new Set(ids)].map((id) => [id, [id]]))
  const seen = new Set<string>()
  while (asked.size > 0) {
    const merged = await db.mergeProposals
      .where("otherId")
      .anyOf([...asked.keys()])
      .filter(({ state }) => state === "merged")
      .toArray()
    const next = new Map<string, string[]>()
    for (const { keptId, otherId } of merged) {
      if (seen.has(otherId)) continue
      seen.add(otherId)
      const whose = asked.get(otherId) ?? []
      for (const id of whose) kept.set(id, keptId)
      next.set(keptId, [...(next.get(keptId) ?? []), ...whose])
    }
    asked = next
  }
  return kept
}

/** The record of each of these contacts in a CRM, their own first, then those of whom they were made one with. */
export async function linksOf(
  db: SlipstreamDatabase,
  connectionId: string,
  contactIds: readonly string[],
): Promise<Map<string, RemoteLink[]>> {
  const found = new Map<string, RemoteLink[]>()
  for (const contactId of contactIds) {
    const ids = new Set([contactId])
    for (const id of ids) {
      const merged = await db.mergeProposals.where("keptId").equals(id).toArray()
      for (const { state, otherId } of merged) if (state === "merged") ids.add(otherId)
    }
    const links = await db.remoteLinks.bulkGet([...ids].map((id) => key(connectionId, id)))
    found.set(
      contactId,
      links.filter((link) => link !== undefined),
    )
  }
  return found
}
