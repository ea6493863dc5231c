import { normaliseEmail } from "~src/record/address"

const local = /[\w.!#$%&'*+/=?^`{|}~-]/
const host = /[\p{L}\p{N}.-]/u

/**
 * The mail addresses that a text or its markup names, lower-cased, without repeats, at most `most`. Walks outwards from
 * each "@", at most as far as an address reaches: linear.
 */
export function addressesIn(text: string, most: number): string[] {
  const found = new Set<string>()
  for (let at = text.indexOf("@"); at >= 0 && found.size < most; at = text.indexOf("@", at + 1)) {
    let from = at
    while (from > 0 && at - from < 64 && local.test(text[from - 1] ?? "")) from--
    let to = at + 1
    while (to < text.length && to - at < 255 && host.test(text[to] ?? "")) to++
    const email = normaliseEmail(text.slice(from, to).replace(/\.+$/, ""))
    if (email !== null) found.add(email)
  }
  return [...found]
}
