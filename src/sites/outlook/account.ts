import type { Address } from "~src/record/address"
import { find, findAllOutside } from "../selector"
import { addressIn, personIn } from "./addresses"
import { accountMenu, accountName, body, mailboxRoot, person, rowPeople } from "./selectors"

/**
 * Whose mailbox this is: the head of the folder tree, or the account menu. Null where neither tells, or where several
 * mailboxes stand there and the menu doesn't say which is the signed-in one.
 */
export function accountOf(page: Document): Address | null {
  const menu = find(page, accountMenu)
  const fromMenu = menu === null ? null : addressIn(menu.textContent ?? "")
  const email = fromMenu?.email ?? onlyMailbox(page)
  return email === null ? null : { email, name: fromMenu === null ? null : menuName(page) }
}

function onlyMailbox(page: Document): string | null {
  const emails = new Set(
    findAllOutside(page, mailboxRoot, body).flatMap((root) => {
      const texts = [root.getAttribute("title"), root.dataset.folderName, root.getAttribute("aria-label")]
      const found = [...texts, root.textContent].map((text) => addressIn(text ?? "")?.email)
      return found.find((email) => email !== undefined) ?? []
    }),
  )
  const [only] = emails
  return emails.size === 1 && only !== undefined ? only : null
}

function menuName(page: Document): string | null {
  const name = (find(page, accountName)?.textContent ?? "").trim()
  return name === "" || name.includes("@") ? null : name
}

/**
 * The names that the page shows beside the account's own address and beside no other: Outlook leaves the address out
 * where colleagues, and the rep, write.
 */
export function ownNames(page: Document, account: Address): Set<string> {
  const own = new Set(account.name === null ? [] : [account.name])
  const others = new Set<string>()
  for (const selector of [person, rowPeople]) {
    for (const element of findAllOutside(page, selector, body)) {
      const shown = personIn(element)
      if (shown === null || shown.name === null) continue
      if (shown.email === account.email) own.add(shown.name)
      else others.add(shown.name)
    }
  }
  for (const name of others) own.delete(name)
  return own
}
