/** A person as a mail header names them. */
export interface Correspondent {
  name: string | null
  /** Lower-cased address, or null where the header only has a name. */
  email: string | null
  /** Exactly what the header said. */
  written: string
}

const longest = 4000

/** Reads one person of a header: `"Lee, Ann" <ann@example.com>`, `Ann Lee [mailto:ann@example.com]`, `Ann Lee/HOU/ACME@ACME`. */
export function correspondentOf(value: string): Correspondent | null {
  const written = value
    .slice(0, longest)
    .replace(/\s+/g, " ")
    .replace(/([<[]) /g, "$1")
    .trim()
  if (written === "") return null
  const email = addressIn(written)
  // Lotus Notes writes a path where others write an address: it is a name.
  const open = written.search(/[<[(](?=[^<>[\]()]*@|mailto:)/i)
  const before =
    open > 0 ? written.slice(0, open) : email === null ? (written.split(/[/@]/)[0] ?? written) : ""
  const name = before
    .trim()
    .replace(/^["'“”]+/, "")
    .replace(/["'“”,]+$/, "")
    .trim()
  return { name: name === "" || name.includes("@") ? null : name, email, written }
}

/** Reads a list of people, separated by commas or semicolons outside quotes and brackets. */
export function correspondentsOf(value: string): Correspondent[] {
  const text = value.slice(0, longest)
  const separator = text.includes(";") ? ";" : ","
  const people: Correspondent[] = []
  let quoted = false
  let depth = 0
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at]
    if (sign === '"') quoted = !quoted
    else if (sign === "<" || sign === "(" || sign === "[") depth++
    else if ((sign === ">" || sign === ")" || sign === "]") && depth > 0) depth--
    if (at < text.length && (sign !== separator || quoted || depth > 0)) continue
    const person = correspondentOf(text.slice(start, at))
    if (person !== null) people.push(person)
    start = at + 1
  }
  return people
}

/** The first mail address in a text, lower-cased; null without one. Walks outwards from each "@", so it is linear. */
function addressIn(text: string): string | null {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let from = at
    while (from > 0 && at - from < 64 && /[\w.!#$%&'*+/=?^`{|}~-]/.test(text[from - 1] ?? "")) from--
    let to = at + 1
    while (to < text.length && to - at < 255 && /[\p{L}\p{N}.-]/u.test(text[to] ?? "")) to++
    const local = text.slice(from, at).replace(/^['/]+/, "")
    const domain = text.slice(at + 1, to).replace(/\.+$/, "")
    if (local !== "" && !local.includes("/") && /\.\p{L}{2,}$/u.test(domain))
      return `${local}@${domain}`.toLowerCase()
  }
  return null
}
