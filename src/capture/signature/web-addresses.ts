import { mailPattern, webPattern } from "./contact-line"
import { handleLabels, profileHosts } from "./profile-hosts"

export interface WebAddress {
  field: "mail" | "web" | "profile"
  value: string
  written: string
}

const bareHost =
  /^(?:[\p{L} -]{2,14}\s?[:：]\s?)?((?:[a-z0-9-]{1,40}\.){1,3}(?:com|net|org|io|co|ai|app|dev|info|biz|eu|[a-z]{2})(?:\/\S{0,100})?)$/iu
const bareHostAmidst =
  /(?:^|[\s|,;(])((?:[a-z0-9-]{1,40}\.){1,3}(?:com|net|org|io|ai|eu|de|fr|es|it|nl|pl|ru|cn|jp|kr|br|uk|ch|at)(?:\/[^\s|,;)]{0,100})?)(?=$|[\s|,;)])/giu
const handle = /(?:^|[\s|,;])([\p{L}]{1,10})\s?[:：]\s?(@?[\w.-]{3,40})/gu

function withoutEnd(address: string): string {
  return address.replace(/[.,;:!?)>\]]+$/, "")
}

function isProfile(host: string): boolean {
  return profileHosts.some((known) => host === known || host.endsWith(`.${known}`))
}

function webAddress(written: string): WebAddress {
  const value = /^https?:/i.test(written) ? written : `https://${written}`
  const host =
    value
      .replace(/^https?:\/\//i, "")
      .split(/[/?#:]/)[0]
      ?.toLowerCase() ?? ""
  return { field: isProfile(host) ? "profile" : "web", value, written }
}

/** Mail addresses, web pages, profiles and messenger handles of a cleaned line; each once, in their order. */
export function webAddressesIn(line: string): WebAddress[] {
  const found: WebAddress[] = []
  for (const [written] of line.matchAll(mailPattern)) {
    found.push({ field: "mail", value: written.toLowerCase(), written })
  }
  const rest = line.replace(mailPattern, " ").replace(/<mailto:[^>]{0,80}>/gi, " ")
  for (const [written] of rest.matchAll(webPattern)) found.push(webAddress(withoutEnd(written)))
  const bare = rest.replace(webPattern, " ")
  const whole = bareHost.exec(bare.trim())?.[1]
  if (whole !== undefined) found.push(webAddress(withoutEnd(whole)))
  else
    for (const [, written] of bare.matchAll(bareHostAmidst))
      if (written) found.push(webAddress(withoutEnd(written)))
  for (const [, label, name] of bare.matchAll(handle)) {
    const prefix = handleLabels.find((entry) => entry.label.test(label ?? ""))?.prefix
    if (prefix === undefined || name === undefined || /\.(com|ru|cn)(\/|$)/.test(name)) continue
    found.push({ field: "profile", value: prefix + name.replace(/^@/, ""), written: name })
  }
  const seen = new Set<string>()
  return found.filter(({ field, value }) => {
    const key = `${field} ${value.toLowerCase()}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
