import * as z from "zod"
import { messageIn } from "../classify"
import { CrmError } from "../crm-error"
import { readText } from "../read-text"
import type { SalesforceCredential } from "./credential"

/**
 * Signing in as a public client: the authorisation code with a proof key, no secret.
 * Sources: RFC 7636 (PKCE); help.salesforce.com, "OAuth 2.0 Web Server Flow for Web App Integration".
 */
export interface SignIn {
  /** Where the rep signs in. */
  url: string
  /** To be shown again when the code is exchanged; it never leaves this computer before. */
  verifier: string
  /** Comes back with the code: an answer without it is not to this question. */
  state: string
}

export interface SignInOptions {
  /** `https://login.salesforce.com`, a sandbox's or the company's own address. */
  loginUrl: string
  /** The consumer key of the company's external client app. */
  clientId: string
  redirectUri: string
}

export async function startSignIn(
  { loginUrl, clientId, redirectUri }: SignInOptions,
  random: (bytes: number) => Uint8Array,
): Promise<SignIn> {
  const verifier = base64Url(random(32))
  const state = base64Url(random(16))
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))
  const url = new URL(`${loginUrl}/services/oauth2/authorize`)
  url.search = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: "api refresh_token",
    state,
    code_challenge: base64Url(new Uint8Array(digest)),
    code_challenge_method: "S256",
  }).toString()
  return { url: url.href, verifier, state }
}

/** The code in the address to which Salesforce sent the rep back. @throws CrmError where it says no, or is not ours. */
export function codeIn(redirect: string, { state }: SignIn): string {
  const query = new URL(redirect).searchParams
  if (query.get("state") !== state) {
    throw new CrmError("auth_revoked", "The answer does not belong to this sign-in. Sign in again.")
  }
  const code = query.get("code")
  if (code) return code
  const said = messageIn(query.get("error_description") ?? query.get("error"))
  throw new CrmError("auth_revoked", `Salesforce did not sign you in.${said ? ` It says: “${said}”.` : ""}`)
}

export async function exchangeCode(
  options: SignInOptions,
  code: string,
  { verifier }: SignIn,
  fetchIt: typeof fetch,
): Promise<{ credential: SalesforceCredential; instanceUrl: string }> {
  const { loginUrl, clientId, redirectUri } = options
  const token = await askForToken(fetchIt, loginUrl, {
    grant_type: "authorization_code",
    client_id: clientId,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    code,
  })
  const { access_token: accessToken, refresh_token: refreshToken = null, instance_url: instanceUrl } = token
  return { credential: { accessToken, refreshToken, clientId, loginUrl }, instanceUrl }
}

/** A new access token. Where the company has refresh tokens rotate, the old one is dead from then on. */
export async function refresh(
  credential: SalesforceCredential,
  fetchIt: typeof fetch,
): Promise<SalesforceCredential> {
  const { refreshToken, clientId, loginUrl } = credential
  if (refreshToken === null || clientId === null || loginUrl === null) {
    throw new CrmError("auth_expired", "The Salesforce session has ended. Sign in again.")
  }
  const token = await askForToken(fetchIt, loginUrl, {
    grant_type: "refresh_token",
    client_id: clientId,
    refresh_token: refreshToken,
  })
  return {
    ...credential,
    accessToken: token.access_token,
    refreshToken: token.refresh_token ?? refreshToken,
  }
}

const Token = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  instance_url: z.url({ protocol: /^https?$/ }),
})
const TIMEOUT_MS = 25_000

async function askForToken(
  fetchIt: typeof fetch,
  loginUrl: string,
  parameters: Record<string, string>,
): Promise<z.infer<typeof Token>> {
  let status: number
  let json: unknown
  try {
    const response = await fetchIt(`${loginUrl}/services/oauth2/token`, {
      method: "POST",
      headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(parameters).toString(),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: "manual",
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    })
    status = response.status
    json = JSON.parse(await readText(response))
  } catch (cause) {
    throw new CrmError("transient", "Salesforce did not answer the sign-in. It is tried again by itself.", {
      cause,
    })
  }
  const parsed = Token.safeParse(json)
  if (status === 200 && parsed.success) return parsed.data
  if (status >= 500 || status === 429) {
    throw new CrmError("transient", `Salesforce fails (${status}) to sign in. It is tried again by itself.`)
  }
  const said = messageIn(json)
  throw new CrmError(
    "auth_revoked",
    `Salesforce no longer accepts this sign-in. Sign in again.${said ? ` It says: “${said}”.` : ""}`,
  )
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "")
}
