export interface PersonName {
  firstName: string | null
  lastName: string | null
}

/** Chinese family names of two characters that are in common use. */
const DOUBLE_FAMILY_NAMES = [
  "欧阳",
  "歐陽",
  "司马",
  "司馬",
  "上官",
  "诸葛",
  "諸葛",
  "夏侯",
  "东方",
  "東方",
  "皇甫",
  "尉迟",
  "公孙",
  "慕容",
  "令狐",
]

/**
 * A shown name in the two fields that CRMs keep. "Last, First" is turned round; a Chinese name without a space has
 * its family name first; otherwise the last word is the family name. An address or an empty name gives nothing.
 */
export function splitName(name: string | null): PersonName {
  const text = name?.replace(/\s+/g, " ").trim() ?? ""
  if (text === "" || text.includes("@")) return { firstName: null, lastName: null }
  if (/^\p{Script=Han}{2,4}$/u.test(text)) {
    // Rare names are written with characters of two UTF-16 units, which must not be cut apart.
    const characters = [...text]
    const isDouble = characters.length > 2 && DOUBLE_FAMILY_NAMES.some((family) => text.startsWith(family))
    const length = isDouble ? 2 : 1
    return { firstName: characters.slice(length).join(""), lastName: characters.slice(0, length).join("") }
  }
  const comma = text.indexOf(",")
  if (comma > 0) {
    return { firstName: text.slice(comma + 1).trim() || null, lastName: text.slice(0, comma).trim() }
  }
  const space = text.lastIndexOf(" ")
  if (space < 0) return { firstName: text, lastName: null }
  return { firstName: text.slice(0, space), lastName: text.slice(space + 1) }
}
