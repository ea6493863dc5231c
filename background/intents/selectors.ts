import * as z from "zod"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import { type OwnSelector, ownSelectorId, SelectorsFile } from "~src/record/own-selector"
import { placesOf } from "~src/sites/catalog/places"
import { giveSelectors } from "../open-tabs"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Remove = z.object({ id: z.string().max(300) })

/** The rep mends a reader whose site has changed, with a file of CSS selectors. */
export function selectorIntents(
  services: Services,
): Pick<Handlers<IntentMessages>, "selectors.import" | "selectors.remove"> {
  const { db, now } = services
  return {
    "selectors.import": {
      from: fromOwnPage,
      parse: (body) => SelectorsFile.parse(body),
      run: async (file) => {
        const rows = rowsOf(file, now())
        if ("message" in rows) return { ok: false, message: rows.message }
        await db.ownSelectors.bulkPut(rows)
        for (const site of new Set(rows.map((row) => row.site))) await giveSelectors(services, site)
        return { ok: true, count: rows.length }
      },
    },
    "selectors.remove": {
      from: fromOwnPage,
      parse: (body) => Remove.parse(body),
      run: async ({ id }) => {
        const row = await db.ownSelectors.get(id)
        await db.ownSelectors.delete(id)
        if (row) await giveSelectors(services, row.site)
        return { ok: true }
      },
    },
  }
}

/** All of a file or nothing: half of a repair reads worse than none. */
export function rowsOf(file: SelectorsFile, now: number): OwnSelector[] | { message: string } {
  const rows: OwnSelector[] = []
  for (const { site, name, css } of file.selectors) {
    const places = placesOf(site)
    if (places === null) {
      return { message: `No site that Slipstream reads is called “${site}”. Nothing was loaded.` }
    }
    const means = places.get(name)
    if (means === undefined) {
      return { message: `${site} has no place called “${name}” that a file may tell. Nothing was loaded.` }
    }
    const id = ownSelectorId(site, name)
    if (rows.some((row) => row.id === id)) {
      return { message: `The file tells ${site}, ${name} twice. Nothing was loaded.` }
    }
    rows.push({ id, site, name, means, css, addedAt: now, hit: null })
  }
  return rows
}
