import { declarations } from "./html-style"

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number]

export const WHITE: Colour = [255, 255, 255]
/** Colours nearer to each other than this in every part are one to the eye. */
const ALIKE = 12

const NAMED: Readonly<Record<string, Colour>> = { white: WHITE, black: [0, 0, 0], snow: [255, 250, 250] }

/** On what an element's text stands: its own background or that of what it stands in; null where it can't be told. */
export function paperOf(attributes: ReadonlyMap<string, string>, outer: Colour | null): Colour | null {
  const styles = declarations(attributes.get("style") ?? "")
  const own =
    styles.get("background-color") ?? styles.get("background") ?? attributes.get("bgcolor")?.toLowerCase()
  if (styles.has("background-image") || attributes.has("background")) return null
  if (own === undefined || /^(?:none|transparent|inherit|initial|unset)/.test(own)) return outer
  return colourOf(own)
}

/** Whether an element's text has the colour of its paper, or none at all. */
export function isInvisibleInk(attributes: ReadonlyMap<string, string>, paper: Colour | null): boolean {
  const ink =
    declarations(attributes.get("style") ?? "").get("color") ?? attributes.get("color")?.toLowerCase()
  if (ink === undefined) return false
  if (/^transparent|^rgba\([^)]*[,/]\s*0(?:\.0+)?%?\s*\)/.test(ink)) return true
  const colour = colourOf(ink)
  return (
    colour !== null && paper !== null && colour.every((part, at) => Math.abs(part - (paper[at] ?? 0)) < ALIKE)
  )
}

function colourOf(text: string): Colour | null {
  const value = text.replace(/ ?!important$/, "").trim()
  if (Object.hasOwn(NAMED, value)) return NAMED[value] ?? null
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})(?![0-9a-f])/.exec(value)?.[1]
  if (hex) {
    const digits = hex.length === 3 ? [...hex].map((one) => one + one) : (hex.match(/../g) ?? [])
    const [red = 0, green = 0, blue = 0] = digits.map((one) => Number.parseInt(one, 16))
    return [red, green, blue]
  }
  const [, red, green, blue] = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(value) ?? []
  return red && green && blue ? [Number(red), Number(green), Number(blue)] : null
}
