import { normaliseEmail } from "~src/record/address"

/** What somebody typed as an address or domain, or null where it is neither. */
export function ruleInput(typed: string): { scope: "address" | "domain"; value: string } | null {
  const text = typed.trim().toLowerCase()
  const email = normaliseEmail(text)
  if (email !== null) return { scope: "address", value: email }
  const domain = text.replace(/^(?:https?:\/\/)?(?:www\.)?@?/, "").replace(/[/.]+$/, "")
  // The address check says what a domain may hold: letters of any script, a dot inside, nothing that separates.
  return normaliseEmail(`x@${domain}`) === null ? null : { scope: "domain", value: domain }
}
