import type { OwnText } from "~src/record/own-text"
import type { SlipstreamDatabase } from "./database"

/** The rep's texts by name. */
export async function ownTexts(db: SlipstreamDatabase): Promise<OwnText[]> {
  return (await db.ownTexts.toArray()).sort((a, b) => a.name.localeCompare(b.name))
}

/**
 * The template for a draft: the one that was picked, else one that the rep has made for this action in this language
 * (one in any language only where there is none). Null for none.
 */
export async function ownTemplate(
  db: SlipstreamDatabase,
  { pickedId, action, language }: { pickedId: string | null; action: string | null; language: string },
): Promise<OwnText | null> {
  if (pickedId !== null) return (await db.ownTexts.get(pickedId)) ?? null
  if (action === null) return null
  const made = (await ownTexts(db)).filter((one) => one.kind === "template" && one.action === action)
  return made.find((one) => one.language === language) ?? made.find((one) => one.language === null) ?? null
}

/** Adds the texts of a file; one with the same id takes the place of an older one only. How many were taken. */
export async function importTexts(db: SlipstreamDatabase, texts: readonly OwnText[]): Promise<number> {
  return db.transaction("rw", db.ownTexts, async () => {
    const before = await db.ownTexts.bulkGet(texts.map((one) => one.id))
    const newer = texts.filter((one, index) => (before[index]?.updatedAt ?? -1) < one.updatedAt)
    await db.ownTexts.bulkPut(newer)
    return newer.length
  })
}
