import * as z from "zod"

/** What we sign in with. The last three are null for an access token that the rep has pasted: it can't be renewed. */
const Credential = z.object({
  accessToken: z.string().min(1),
  refreshToken: z.string().min(1).nullable(),
  clientId: z.string().nullable(),
  loginUrl: z.string().nullable(),
})
export type SalesforceCredential = z.infer<typeof Credential>

/** The credential as it is kept in one string. */
export function writeCredential(credential: SalesforceCredential): string {
  return JSON.stringify(credential)
}

/** Reads what is kept, or what the rep has typed: an access token alone. */
export function readCredential(token: string): SalesforceCredential {
  const text = token.trim()
  if (text.startsWith("{")) {
    const parsed = Credential.safeParse(jsonIn(text))
    if (parsed.success) return parsed.data
  }
  return { accessToken: text, refreshToken: null, clientId: null, loginUrl: null }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
