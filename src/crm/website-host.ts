/** The host of a company's website as people type it, without `www.`; null for what is no address. */
export function websiteHost(website: string): string | null {
  try {
    const url = new URL(/^https?:/i.test(website) ? website : `https://${website}`)
    return url.hostname.replace(/^www\./, "")
  } catch {
    return null
  }
}
