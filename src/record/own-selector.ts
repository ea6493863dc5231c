import * as z from "zod"
import { key } from "./key"

const css = z.string().trim().min(1).max(300)

/** CSS selectors that the rep has loaded from a file for one named place on the pages of one site. */
export const OwnSelector = z.object({
  /** `ownSelectorId(site, name)` */
  id: z.string(),
  site: z.string().max(50),
  /** Name of the place, as in the reader's own selectors. */
  name: z.string().max(100),
  /** What the place is, in the reader's own words. */
  means: z.string(),
  /** Tried in this order, before the built-in ones. */
  css: z.array(css).min(1).max(10),
  /** Epoch milliseconds. */
  addedAt: z.number(),
  /** The one that found something last, and when; null as long as none has. */
  hit: z.object({ css: z.string(), at: z.number() }).nullable(),
})
export type OwnSelector = z.infer<typeof OwnSelector>

export const ownSelectorId = (site: string, name: string): string => key(site, name)

/** A file of CSS selectors: data, never code. */
export const SelectorsFile = z.strictObject({
  format: z.literal("slipstream-selectors"),
  version: z.literal(1),
  selectors: z
    .array(
      z.strictObject({
        site: z.string().max(50),
        name: z.string().max(100),
        css: z.array(css).min(1).max(10),
      }),
    )
    .min(1)
    .max(500),
})
export type SelectorsFile = z.infer<typeof SelectorsFile>

export type ReadFile = { ok: true; file: SelectorsFile } | { ok: false; message: string }

/**
 * Reads what a file of selectors holds.
 *
 * @param isCss whether the browser takes a text for a CSS selector
 */
export function readSelectorsFile(json: string, isCss: (text: string) => boolean): ReadFile {
  const read = SelectorsFile.safeParse(jsonOf(json))
  if (!read.success) {
    const [issue] = read.error.issues
    const place = issue?.path.join(".") ?? ""
    const said = place === "" ? "" : ` Look at ${place}: ${issue?.message ?? ""}.`
    return { ok: false, message: `This is no file of selectors for Slipstream.${said}` }
  }
  for (const one of read.data.selectors) {
    const wrong = one.css.find((text) => !isCss(text))
    if (wrong !== undefined) {
      return {
        ok: false,
        message: `For ${one.site}, ${one.name}: “${wrong}” is no CSS selector. Nothing was loaded.`,
      }
    }
  }
  return { ok: true, file: read.data }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
