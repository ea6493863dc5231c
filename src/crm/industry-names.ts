/**
 * What LinkedIn calls industries since 2022 by what it called them before. CRMs, HubSpot's list among them, took over
 * the older names: learn.microsoft.com, LinkedIn, "Industry codes". Which of today's names took the place of which is our
 * own reading of the names; where two might be meant, there is no line.
 */
const BEFORE: Readonly<Record<string, string>> = {
  "advertising services": "marketing and advertising",
  "appliances electrical and electronics manufacturing": "electrical electronic manufacturing",
  "biotechnology research": "biotechnology",
  "business consulting and services": "management consulting",
  "chemical manufacturing": "chemicals",
  "computers and electronics manufacturing": "consumer electronics",
  "food and beverage manufacturing": "food production",
  "freight and package transportation": "package freight delivery",
  "furniture and home furnishings manufacturing": "furniture",
  "hospitals and health care": "hospital and health care",
  "industrial machinery manufacturing": "mechanical or industrial engineering",
  "it services and it consulting": "information technology and services",
  "machinery manufacturing": "machinery",
  "medical equipment manufacturing": "medical devices",
  "motor vehicle manufacturing": "automotive",
  "packaging and containers manufacturing": "packaging and containers",
  "pharmaceutical manufacturing": "pharmaceuticals",
  "semiconductor manufacturing": "semiconductors",
  "software development": "computer software",
  "technology information and internet": "internet",
  "textile manufacturing": "textiles",
  "transportation logistics supply chain and storage": "logistics and supply chain",
  "truck transportation": "transportation trucking railroad",
}

/** Do two words name one industry? Case, marks and "&" for "and" make no difference; LinkedIn's older names count. */
export function sameIndustry(option: string, ours: string): boolean {
  const words = plain(ours)
  return words !== "" && [words, BEFORE[words]].includes(plain(option))
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}
