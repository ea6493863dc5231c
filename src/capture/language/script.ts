/** How many letters of a text belong to which script. */
export interface ScriptCounts {
  latin: number
  cyrillic: number
  han: number
  kana: number
  hangul: number
  other: number
}

/** Counts letters by script; digits, punctuation and spaces count nowhere. Linear in the text. */
export function scriptsOf(text: string): ScriptCounts {
  const counts: ScriptCounts = { latin: 0, cyrillic: 0, han: 0, kana: 0, hangul: 0, other: 0 }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) {
      const lower = code | 0x20
      if (lower >= 0x61 && lower <= 0x7a) counts.latin++
    } else if (code >= 0xc0 && code <= 0x24f) counts.latin++
    else if (code >= 0x400 && code <= 0x52f) counts.cyrillic++
    else if (isHanCode(code)) counts.han++
    else if (code >= 0x3041 && code <= 0x30ff) counts.kana++
    else if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff)) counts.hangul++
    else if (code >= 0x370 && code < 0x2000) counts.other++
  }
  return counts
}

/** Is this UTF-16 unit a Chinese character of the common blocks? */
export function isHanCode(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007
}
