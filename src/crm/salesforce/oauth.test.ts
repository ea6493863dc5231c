import { describe, expect, it } from "vitest"
import { errorOf } from "../connector-bed.contract"
import { codeIn, exchangeCode, refresh, startSignIn } from "./oauth"

const OPTIONS = {
  loginUrl: "https://login.salesforce.com",
  clientId: "3MVG.key",
  redirectUri: "https://abc.chromiumapp.org/salesforce",
}
const bytes = (count: number) => new Uint8Array(count).fill(7)
const CREDENTIAL = { accessToken: "a", refreshToken: "r", clientId: "3MVG.key", loginUrl: OPTIONS.loginUrl }

/** A token endpoint that gives one answer and keeps what it was asked. */
function endpoint(status: number, body: unknown) {
  const asked: { url: string; form: Record<string, string> }[] = []
  const fetchIt: typeof fetch = async (input, init) => {
    asked.push({ url: String(input), form: Object.fromEntries(new URLSearchParams(String(init?.body))) })
    return new Response(JSON.stringify(body), { status })
  }
  return { asked, fetchIt }
}

describe("signing in to Salesforce", () => {
  it("asks with the hash of a secret that only we know", async () => {
    const signIn = await startSignIn(OPTIONS, bytes)
    const query = new URL(signIn.url).searchParams
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(signIn.verifier))
    expect(query.get("code_challenge")).toBe(Buffer.from(digest).toString("base64url"))
    expect(query.get("code_challenge_method")).toBe("S256")
    expect(signIn.url).not.toContain(signIn.verifier)
    expect(signIn.verifier.length).toBeGreaterThanOrEqual(43)
    expect([query.get("client_id"), query.get("redirect_uri")]).toEqual([
      OPTIONS.clientId,
      OPTIONS.redirectUri,
    ])
  })

  it("takes the code only from the answer to its own question", async () => {
    const signIn = await startSignIn(OPTIONS, bytes)
    const answer = (query: string) => `${OPTIONS.redirectUri}?${query}`
    expect(codeIn(answer(`code=aPrx&state=${signIn.state}`), signIn)).toBe("aPrx")
    expect(() => codeIn(answer("code=aPrx&state=other"), signIn)).toThrow(/Sign in again/)
    expect(() => codeIn(answer(`error=access_denied&state=${signIn.state}`), signIn)).toThrow(/access_denied/)
  })

  it("exchanges the code with its proof and without a secret", async () => {
    const signIn = await startSignIn(OPTIONS, bytes)
    const token = {
      access_token: "00D!1",
      refresh_token: "5Aep",
      instance_url: "https://slipway.my.salesforce.com",
    }
    const { asked, fetchIt } = endpoint(200, token)
    const signedIn = await exchangeCode(OPTIONS, "aPrx", signIn, fetchIt)
    expect(signedIn).toEqual({
      credential: { ...CREDENTIAL, accessToken: "00D!1", refreshToken: "5Aep" },
      instanceUrl: "https://slipway.my.salesforce.com",
    })
    expect(asked).toEqual([
      {
        url: "https://login.salesforce.com/services/oauth2/token",
        form: {
          grant_type: "authorization_code",
          client_id: OPTIONS.clientId,
          redirect_uri: OPTIONS.redirectUri,
          code_verifier: signIn.verifier,
          code: "aPrx",
        },
      },
    ])
  })

  it("keeps the refresh token, or the one that takes its place", async () => {
    const token = { access_token: "00D!2", instance_url: "https://slipway.my.salesforce.com" }
    expect(await refresh(CREDENTIAL, endpoint(200, token).fetchIt)).toEqual({
      ...CREDENTIAL,
      accessToken: "00D!2",
    })
    const rotated = await refresh(CREDENTIAL, endpoint(200, { ...token, refresh_token: "r2" }).fetchIt)
    expect(rotated.refreshToken).toBe("r2")
  })

  it.each([
    [400, { error: "invalid_grant", error_description: "expired access/refresh token" }, "auth_revoked"],
    [503, { error: "unavailable" }, "transient"],
    [200, { token: "in another form" }, "auth_revoked"],
  ] as const)("says what to do after %i", async (status, body, code) => {
    expect((await errorOf(refresh(CREDENTIAL, endpoint(status, body).fetchIt))).code).toBe(code)
  })

  it("can't renew a token that was pasted", async () => {
    const { asked, fetchIt } = endpoint(200, {})
    const pasted = { accessToken: "a", refreshToken: null, clientId: null, loginUrl: null }
    expect((await errorOf(refresh(pasted, fetchIt))).code).toBe("auth_expired")
    expect(asked).toEqual([])
  })
})
