const LINK = /(?:https?:\/\/|www\.)[^\s<>()[\]"“”«»，。]{2,500}/giu
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/giu
const BARE_DOMAIN =
  /(?<![\p{L}\p{N}@./-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|io|ru|cn|co|de|eu|info|biz|app|dev|ai|me|shop|xyz|online|site|top)(?![\p{L}\p{N}])(?:\/[^\s<>()[\]"]{0,300})?/giu
const PHONE = /(?<![\p{L}\p{N}])\+?\d[\d ()\u00A0-]{6,18}\d(?!\d)/gu

/** Links and addresses of a draft, as they stand there. */
export function linksIn(text: string): string[] {
  const links = [LINK, EMAIL, BARE_DOMAIN].flatMap((pattern) => text.match(pattern) ?? [])
  return [...new Set(links.map((link) => link.replace(/[.,;:!?]+$/u, "")))]
}

/** Phone numbers of a draft. */
export function phonesIn(text: string): string[] {
  return (text.match(PHONE) ?? []).filter((phone) => phone.replace(/\D/g, "").length >= 7)
}

/** Whether one of the texts holds the link, whatever its case, scheme and closing slash. */
export function holdsLink(texts: readonly string[], link: string): boolean {
  const wanted = bare(link)
  return texts.some(
    (text) => linksIn(text).some((one) => bare(one) === wanted) || text.toLowerCase() === wanted,
  )
}

/** Whether one of the texts holds the number, however its digits are grouped. */
export function holdsPhone(texts: readonly string[], phone: string): boolean {
  const wanted = phone.replace(/\D/g, "")
  return texts.some((text) => text.replace(/[^\d\n\p{L}]/gu, "").includes(wanted))
}

function bare(link: string): string {
  return link
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/+$/, "")
}
