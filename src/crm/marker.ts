import type { LogRequest } from "./connector"

/**
 * A short line that stands at the end of what we write where a CRM offers nothing better to recognise it by.
 * 64 bits of SHA-256 of the key: the same activity always has the same one, two never meet in one CRM.
 */
export async function markerOf(key: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key)))
  return `Slipstream ${[...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`
}

/** What every marker looks like. */
export const ANY_MARKER = /Slipstream [0-9a-f]{16}/

/** The activity's text with the marker as its last line, shortened to `maxChars` without losing the marker. */
export function markedText(request: LogRequest, marker: string, maxChars: number): string {
  const tail = `\n\n— ${marker}`
  const cut = "\n[shortened]"
  const room = maxChars - tail.length
  if (request.text.length <= room) return request.text + tail
  return sliceWhole(request.text, room - cut.length) + cut + tail
}

/** The first `length` code units without cutting a character in two. */
function sliceWhole(text: string, length: number): string {
  const head = text.slice(0, Math.max(length, 0))
  return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head
}
