import { CrmError } from "../crm-error"
import { type Login, readLogin } from "../login"

/** How we sign in: Odoo 19 and later know a user by the key alone, earlier ones also want database and login. */
export type OdooCredential = { kind: "bearer"; key: string } | ({ kind: "login" } & Login)

/** Reads what the rep typed: `KEY`, `login:KEY` or `database/login:KEY`. @throws CrmError validation */
export function readCredential(typed: string): OdooCredential {
  const key = typed.trim()
  if (key !== "" && !key.includes(":")) return { kind: "bearer", key }
  const login = readLogin(typed)
  if (login === null) throw refused()
  return { kind: "login", ...login }
}

function refused(): CrmError {
  return new CrmError(
    "validation",
    "Enter the Odoo key as login:key (or database/login:key where the server has several databases).",
    { field: "token" },
  )
}
