import { wordsOf } from "./clean-line"
import { eastAsianForms, legalForms, organisationNouns } from "./company-words"
import { eastAsianPositions, positionPhrases, positionWords } from "./position-words"

const positions = new Set(positionWords)
const forms = new Set(legalForms)
const nouns = new Set(organisationNouns)

export const mailPattern = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu
export const webPattern = /(?:https?:\/\/|www\.)[^\s<>()[\]"'|,;]{3,200}/gi
/** Seven digits or more with the usual marks between them. */
export const numberPattern = /(?:\+ ?)?\(?\d[\d\s()./+–-]{5,24}\d/g
/** Words before or behind a number that say what it is; extensions of a switchboard. */
export const phoneLabel =
  /(?:^|[\s(|,;/*#.-])(?:tel|tél|telefon|telefono|teléfono|téléphone|telephone|phone|phones|ph|mobile|mob|mobil|móvil|cell|cellular|celular|cel|fax|facsimile|telefax|office|direct|dir|desk|work|voice|pager|gsm|handy|durchwahl|ext|extension|wireless|home|portable|port|fixe|тел|телефон|моб|мобильный|сот|факс|раб|доб|whatsapp|wechat|viber|telegram)\b\.?|(?:^|[\s(|,;])[tpmfcdow][:.)]|电话|电\s?话|電話|手机|手\s?机|手機|传真|传\s?真|傳真|座机|微信|携帯|전화|휴대폰|팩스|(?:^|[^\p{L}])(?:тел|моб|факс|телефон|сот)(?![\p{L}])/iu
/** A switchboard's short numbers: "x-3044", "*7086", "ext. 238", "5-7735", "X53291". */
export const extensionPattern = /^(?:ext\.?|extension|x|\*|#)[\s.:-]*\d[\d-]{2,6}$|^\d-\d{4}$|^\d{4,6}$/i
/** A host name alone on its line, with or without a label: "Blog : example.com/about". */
const bareHost =
  /^(?:[\p{L} -]{2,12}\s?[:：]\s?)?(?:[a-z0-9-]{1,40}\.){1,3}(?:com|net|org|io|co|ai|app|dev|info|biz|eu|[a-z]{2})(?:\/\S*)?$/iu

const date = /^\(?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/

const streetWord =
  /\b(?:street|str\.?|st\.|avenue|ave\.?|road|rd\.?|boulevard|blvd\.?|drive|dr\.|lane|ln\.?|plaza|square|suite|ste\.?|floor|fl\.|parkway|pkwy|highway|hwy|court|way|building|bldg\.?|room|p\.? ?o\.? ?box|postfach|rue|via|viale|piazza|calle|avenida|av\.|rua|alameda|ulica|ul\.|straat|laan|weg|allee|platz)(?=[\s,.#\d]|$)|[a-zäöüß]{3,}(?:straße|strasse|str\.|weg|platz|allee|gasse|straat|laan|katu|gatan|vägen|gade|vej|utca)(?=[\s,.\d]|$)/i
const postCode =
  /\b[A-Z]{2}\.?,? {1,3}\d{5}(?:-\d{4})?\b|^(?:[A-Z]{1,3}-)?\d{4,6},? \p{Lu}\p{L}+|\b\p{Lu}\p{L}+,? (?:[A-Z]{2} )?\d{5}(?:-\d{4})?$|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]\d[A-Z] \d[A-Z]\d\b|^\d{6},? |〒\d{3}|邮编/u
const cyrillicAddress =
  /(?:^|[\s,])(?:ул\.|улица|пр-т|проспект|пер\.|наб\.|г\.|д\.|оф\.|офис|обл\.|бульвар|шоссе|корп\.)(?=[\s\d\p{Lu}])/u
const hanAddress =
  /(?:省|市|区|縣|县|镇).{0,40}(?:路|街|道|大厦|号|號|室|楼|樓|巷)|(?:路|街|大道)\d{1,5}[号號]/u
const addressLabel =
  /^(?:address|addr|adresse|dirección|endereço|indirizzo|adres|адрес|地址|住所|주소)\.?\s?[:：]/iu

/** Does the line carry a mail or web address, a phone with its label or shape, or a switchboard's number? */
export function hasReachableAddress(line: string): boolean {
  if (/[^\s@]@[^\s@]{1,80}\.\p{L}{2,}/u.test(line)) return true
  if (/(?:https?:\/\/|www\.)\S{3}/i.test(line)) return true
  if (extensionPattern.test(line) || bareHost.test(line)) return true
  const digits = line.replace(/\D/g, "").length
  if (digits >= 7 && phoneShare(line) >= 0.5) return !date.test(line)
  return digits >= 4 && phoneLabel.test(line)
}

/** Share (0 to 1) of the line that digits, their marks and phone labels take. */
function phoneShare(line: string): number {
  const marks = line.replace(/[\d\s().+/\-–]/g, "").length
  return line.length === 0 ? 0 : 1 - marks / line.length
}

export function isAddressLine(line: string): boolean {
  if (line.length > 160) return false
  if (addressLabel.test(line) || hanAddress.test(line) || cyrillicAddress.test(line)) return true
  if (postCode.test(line)) return true
  return streetWord.test(line) && (/\d/.test(line) || /^p\.? ?o\.? ?box/i.test(line))
}

const plain = (word: string): string => word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")

/** Is one of the words a position's (director, 经理, менеджер)? */
export function hasPositionWord(line: string): boolean {
  const lower = line.toLowerCase()
  if (positionPhrases.some((phrase) => lower.includes(phrase))) return true
  if (hasEastAsianPosition(line)) return true
  return lower
    .split(/[^\p{L}&-]+/u)
    .some((word) => positions.has(word) || word.split("-").some((part) => positions.has(part)))
}

/** Does the line name a Chinese, Japanese or Korean position? */
export function hasEastAsianPosition(line: string): boolean {
  return eastAsianPositions.some((word) => line.includes(word))
}

/** Does the line carry a company's legal form (GmbH, ООО, 有限公司)? */
export function hasLegalForm(line: string): boolean {
  if (eastAsianForms.some((form) => line.includes(form))) return true
  const words = wordsOf(line)
  return words.some((word, at) => {
    const bare = word.toLowerCase().replace(/[^\p{L}/]/gu, "")
    if (!forms.has(bare)) return false
    if (/^\p{Script=Cyrillic}/u.test(bare)) return word === word.toUpperCase()
    // Short forms are ordinary words in lower case or at the beginning ("as", "SE Asia", "co-operate").
    return at > 0 && (bare.length > 3 || /^\p{Lu}/u.test(word) || /^s\.|^[a-z]\.[a-z]/.test(word))
  })
}

/** Does the line carry a noun that organisations are named with (Bank, University, Services)? */
export function hasOrganisationNoun(line: string): boolean {
  return wordsOf(line).some((word) => /^[\p{Lu}(]/u.test(word) && nouns.has(plain(word)))
}
