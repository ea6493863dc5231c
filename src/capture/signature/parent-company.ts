import { cleanLine } from "./clean-line"

/** The company of which somebody's own company says that it is a part, with the line that says so. */
export interface ParentCompany {
  parent: string
  line: string
}

/** A name of up to five words that begins with a capital; in Chinese up to twelve characters. */
const latin = String.raw`(\p{Lu}[\p{L}\p{N}&.'’-]*(?: (?:&|\p{Lu}[\p{L}\p{N}&.'’-]*|\d{1,3})){0,4})`

/** How a signature, a notice or a tagline says so, by language. Each finds the parent's name and is linear. */
const patterns: readonly RegExp[] = [
  // English
  String.raw`(?<!\p{L})(?:part|member|subsidiary|division|brand|affiliate) of (?:the )?${latin}`,
  String.raw`(?<!\p{L})an? ${latin} (?:[Gg]roup )?(?:company|business|brand|subsidiary)(?!\p{L})`,
  // German
  String.raw`(?<!\p{L})(?:ein Unternehmen|[Tt]eil|[Mm]itglied|[Tt]ochter|[Tt]ochtergesellschaft|[Mm]arke) (?:der|des|von) ${latin}`,
  // French, Spanish, Portuguese, Italian
  String.raw`(?<!\p{L})(?:société|filiale|membre|entreprise|marque) du groupe ${latin}`,
  String.raw`(?<!\p{L})(?:empresa|filial|parte|marca) (?:del grupo|do grupo|da) ${latin}`,
  String.raw`(?<!\p{L})(?:società|azienda|parte|marchio) del gruppo ${latin}`,
  // Dutch, Scandinavian, Polish
  String.raw`(?<!\p{L})onderdeel van (?:de )?${latin}`,
  String.raw`(?<!\p{L})en (?:del )?a[vf] ${latin}`,
  String.raw`(?<!\p{L})(?:część|spółka|firma|członek) (?:z )?(?:grupy )${latin}`,
  // Russian
  `(?:входит в (?:группу|состав|холдинг)|(?:часть|компания) (?:группы|холдинга))(?: компаний)? [«"]?${latin}`,
].map((source) => new RegExp(source, "u"))

const han = /(?:隶属于|隸屬於|是)?([\p{Script=Han}A-Za-z]{2,10}(?:集团|集團))(?:旗下|成员|成員|下属|子公司)/u

/** "A Fortune 500 company", "part of the European Union": what nobody's parent is called. */
const notParents =
  /^(?:Fortune|Inc|Forbes|European Union|EU|Limited|Ltd|Private|Public|Microsoft Partner|Great)\b/u

/** The parent company that one of the lines names, or null. Pure; each line is looked at once. */
export function parentIn(lines: readonly string[]): ParentCompany | null {
  for (const line of lines.slice(0, 80)) {
    const written = cleanLine(line)
    // The words before the name are looked for in lower case, also where they begin the line.
    const text = written.slice(0, 1).toLowerCase() + written.slice(1)
    for (const pattern of [...patterns, han]) {
      const name = pattern.exec(text)?.[1]?.replace(/[.,'’-]+$/, "")
      if (name !== undefined && name.length >= 2 && !notParents.test(name))
        return { parent: name, line: written }
    }
  }
  return null
}
