/**
 * Words of the line that introduces a quote, by language, lower-cased.
 *
 * - `starts`: how such a line begins
 * - `verbs`: "wrote"; it ends the line, or the writer's name follows it (German, Dutch, Swedish, …)
 */
export interface IntroPhrases {
  starts: readonly string[]
  verbs: readonly string[]
}

export const introPhrases: Record<string, IntroPhrases> = {
  en: { starts: ["on", "at", "in"], verbs: ["wrote", "writes", "sent", "said", "has written", "replied"] },
  de: { starts: ["am", "on"], verbs: ["schrieb", "schrieben", "hat geschrieben", "geschrieben"] },
  fr: { starts: ["le"], verbs: ["a écrit", "a ecrit", "écrit", "à écrit", "écrivait"] },
  es: { starts: ["el", "en"], verbs: ["escribió", "escribio", "escribe", "ha escrito"] },
  pt: { starts: ["em", "no dia", "a", "no"], verbs: ["escreveu", "escreveram"] },
  it: { starts: ["il", "in data", "on"], verbs: ["ha scritto", "scrive", "scriveva"] },
  nl: { starts: ["op"], verbs: ["schreef", "het volgende geschreven", "geschreven"] },
  pl: {
    starts: ["w dniu", "dnia", "w dn.", "wiadomość napisana przez"],
    verbs: ["napisał", "napisała", "napisał(a)", "napisał/a", "pisze", "napisana przez"],
  },
  ru: {
    starts: ["в", "от"],
    verbs: ["написал", "написала", "написал(а)", "написал(-а)", "пишет", "писал", "писал(а)"],
  },
  uk: { starts: [], verbs: ["написав", "написала", "написав(ла)", "пише"] },
  cs: { starts: ["dne"], verbs: ["napsal", "napsala", "napsal(a)", "napsal/a"] },
  da: { starts: ["den", "d."], verbs: ["skrev", "har skrevet"] },
  no: { starts: ["på", "den"], verbs: ["skrev", "skreiv"] },
  sv: { starts: ["den", "på"], verbs: ["skrev", "skrev följande"] },
  fi: { starts: [], verbs: ["kirjoitti", "kirjoittaa"] },
  tr: { starts: [], verbs: ["yazdı", "şunu yazdı", "şunları yazdı"] },
  hu: { starts: [], verbs: ["ezt írta", "írta", "az alábbiakat írta", "a következőt írta"] },
  ro: { starts: ["pe", "în"], verbs: ["a scris"] },
  el: { starts: ["στις"], verbs: ["έγραψε"] },
  vi: { starts: ["vào"], verbs: ["đã viết"] },
  zh: { starts: ["在", "于", "於"], verbs: ["写道", "寫道", "写到", "写入", "来信", "的来信"] },
  ja: {
    starts: [],
    verbs: ["のメール", "のメッセージ", "は書きました", "さんは書きました", "さんが書きました", "wrote"],
  },
  ko: { starts: [], verbs: ["작성", "쓴 글", "님이 작성", "님이 씀", "님이 쓴 글", "썼습니다", "님이 작성"] },
}

/** The word before the writer's name where there is no verb ("Thu, 26 Jun 2014 14:00 +0400 from Ann <a@b.c>:"). */
export const byWords: readonly string[] = [
  "from",
  "от",
  "von",
  "de",
  "da",
  "od",
  "van",
  "від",
  "来自",
  "來自",
]

/** First words of a date that introduces a quote without a verb. */
export const weekdayStarts: readonly string[] = [
  ...["mon", "tue", "wed", "thu", "fri", "sat", "sun", "mo", "di", "mi", "do", "fr", "sa", "so"],
  ...["lun", "mar", "mer", "jeu", "ven", "sam", "dim", "mié", "jue", "vie", "sáb", "dom"],
  ...[
    "seg",
    "ter",
    "qua",
    "qui",
    "sex",
    "gio",
    "sab",
    "ma",
    "woe",
    "don",
    "vri",
    "zat",
    "zon",
    "wo",
    "vr",
    "za",
    "zo",
  ],
  ...["pon", "wt", "śr", "czw", "pt", "sob", "ndz", "niedz", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "нд"],
  ...[
    "понед",
    "втор",
    "сред",
    "четв",
    "пятн",
    "субб",
    "воскр",
    "ti",
    "ke",
    "to",
    "pe",
    "la",
    "su",
    "man",
    "tir",
  ],
  ...[
    "ons",
    "tor",
    "fre",
    "lør",
    "søn",
    "lör",
    "sön",
    "mån",
    "tis",
    "po",
    "út",
    "st",
    "čt",
    "pá",
    "so",
    "ne",
  ],
  ...["pzt", "sal", "çar", "per", "cum", "cmt", "paz"],
]
