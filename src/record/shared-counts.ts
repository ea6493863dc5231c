import * as z from "zod"

/** Cases behind a count before it leaves the house, or comes in: fewer would tell of single conversations. */
export const LEAST_SHARED_CASES = 5

/** How often an action worked in one cell: numbers without people, texts or dates. */
const SharedCount = z
  .object({
    action: z.string().regex(/^[a-z_]{1,40}$/u),
    cell: z.string().max(200),
    hits: z.int().min(0),
    cases: z.int().min(LEAST_SHARED_CASES).max(100_000),
  })
  .refine(({ hits, cases }) => hits <= cases)
export type SharedCount = z.infer<typeof SharedCount>

/** What a rep gives to a colleague: the counts as they weighed at `madeAt`, epoch ms. */
const SharedCountsFile = z.object({
  format: z.literal("slipstream-counts"),
  version: z.literal(1),
  /** Tells one rep's files from another's, and nothing else. A later file of the same source replaces an earlier one. */
  source: z.string().regex(/^[0-9a-f]{32}$/u),
  madeAt: z.number().min(0),
  counts: z.array(SharedCount).max(20_000),
})
export type SharedCountsFile = z.infer<typeof SharedCountsFile>

/** Whose counts a file holds: colleagues of the rep's own company, or another company. */
export const SharedLevel = z.enum(["company", "pool"])
export type SharedLevel = z.infer<typeof SharedLevel>

/** A file that the rep has added; it counts in all mailboxes. */
export const SharedCounts = z.object({
  /** The file's `source`: one file a colleague. */
  id: z.string(),
  level: SharedLevel,
  /** What the rep calls it. */
  name: z.string(),
  madeAt: z.number(),
  addedAt: z.number(),
  counts: z.array(SharedCount),
})
export type SharedCounts = z.infer<typeof SharedCounts>

const NOT_ONE =
  "This is no file of Slipstream counts. A colleague makes one in the settings, under “Share what works”."

/** What a file holds, or what is wrong with it. Anybody can write such a file: nothing in it is believed unchecked. */
export function readSharedCounts(
  json: string,
  now: number,
): { ok: true; file: SharedCountsFile } | { ok: false; message: string } {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch {
    return { ok: false, message: NOT_ONE }
  }
  const read = SharedCountsFile.safeParse(data)
  if (!read.success) return { ok: false, message: NOT_ONE }
  // A clock may be a day off; a file from next year would outweigh everybody.
  if (read.data.madeAt > now + 86_400_000) {
    return { ok: false, message: "This file says that it was made in the future. Ask for a new one." }
  }
  return { ok: true, file: read.data }
}
