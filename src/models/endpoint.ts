/** Where an OpenAI-compatible server listens. */
export interface Endpoint {
  /** Base URL without a trailing slash, query and `/chat/completions`. */
  baseUrl: string
  /** Query parameters that every call carries (Azure's `api-version`). */
  query: Record<string, string>
  /** On the rep's own machine or network name without dots. */
  local: boolean
}

/**
 * Reads what the rep typed as a base URL. Accepts a pasted address of the chat call itself.
 * @throws TypeError where it is no http(s) address.
 */
export function endpointOf(text: string): Endpoint {
  const url = new URL(text.trim())
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new TypeError("Not an http address")
  const path = url.pathname.replace(/\/+$/, "").replace(/\/chat\/completions$/, "")
  return {
    baseUrl: `${url.origin}${path}`,
    query: Object.fromEntries(url.searchParams),
    local: url.hostname === "localhost" || url.hostname === "[::1]" || /^127\./.test(url.hostname),
  }
}
