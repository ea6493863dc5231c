/** Namespace of the ids that we choose for records in other systems. */
const NAMESPACE = "5f2a4d5e-7c1b-4b8e-9d53-0a6f6c2f8f41"

/** The UUID that always stands for these parts (RFC 9562 §5.5, version 5). */
export async function uuid5(...parts: readonly string[]): Promise<string> {
  const namespace = Uint8Array.from(NAMESPACE.replaceAll("-", "").match(/../g) ?? [], (hex) =>
    Number.parseInt(hex, 16),
  )
  const name = new TextEncoder().encode(JSON.stringify(parts))
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", new Uint8Array([...namespace, ...name])))
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = [...hash.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}
