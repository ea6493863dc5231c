import { legalForms } from "../signature/company-words"

const forms = new Set(legalForms)

/** Words behind a company's own name that say which part of it this is. */
const partWords: ReadonlySet<string> = new Set(
  `group groupe gruppe gruppo grupo groep grupa koncern holding holdings international global worldwide
  deutschland nederland france italia espana polska sverige danmark norge suomi schweiz suisse osterreich belgique
  belgie brasil mexico россия рус группа холдинг usa us uk eu europe emea apac dach nordic nordics benelux iberia asia
  americas america the and und et y e of`
    .split(/\s+/)
    .filter((word) => word !== ""),
)

const eastAsianParts =
  /(?:(?:有限)?责任公司|股份有限公司|有限公司|股份公司|集团|集團|公司|株式会社|有限会社|グループ|주식회사|그룹|\(주\)|㈜)/g

let countries: ReadonlySet<string> | null = null

/** Names of countries in the languages of company names, from the platform's own data, folded. */
function countryNames(): ReadonlySet<string> {
  if (countries !== null) return countries
  const codes =
    "at au be bg br ca ch cl cn cz de dk ee es fi fr gb gr hk hr hu ie il in it jp kr lt lu lv mx nl no nz pl pt ro rs ru se sg si sk tr tw ua us za ae"
  const names = ["en", "de", "fr", "es", "it", "nl", "pl", "pt", "ru", "sv"].flatMap((language) => {
    const display = new Intl.DisplayNames(language, { type: "region" })
    return codes.split(" ").map((code) => folded(display.of(code.toUpperCase()) ?? ""))
  })
  countries = new Set(names)
  return countries
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .toLowerCase()
}

/**
 * What of a company's name is its own, folded for comparing: legal forms, countries and words such as "Group" gone.
 * "Norrsken Nederland B.V." and "NORRSKEN Group" are both "norrsken". Empty where nothing of its own is left.
 */
export function companyStem(name: string): string {
  const words = folded(name.slice(0, 200))
    .replace(eastAsianParts, " ")
    // "B.V." and "S.p.A." are one word each, "&" none.
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !forms.has(word) && !partWords.has(word))
  const joined = words.join(" ")
  for (const country of countryNames()) {
    if (joined.endsWith(` ${country}`)) return joined.slice(0, -country.length - 1)
  }
  return countryNames().has(joined) ? "" : joined
}

/** What a domain's label has of its own: "norrsken-nl" and "norrskengroup" are both "norrsken". */
export function labelStem(label: string): string {
  const parts = folded(label)
    .split("-")
    .filter((part) => part !== "" && !partWords.has(part) && !countryNames().has(part) && part.length > 2)
  const stem = parts.join("")
  const ending = labelEndings.find((word) => stem.endsWith(word) && stem.length - word.length >= 4)
  return ending === undefined ? stem : stem.slice(0, -ending.length)
}

const labelEndings = ["group", "gruppe", "groupe", "holding", "holdings", "international", "global"]
