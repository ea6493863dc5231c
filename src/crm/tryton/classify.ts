import * as z from "zod"
import { type HttpAnswer, messageIn, type Verdict } from "../classify"

export const TITLE = "Tryton"

/** `[name, what]` for Tryton's own exceptions, `[text, trace]` for any other. It comes with status 200. */
const Fault = z.object({ error: z.tuple([z.string(), z.unknown()], z.unknown()) })

/** Whatever failed on the server was rolled back there: nothing of it was written. */
export function classify(answer: HttpAnswer): Verdict | null {
  if (answer.status === 401) {
    return { code: "auth_expired", message: "The Tryton session has ended. Sign in again." }
  }
  const fault = Fault.safeParse(answer.json)
  if (!fault.success) return null
  const [name, what] = fault.data.error
  const words = messageIn(Array.isArray(what) ? (what[name === "UserWarning" ? 1 : 0] ?? null) : name)
  const said = words ? ` It says: “${words}”.` : ""
  switch (name) {
    case "UserError":
    case "UserWarning":
      return userError(words ?? "", said)
    case "ConcurrencyException":
      return {
        code: "transient",
        message: `Somebody changed this record in Tryton just now. It is tried again.`,
      }
    case "LoginException":
      return {
        code: "unsupported",
        message: `This Tryton user signs in with more than a password. Use one that does not.${said}`,
      }
    default:
      return serverError(name, said)
  }
}

/** At the sign-in, where nothing can be written yet. */
export function classifySignIn(answer: HttpAnswer): Verdict | null {
  if (answer.status !== 500) return classify(answer)
  return {
    code: "transient",
    // Measured: an Origin that is not configured ends so, and every call from an extension carries one.
    message:
      "Tryton fails (500) at the sign-in. Where it always does, its administrator has to name this extension under [web] cors in trytond.conf: see how to connect it.",
  }
}

function userError(words: string, said: string): Verdict {
  if (/not allowed|access|permission/i.test(words)) {
    return {
      code: "forbidden",
      message: `Tryton does not give this user the right. Ask an administrator.${said}`,
    }
  }
  if (/don't exist|does not exist|doesn't exist/i.test(words)) {
    return { code: "not_found", message: `Tryton does not have this record any more.${said}` }
  }
  return { code: "validation", message: `Tryton refused this.${said} Correct it there or here, then retry.` }
}

/** An exception of the server's own, by its text. */
function serverError(text: string, said: string): Verdict {
  // A name that the server does not know comes back in quotes.
  if (/^'[a-z_.]{3,80}'$/.test(text)) {
    return {
      code: "unsupported",
      message: `This Tryton lacks a module that this needs (party, sale_opportunity).${said}`,
    }
  }
  if (/^database .*doesn't exist/i.test(text)) {
    return {
      code: "validation",
      message: `Tryton has no such database: check what stands before the slash in database/user:password.`,
      details: { field: "token" },
    }
  }
  if (/locked|serialize|deadlock|connection/i.test(text)) {
    return { code: "transient", message: `Tryton's database was busy. It is tried again by itself.${said}` }
  }
  return { code: "validation", message: `Tryton failed at this.${said}` }
}
