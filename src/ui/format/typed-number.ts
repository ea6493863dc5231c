/**
 * A number as people type it: "50,000", "50.000", "€ 2 150.50", "7,5". The last comma or point is the decimal mark
 * unless three digits follow it and `grouped` says that amounts are meant. Null for nothing, undefined for no number.
 */
export function typedNumber(text: string, grouped: boolean): number | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f'’%]|\p{Sc}/gu, "")
  if (bare === "") return null
  if (!/^\d+(?:[.,]\d+)*$/u.test(bare)) return undefined
  const marks = [...bare.matchAll(/[.,]/gu)]
  const last = marks.at(-1)
  if (!last) return Number(bare)
  const after = bare.slice(last.index + 1)
  const alike = marks.every(([mark]) => mark === last[0])
  const groups = alike && (marks.length > 1 || (grouped && after.length === 3))
  if (groups) return /^\d{1,3}(?:[.,]\d{3})+$/u.test(bare) ? Number(bare.replace(/[.,]/gu, "")) : undefined
  return Number(`${bare.slice(0, last.index).replace(/[.,]/gu, "")}.${after}`)
}
