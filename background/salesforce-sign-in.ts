import { normaliseBaseUrl } from "~src/crm/base-url"
import { CrmError } from "~src/crm/crm-error"
import { writeCredential } from "~src/crm/salesforce/credential"
import { codeIn, exchangeCode, startSignIn } from "~src/crm/salesforce/oauth"
import { SALESFORCE } from "~src/crm/salesforce/salesforce"
import { connectCrm } from "./connect-crm"
import type { Services } from "./services"

/**
 * Has the rep sign in to Salesforce in a window of the browser's own, and connects what comes of it. The page that
 * asks must have got the optional permission `identity` and leave to reach `https://*.salesforce.com/*`.
 */
export async function signInToSalesforce(
  services: Services,
  request: { loginUrl: string; clientId: string },
): Promise<void> {
  if (!chrome.identity) {
    throw new CrmError("forbidden", "The browser has not allowed the sign-in yet. Try again and allow it.")
  }
  const options = {
    loginUrl: normaliseBaseUrl(request.loginUrl),
    clientId: request.clientId,
    redirectUri: chrome.identity.getRedirectURL(SALESFORCE),
  }
  const signIn = await startSignIn(options, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
  const redirect = await windowFor(signIn.url)
  const code = codeIn(redirect, signIn)
  const { credential, instanceUrl } = await exchangeCode(options, code, signIn, fetch.bind(globalThis))
  const token = writeCredential(credential)
  await connectCrm(services, { connector: SALESFORCE, baseUrl: instanceUrl, token })
}

/** Resolves to the address that the sign-in came back to. */
async function windowFor(url: string): Promise<string> {
  let redirect: string | undefined
  try {
    redirect = await chrome.identity.launchWebAuthFlow({ url, interactive: true })
  } catch (cause) {
    throw new CrmError(
      "auth_revoked",
      "The sign-in was closed, or Salesforce does not know this consumer key or callback address.",
      { cause },
    )
  }
  if (redirect) return redirect
  throw new CrmError("auth_revoked", "The sign-in window was closed before it was done.")
}
