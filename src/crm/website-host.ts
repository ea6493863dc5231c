/** The host of a company's website as people type it, without `www.`; null for none, and for what is no address. */
export function websiteHost(website: string | null | undefined): string | null {
  if (!website) return null
  try {
    const url = new URL(/^https?:/i.test(website) ? website : `https://${website}`)
    return url.hostname.replace(/^www\./, "")
  } catch {
    return null
  }
}
