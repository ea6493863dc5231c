import type { Scene } from "../scene"
import { excerpt, fitsIn } from "./excerpt"
import { goesOn } from "./ru-persons"

/** Words of others, as Russian quotes them. */
export const quoted = (text: string): string => `«${excerpt(text)}»`

/** The rep's own words, going on in the sentence. `known` is where its first word may stand without a capital. */
export const own = (text: string, known = ""): string =>
  fitsIn("ru", text) ? goesOn(text, known) : `«${text}»`

/** Our words in the form of address that the rep uses; quotes are put in as they stand. */
export function address(scene: Scene, formal: string, casual: string): string {
  if (scene.casual) return casual
  if (!scene.capitalYou) return formal
  return formal.replace(/(?<!\p{L})(вы|вас|вам|вами|ваш\p{L}{0,3})(?!\p{L})/gu, (word) => `В${word.slice(1)}`)
}
