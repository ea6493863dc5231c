import type { Scene } from "../scene"
import { excerpt } from "./excerpt"

/** Words of others, as Russian quotes them. */
export const quoted = (text: string): string => `«${excerpt(text)}»`

/** Our words in the form of address that the rep uses; quotes are put in as they stand. */
export function address(scene: Scene, formal: string, casual: string): string {
  if (scene.casual) return casual
  if (!scene.capitalYou) return formal
  return formal.replace(/(?<!\p{L})(вы|вас|вам|вами|ваш\p{L}{0,3})(?!\p{L})/gu, (word) => `В${word.slice(1)}`)
}
