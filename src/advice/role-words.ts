import type { BuyingRole } from "~src/record/buying-group"

/**
 * Words of a position that tell a part in a purchase, in English, German, French, Spanish, Russian and Chinese. Words
 * in Latin or Cyrillic letters are matched whole, Chinese ones anywhere. The first role that matches holds.
 */
const positionRoles: readonly { role: BuyingRole; words: readonly string[] }[] = [
  {
    role: "legal",
    words: [
      ...[
        "legal",
        "counsel",
        "lawyer",
        "attorney",
        "solicitor",
        "compliance",
        "privacy",
        "jurist",
        "justiziar",
      ],
      ...[
        "juriste",
        "juridique",
        "avocat",
        "avocate",
        "abogado",
        "abogada",
        "юрист",
        "юрисконсульт",
        "法务",
        "律师",
      ],
    ],
  },
  {
    role: "procurement",
    words: [
      ...[
        "procurement",
        "purchasing",
        "purchaser",
        "buyer",
        "sourcing",
        "einkauf",
        "einkäufer",
        "einkäuferin",
      ],
      ...[
        "achats",
        "acheteur",
        "acheteuse",
        "compras",
        "comprador",
        "закупки",
        "закупок",
        "снабжения",
        "采购",
      ],
    ],
  },
  {
    role: "decision_maker",
    words: [
      ...[
        "ceo",
        "cfo",
        "coo",
        "cto",
        "cio",
        "cmo",
        "chief",
        "president",
        "founder",
        "owner",
        "vp",
        "svp",
        "evp",
      ],
      ...[
        "director",
        "head",
        "partner",
        "geschäftsführer",
        "geschäftsführerin",
        "vorstand",
        "leiter",
        "leiterin",
      ],
      ...["inhaber", "directeur", "directrice", "gérant", "gérante", "directora", "gerente", "директор"],
      ...["владелец", "основатель", "руководитель", "总经理", "总裁", "董事", "总监", "经理"],
    ],
  },
  {
    role: "user",
    words: [
      ...[
        "engineer",
        "analyst",
        "operator",
        "developer",
        "designer",
        "coordinator",
        "specialist",
        "assistant",
      ],
      ...["technician", "planner", "dispatcher", "administrator", "ingenieur", "sachbearbeiter"],
      ...["sachbearbeiterin", "entwickler", "ingénieur", "analista", "инженер", "специалист", "аналитик"],
      ...["оператор", "工程师", "专员", "分析师"],
    ],
  },
]

/** Local parts of role mailboxes that tell the same. */
export const mailboxRoles: Readonly<Record<string, BuyingRole>> = {
  legal: "legal",
  compliance: "legal",
  contracts: "legal",
  procurement: "procurement",
  purchasing: "procurement",
  einkauf: "procurement",
  compras: "procurement",
  achats: "procurement",
}

/** The part in a purchase that a position tells; null where it tells none. */
export function roleOfPosition(position: string): BuyingRole | null {
  const words = new Set(position.toLowerCase().match(/[\p{L}]+/gu) ?? [])
  const found = positionRoles.find((one) =>
    one.words.some((word) => words.has(word) || (/\p{Script=Han}/u.test(word) && position.includes(word))),
  )
  return found?.role ?? null
}
