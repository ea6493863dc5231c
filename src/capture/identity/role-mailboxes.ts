/** Local parts behind which several people answer: kept as a mailbox of the company, not as a person. */
const roleNames: ReadonlySet<string> = new Set([
  ...[
    "info",
    "infos",
    "information",
    "contact",
    "contacts",
    "contacto",
    "contatto",
    "kontakt",
    "hello",
    "hi",
    "hallo",
  ],
  ...[
    "office",
    "team",
    "mail",
    "post",
    "admin",
    "administration",
    "sales",
    "vertrieb",
    "ventas",
    "vendas",
    "commercial",
  ],
  ...[
    "support",
    "help",
    "helpdesk",
    "service",
    "services",
    "servicedesk",
    "customerservice",
    "customercare",
    "care",
  ],
  ...[
    "billing",
    "accounts",
    "accounting",
    "invoice",
    "invoices",
    "rechnung",
    "buchhaltung",
    "finance",
    "payments",
  ],
  ...[
    "procurement",
    "purchasing",
    "einkauf",
    "compras",
    "achats",
    "orders",
    "order",
    "bestellung",
    "hr",
    "jobs",
  ],
  ...[
    "careers",
    "recruiting",
    "press",
    "media",
    "marketing",
    "partners",
    "partner",
    "legal",
    "privacy",
    "security",
  ],
  ...[
    "abuse",
    "webmaster",
    "postmaster",
    "hostmaster",
    "reception",
    "empfang",
    "booking",
    "reservations",
    "events",
  ],
  ...["tenders", "zakupki", "zakaz", "buh", "sekretariat", "secretary", "shop", "store"],
])

/** Local parts of machines: nobody reads an answer to them. */
const MACHINE =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|noreply[-+_.].{0,60}|.{0,60}[-+_.]no[-_.]?reply|mailer-daemon|postmaster|bounces?|bounce[-+_.].{0,60}|notifications?|notify|alerts?|auto(?:mated|reply|confirm)?|calendar-notification|drive-shares.{0,20}|automailer|system|robot|cron|root|daemon|updates?|newsletters?|news|digest|mailing|marketing-noreply)$/

/** Is the local part of this address a role rather than a person? */
export function isRoleMailbox(email: string): boolean {
  return roleNames.has(localPart(email).replace(/[-_.+\d].*$/, ""))
}

/** Does a program send from this address? */
export function isMachineAddress(email: string): boolean {
  return MACHINE.test(localPart(email).slice(0, 80))
}

function localPart(email: string): string {
  return email.slice(0, email.lastIndexOf("@"))
}
