import * as z from "zod"

/** A mail address as a page shows it: the address in lower case, the name beside it or null. */
export const Address = z.object({ email: z.string().max(320), name: z.string().max(500).nullable() })
export type Address = z.infer<typeof Address>

const EMAIL = /^[^\s@<>"',;()]{1,64}@[^\s@<>"',;()]{1,255}$/u

/**
 * The address in lower case, or null where `text` is no address with a dotted domain.
 * Lower-casing the local part follows practice rather than RFC 5321, which leaves it to the receiving host.
 */
export function normaliseEmail(text: string): string | null {
  const email = text
    .trim()
    .replace(/^mailto:/i, "")
    .toLowerCase()
  return EMAIL.test(email) && domainOf(email).includes(".") ? email : null
}

/** The part behind the last `@`; empty where there is none. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1)
}
