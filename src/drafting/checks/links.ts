const LINK = /(?:https?:\/\/|www\.)[^\s<>()[\]"“”«»，。]{2,500}/giu
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/giu
/** A name with a dot is an address when its end is one that is in use for sites, or when a path follows. */
const BARE_DOMAIN =
  /(?<![\p{L}\p{N}@./-])(?:[a-z0-9-]{1,63}\.){1,4}(?:[a-z]{2,24}\/[^\s<>()[\]"]{0,300}|(?:com|net|org|io|ru|su|cn|co|de|eu|uk|us|fr|in|info|biz|app|dev|ai|me|cc|tv|to|gg|shop|store|xyz|online|site|top|link|click|live|club|page|space|website|tech|icu|example)(?![\p{L}\p{N}]))/giu
const PHONE = /(?<![\p{L}\p{N}])\+?\d[\d ()\u00A0-]{6,18}\d(?!\d)/gu

/** A day as ISO 8601 writes it, two years, an amount in thousands or two of them. */
const NO_PHONE =
  /^(?:\d{4}-\d{2}-\d{2}|(?:19|20)\d{2} ?- ?(?:19|20)\d{2}|\d{1,3}(?:[ \u00A0]\d{3})+(?: ?- ?\d{1,3}(?:[ \u00A0]\d{3})+)?)$/u
/** Words before a number that is one of a paper or a case. */
const NAMED_NUMBER =
  /(?:(?<!\p{L})(?:order|p\.?o|invoice|contract|ticket|case|quote|offer|id|ref(?:erence)?|tracking|serial|part|sku|article|customer|номер\p{L}*|договор\p{L}*|сч[её]т\p{L}*|заказ\p{L}*|накладн\p{L}*|артикул\p{L}*|инн|огрн|bestellung|rechnung|auftrag)|订单号?|合同号?|发票号?|编号|单号)(?:\s?(?:number|num|nr|no|id|is|номер))?[\s.:：#№-]{0,4}$|[#№]\s?$/iu

/** Links and addresses of a draft, as they stand there. */
export function linksIn(text: string): string[] {
  const links = [LINK, EMAIL, BARE_DOMAIN].flatMap((pattern) => text.match(pattern) ?? [])
  return [...new Set(links.map((link) => link.replace(/[.,;:!?]+$/u, "")))]
}

/** Phone numbers of a draft. */
export function phonesIn(text: string): string[] {
  return [...text.matchAll(PHONE)].flatMap(({ 0: phone, index }) => {
    const isOther =
      NO_PHONE.test(phone) || (/^\d+$/.test(phone) && NAMED_NUMBER.test(text.slice(0, index).slice(-40)))
    return isOther || phone.replace(/\D/g, "").length < 7 ? [] : [phone]
  })
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
