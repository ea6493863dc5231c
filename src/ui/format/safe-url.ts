/** `text` as an address to link to, or null: only https, and no user name in it that could pose as another host. */
export function safeUrl(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null
  const url = new URL(text)
  return url.protocol === "https:" && url.username === "" && url.password === "" ? url.href : null
}
