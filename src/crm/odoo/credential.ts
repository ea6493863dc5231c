import { CrmError } from "../crm-error"

/** How we sign in: Odoo 19 and later know a user by the key alone, earlier ones also want database and login. */
export type OdooCredential =
  | { kind: "bearer"; key: string }
  | { kind: "login"; database: string | null; login: string; key: string }

/**
 * Reads what the rep typed: `KEY`, `login:KEY` or `database/login:KEY`. The key may hold any character.
 * @throws CrmError validation
 */
export function readCredential(typed: string): OdooCredential {
  const text = typed.trim()
  const colon = text.indexOf(":")
  if (colon < 0) {
    if (text === "") throw refused()
    return { kind: "bearer", key: text }
  }
  const who = text.slice(0, colon)
  const key = text.slice(colon + 1)
  const slash = who.indexOf("/")
  const login = who.slice(slash + 1)
  if (login === "" || key === "") throw refused()
  return { kind: "login", database: slash > 0 ? who.slice(0, slash) : null, login, key }
}

function refused(): CrmError {
  return new CrmError(
    "validation",
    "Enter the Odoo key as login:key (or database/login:key where the server has several databases).",
    { field: "token" },
  )
}
