import type { Address } from "~src/record/address"
import { emailOf, foldSpace } from "../address"
import { findAll, findAllOutside } from "../selector"
import { accountButton, accountMeta, body, main } from "./selectors"

/**
 * Whose mail this is: from Google's bar, else from the page's declaration, else from the title ("Subject - address -
 * Name of the mail service"). Null where none of them holds an address.
 */
export function accountOf(page: Document): Address | null {
  return fromBar(page) ?? fromMeta(page) ?? fromTitle(page)
}

/** Marks that right-to-left pages put around names and addresses. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** The label reads "Google Account: Name (address)" in the page's language. */
function fromBar(page: Document): Address | null {
  for (const button of findAllOutside(page, accountButton, main, body)) {
    const label = (button.getAttribute("aria-label") ?? "").replace(DIRECTION, "")
    const open = label.lastIndexOf("(")
    const email = emailOf(label.slice(open + 1).replace(/\).*$/su, ""))
    if (open === -1 || email === null) continue
    const name = foldSpace(label.slice(0, open).replace(/^[^:：]*[:：]/u, ""))
    return { email, name: name === "" || !/[:：]/u.test(label) ? null : name }
  }
  return null
}

function fromMeta(page: Document): Address | null {
  const [meta] = findAll(page, accountMeta)
  const email = emailOf(meta?.getAttribute("content") ?? null)
  return email === null ? null : { email, name: null }
}

/** A subject may hold an address too; the account's is the last one that stands between two dashes. */
function fromTitle(page: Document): Address | null {
  const parts = page.title.split(" - ").slice(1)
  for (const part of parts.reverse()) {
    const email = emailOf(part)
    if (email !== null) return { email, name: null }
  }
  return null
}
