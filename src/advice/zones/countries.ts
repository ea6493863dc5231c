/**
 * Time zones of countries: ISO 3166-1 code, calling code, IANA zone. A `*` marks a country of several zones where this
 * is the one in which most people live. The United States and Canada share "1" and are told by area code or state.
 */
const ROWS = `
AE 971 Asia/Dubai
AR 54 America/Argentina/Buenos_Aires
AT 43 Europe/Vienna
AU 61 Australia/Sydney *
BD 880 Asia/Dhaka
BE 32 Europe/Brussels
BG 359 Europe/Sofia
BR 55 America/Sao_Paulo *
BY 375 Europe/Minsk
CH 41 Europe/Zurich
CL 56 America/Santiago
CN 86 Asia/Shanghai
CO 57 America/Bogota
CR 506 America/Costa_Rica
CY 357 Asia/Nicosia
CZ 420 Europe/Prague
DE 49 Europe/Berlin
DK 45 Europe/Copenhagen
EC 593 America/Guayaquil
EE 372 Europe/Tallinn
EG 20 Africa/Cairo
ES 34 Europe/Madrid
FI 358 Europe/Helsinki
FR 33 Europe/Paris
GB 44 Europe/London
GE 995 Asia/Tbilisi
GH 233 Africa/Accra
GR 30 Europe/Athens
HK 852 Asia/Hong_Kong
HR 385 Europe/Zagreb
HU 36 Europe/Budapest
ID 62 Asia/Jakarta *
IE 353 Europe/Dublin
IL 972 Asia/Jerusalem
IN 91 Asia/Kolkata
IS 354 Atlantic/Reykjavik
IT 39 Europe/Rome
JO 962 Asia/Amman
JP 81 Asia/Tokyo
KE 254 Africa/Nairobi
KR 82 Asia/Seoul
KW 965 Asia/Kuwait
LK 94 Asia/Colombo
LT 370 Europe/Vilnius
LU 352 Europe/Luxembourg
LV 371 Europe/Riga
MA 212 Africa/Casablanca
MT 356 Europe/Malta
MX 52 America/Mexico_City *
MY 60 Asia/Kuala_Lumpur
NG 234 Africa/Lagos
NL 31 Europe/Amsterdam
NO 47 Europe/Oslo
NZ 64 Pacific/Auckland
PE 51 America/Lima
PH 63 Asia/Manila
PK 92 Asia/Karachi
PL 48 Europe/Warsaw
PT 351 Europe/Lisbon
QA 974 Asia/Qatar
RO 40 Europe/Bucharest
RS 381 Europe/Belgrade
RU 7 Europe/Moscow *
SA 966 Asia/Riyadh
SE 46 Europe/Stockholm
SG 65 Asia/Singapore
SI 386 Europe/Ljubljana
SK 421 Europe/Bratislava
TH 66 Asia/Bangkok
TN 216 Africa/Tunis
TR 90 Europe/Istanbul
TW 886 Asia/Taipei
UA 380 Europe/Kyiv
UY 598 America/Montevideo
VN 84 Asia/Ho_Chi_Minh
ZA 27 Africa/Johannesburg
`

/** Other zones of countries that have several, for telling them apart by a clock. */
export const otherZones: Readonly<Record<string, readonly string[]>> = {
  AU: ["Australia/Brisbane", "Australia/Adelaide", "Australia/Darwin", "Australia/Perth"],
  BR: ["America/Manaus", "America/Rio_Branco", "America/Noronha"],
  ID: ["Asia/Makassar", "Asia/Jayapura"],
  MX: ["America/Tijuana", "America/Hermosillo", "America/Cancun"],
  PT: ["Atlantic/Azores"],
  RU: [
    "Europe/Kaliningrad",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Krasnoyarsk",
    "Asia/Irkutsk",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Magadan",
    "Asia/Kamchatka",
  ],
}

/** The zones of the United States and Canada, west to east. */
export const northAmerica: readonly string[] = [
  "Pacific/Honolulu",
  "America/Anchorage",
  "America/Los_Angeles",
  "America/Denver",
  "America/Phoenix",
  "America/Chicago",
  "America/New_York",
  "America/Halifax",
  "America/St_Johns",
]

/** Where somebody is: a country's main zone, and whether it has others. */
export interface CountryZone {
  country: string
  timeZone: string
  /** The country has other zones, in which fewer people live. */
  several: boolean
}

const rows = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [country = "", calling = "", timeZone = "", several] = row.split(" ")
    return { country, calling, timeZone, several: several === "*" }
  })

/** By ISO code, upper case. */
export function zoneOfCountry(country: string): CountryZone | null {
  const row = rows.find((one) => one.country === country)
  return row ? { country: row.country, timeZone: row.timeZone, several: row.several } : null
}

/** By the country code of a number in E.164. Null where the code is none of the table's, and for "+1". */
export function countryOfNumber(number: string): string | null {
  const digits = number.replace(/[^\d+]/gu, "")
  if (!digits.startsWith("+")) return null
  // Kazakhstan shares "7" and begins with 6 or 7 behind it.
  if (/^\+7[67]/u.test(digits)) return null
  const row = rows.find(({ calling }) => digits.startsWith(calling, 1))
  return row?.country ?? null
}

/** Languages in which a signature may name a country; the names come from the platform's own data. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "zh", "ja", "sv", "nb", "da", "fi"]

let names: ReadonlyMap<string, string> | null = null

/** By the name of a country in one of many languages; "US" and "CA" too. Null for what names none. */
export function countryNamed(name: string): string | null {
  names ??= countryNames()
  return names.get(name.trim().toLowerCase()) ?? null
}

function countryNames(): Map<string, string> {
  const found = new Map<string, string>()
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: "region" })
    for (const country of [...rows.map((row) => row.country), "US", "CA"]) {
      const name = display.of(country)?.toLowerCase()
      if (name && !found.has(name)) found.set(name, country)
    }
  }
  const also = [
    ["uk", "GB"],
    ["england", "GB"],
    ["scotland", "GB"],
    ["wales", "GB"],
    ["usa", "US"],
    ["u.s.a.", "US"],
    ["holland", "NL"],
    ["the netherlands", "NL"],
    ["uae", "AE"],
    ["czech republic", "CZ"],
    ["turkey", "TR"],
  ] as const
  for (const [name, country] of also) found.set(name, country)
  return found
}
