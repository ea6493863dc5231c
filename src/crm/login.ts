/** A user of a server that may hold several databases. The key is a password or takes its place. */
export interface Login {
  database: string | null
  login: string
  key: string
}

/** Reads `login:KEY` or `database/login:KEY`; the key may hold any character. Null for any other form. */
export function readLogin(typed: string): Login | null {
  const text = typed.trim()
  const colon = text.indexOf(":")
  const who = text.slice(0, Math.max(colon, 0))
  const key = text.slice(colon + 1)
  const slash = who.indexOf("/")
  const login = who.slice(slash + 1)
  if (colon < 0 || login === "" || key === "") return null
  return { database: slash > 0 ? who.slice(0, slash) : null, login, key }
}
