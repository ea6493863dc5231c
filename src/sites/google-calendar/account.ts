import { emailOf } from "../address"
import { findAll } from "../selector"
import { accountButton } from "./selectors"

/** The signed-in address, with which the label of Google's account button ends: "Google Account: Name (address)". */
export function accountOf(page: Document): string | null {
  for (const button of findAll(page, accountButton)) {
    const label = button.getAttribute("aria-label") ?? ""
    const email = emailOf(label.slice(label.lastIndexOf("(") + 1).replace(/\).*$/su, ""))
    if (email !== null) return email
  }
  return null
}
