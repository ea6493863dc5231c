/** A style attribute's declarations, names and values lower-cased. Only the first 2,000 characters count. */
export function declarations(style: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const declaration of style.slice(0, 2000).split(";")) {
    const colon = declaration.indexOf(":")
    if (colon > 0)
      found.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return found
}

/** Whether nobody who reads the mail can see an element that carries these attributes. */
export function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.has("hidden")) return true
  const style = attributes.get("style")
  if (style === undefined) return false
  const styles = declarations(style)
  if ((styles.get("display") ?? "").startsWith("none")) return true
  if ((styles.get("visibility") ?? "").startsWith("hidden")) return true
  if (styles.get("mso-hide") === "all") return true
  if (isZero(styles.get("font-size")) || isZero(styles.get("opacity"))) return true
  if (isOffPage(styles)) return true
  const clipped = (styles.get("overflow") ?? "").startsWith("hidden")
  return clipped && ["max-height", "height", "max-width", "width"].some((side) => isZero(styles.get(side)))
}

/** So far outside that no page is as large. */
const FAR = /^-\d{3,}(\.\d+)?(px|pt|em|rem|vw|vh|%)/

function isOffPage(styles: ReadonlyMap<string, string>): boolean {
  if (FAR.test(styles.get("text-indent") ?? "")) return true
  if (/^rect\((?:[01](?:px)?[, ]+){3}[01](?:px)?\)/.test(styles.get("clip") ?? "")) return true
  if (/scale\(0\)|translate[xy]?\(-\d{3,}/.test(styles.get("transform") ?? "")) return true
  const moved = /^(absolute|fixed|relative)/.test(styles.get("position") ?? "")
  return moved && ["left", "top", "right", "bottom"].some((side) => FAR.test(styles.get(side) ?? ""))
}

function isZero(value: string | undefined): boolean {
  return value !== undefined && /^0(\.0+)?(px|pt|em|rem|%)?( ?!important)?$/.test(value)
}

/** Whether a block quote is only an indentation that the sender made with the toolbar (no line at its left). */
export function isIndentation(attributes: ReadonlyMap<string, string>): boolean {
  const styles = declarations(attributes.get("style") ?? "")
  return /^(none|0)/.test(styles.get("border") ?? "") && !styles.has("border-left")
}
