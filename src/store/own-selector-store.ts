import type { OwnSelector } from "~src/record/own-selector"
import type { SlipstreamDatabase } from "./database"

/** The rep's own CSS selectors, by site and place. */
export async function ownSelectors(db: SlipstreamDatabase): Promise<OwnSelector[]> {
  return db.ownSelectors.orderBy("id").toArray()
}

/** Those for the pages of one site, by the name of the place. */
export async function selectorsOf(db: SlipstreamDatabase, site: string): Promise<Record<string, string[]>> {
  const own = await db.ownSelectors.where({ site }).toArray()
  return Object.fromEntries(own.map(({ name, css }) => [name, css]))
}

/** Notes which of them have found something; a place whose selectors were removed meanwhile is left out. */
export async function noteHits(
  db: SlipstreamDatabase,
  site: string,
  hits: Readonly<Record<string, string>>,
  at: number,
): Promise<void> {
  await db.transaction("rw", db.ownSelectors, async () => {
    for (const own of await db.ownSelectors.where({ site }).toArray()) {
      const css = Object.hasOwn(hits, own.name) ? hits[own.name] : undefined
      if (css !== undefined && own.css.includes(css)) {
        await db.ownSelectors.update(own.id, { hit: { css, at } })
      }
    }
  })
}
