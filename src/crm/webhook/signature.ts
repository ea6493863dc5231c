/**
 * Signs a body so that its receiver can tell who sent it and when: HMAC-SHA256 with the shared secret over the time in
 * seconds, a full stop, and the body as it is sent. Hexadecimal.
 */
export async function signature(secret: string, seconds: number, body: string): Promise<string> {
  const encoder = new TextEncoder()
  const algorithm = { name: "HMAC", hash: "SHA-256" }
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"])
  const signed = await crypto.subtle.sign("HMAC", key, encoder.encode(`${seconds}.${body}`))
  return [...new Uint8Array(signed)].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}
