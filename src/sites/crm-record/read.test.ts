import { describe, expect, it } from "vitest"
import { CrmRecordObservation } from "~src/record/observed-page"
import { fixtureHtml, pageOf, withOtherClasses } from "../../../tests/fixtures/load-page"
import { siteOf } from "../registry"
import { selfHostedCrm } from "./self-hosted"

const NOW = Date.UTC(2026, 10, 22, 9)
const GUID = "5f1a2b3c-4d5e-6f70-8192-a3b4c5d6e7f8"
const TWENTY = "https://crm.acme.example/object/person/6f1d0c52-8a3b-4c77-9d1e-2b5a7c9e0f31"

type Fields = [
  kind: string,
  name: string | null,
  email: string | null,
  company: string | null,
  stage: string | null,
]

/** Fixture, address, and what must be read. */
const PAGES: readonly [string, string, string, Fields][] = [
  [
    "hubspot",
    "contact",
    "https://app-eu1.hubspot.com/contacts/7713240/record/0-1/51",
    ["contact", "Elizabeth Brown", "elizabeth@consolidated.example", "Consolidated Holdings", null],
  ],
  // Two companies: the page does not say which of them the deal is with.
  [
    "hubspot",
    "deal-es",
    "https://app.hubspot.com/contacts/7713240/record/0-3/9",
    ["deal", "Renovación 2027", null, null, "Propuesta enviada"],
  ],
  [
    "salesforce",
    "contact",
    "https://acme.lightning.force.com/lightning/r/Contact/0035g00000AbCdEAAV/view",
    ["contact", "Mr. Sean Forbes", "sean@edge.example", "Edge Communications", null],
  ],
  [
    "salesforce",
    "opportunity-de",
    "https://acme.lightning.force.com/lightning/r/Opportunity/0065g00000QwErTAAV/view",
    ["deal", "Edge Notstromgenerator", null, "Edge Communications", "Bedarfsanalyse"],
  ],
  [
    "salesforce",
    "lead",
    "https://acme.lightning.force.com/lightning/r/Lead/00Q5g00000ZxCvBEAV/view",
    ["lead", "Ms. Betty Bair", "bblair@abankingco.example", "American Banking Corp.", "Working - Contacted"],
  ],
  [
    "pipedrive",
    "person",
    "https://acme.pipedrive.com/person/12",
    ["contact", "Diego Roel", null, null, null],
  ],
  [
    "zoho",
    "contact",
    "https://crm.zoho.com/crm/org60001/tab/Contacts/4876876000000376027",
    ["contact", "Christopher Maclead", "christopher@rangoni.example", "Rangoni Of Florence", null],
  ],
  [
    "zoho",
    "deal-zh",
    "https://crm.zoho.com.cn/crm/org60001/tab/Potentials/4876876000000376002",
    ["deal", "二期扩容", null, "海港物流", "价值建议"],
  ],
  [
    "dynamics",
    "contact",
    `https://acme.crm4.dynamics.com/main.aspx?id=%7B${GUID}%7D&etn=contact&pagetype=entityrecord`,
    ["contact", "Yvonne McKay", "yvonne@fourthcoffee.example", "Fourth Coffee", null],
  ],
  [
    "dynamics",
    "opportunity",
    `https://acme.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=opportunity&id=${GUID}`,
    ["deal", "10 kaffemaskiner", null, "Fourth Coffee", null],
  ],
  [
    "dynamics",
    "lead",
    `https://acme.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=lead&id=${GUID}`,
    ["lead", "Rene Valdes", null, "Alpine Ski House", null],
  ],
  [
    "zoho",
    "lead",
    "https://crm.zoho.eu/crm/org60001/tab/Leads/4876876000000376003",
    ["lead", "Ms. Felix Hirpara", "felix@chapman.example", "Chapman", null],
  ],
  [
    "zoho",
    "account",
    "https://crm.zoho.com/crm/org60001/tab/Accounts/4876876000000376001",
    ["company", "Rangoni Of Florence", null, null, null],
  ],
  // An e-mail address that is empty, and a status that is still loading.
  [
    "espocrm",
    "lead",
    "https://crm.acme.example/#Lead/view/65f0c1d2e3a4b5c62",
    ["lead", "Peter Franken", null, "Frankenversand", null],
  ],
  // Nothing of these pages is known but the address: what looks like a name is not taken for one.
  ["attio", "person", `https://app.attio.com/acme/person/${GUID}`, ["contact", null, null, null, null]],
  ["close", "lead", "https://app.close.com/lead/lead_Zw1kq2XyVb/", ["lead", null, null, null, null]],
  [
    "twenty",
    "person",
    TWENTY,
    ["contact", "Ivy Chen", "ivy.chen@lotusparts.example", "Lotus Parts Ltd.", null],
  ],
  [
    "twenty",
    "opportunity-fr",
    TWENTY.replace("person", "opportunity"),
    ["deal", "Retrofit line 3", null, "Lotus Parts Ltd.", "Proposition"],
  ],
  ["twenty", "nameless", TWENTY, ["contact", null, "ivy.chen@lotusparts.example", "Lotus Parts Ltd.", null]],
  [
    "espocrm",
    "contact",
    "http://localhost:8080/#Contact/view/65f0c1d2e3a4b5c60",
    ["contact", "Hanna Moos", "hanna.moos@blauersee.example", "Blauer See Delikatessen", null],
  ],
  [
    "espocrm",
    "opportunity-ru",
    "https://crm.acme.example/#Opportunity/view/65f0c1d2e3a4b5c77",
    ["deal", "Причал № 4", null, "ООО «Северный порт»", "Переговоры"],
  ],
  [
    "odoo",
    "contact",
    "http://localhost:8069/web#id=7&cids=1&model=res.partner&view_type=form",
    ["contact", "Ana Trujillo", "ana@northwind.example", "Northwind Traders", null],
  ],
  [
    "odoo",
    "contact-saved",
    "https://erp.acme.example/odoo/contacts/7",
    ["contact", "Ana Trujillo", "ana@northwind.example", "Northwind Traders", null],
  ],
  [
    "odoo",
    "contact-saved",
    "https://erp.acme.example/odoo/crm/4/action-225/7",
    ["contact", "Ana Trujillo", "ana@northwind.example", "Northwind Traders", null],
  ],
  [
    "odoo",
    "company-saved",
    "https://erp.acme.example/odoo/res.partner/8",
    ["company", "Northwind Traders", "office@northwind.example", null, null],
  ],
  [
    "odoo",
    "opportunity-zh",
    "https://erp.acme.example/odoo/crm/31",
    ["deal", "仓库系统升级", "lin.wei@huadong.example", null, "提案"],
  ],
  [
    "odoo",
    "opportunity-zh",
    "https://erp.acme.example/odoo/action-225/31",
    ["deal", "仓库系统升级", "lin.wei@huadong.example", null, "提案"],
  ],
  [
    "tryton",
    "party",
    "http://localhost:8000/#acme/model/party.party/17;views=%5B1%5D",
    ["contact", "Piccolo und mehr", null, null, null],
  ],
  [
    "tryton",
    "opportunity",
    "http://localhost:8000/#acme/model/sale.opportunity/5",
    ["deal", "Caves à Strasbourg", null, "Vins d'alsace", "Opportunité"],
  ],
]

/** Pages that show no record, under addresses that do or don't name one. */
const NOTHING: readonly [string, string, string, string][] = [
  ["signed out", "hubspot", "login", "https://app.hubspot.com/contacts/7713240/record/0-1/51"],
  ["half loaded", "hubspot", "half-loaded", "https://app.hubspot.com/contacts/7713240/record/0-1/51"],
  ["list", "hubspot", "contact", "https://app.hubspot.com/contacts/7713240/objects/0-1/views/all/list"],
  ["signed out", "espocrm", "login", "https://crm.acme.example/#Contact/view/65f0c1d2e3a4b5c60"],
  ["half loaded", "espocrm", "half-loaded", "https://crm.acme.example/#Contact/view/65f0c1d2e3a4b5c60"],
  ["list", "espocrm", "list", "https://crm.acme.example/#Contact"],
  ["still the page before", "espocrm", "contact", "https://crm.acme.example/#Account/view/65f0c1d2e3a4b5c61"],
  ["another program", "twenty", "person", "https://crm.acme.example/#Contact/view/65f0c1d2e3a4b5c60"],
  ["signed out", "twenty", "sign-in", TWENTY],
  ["half loaded", "twenty", "half-loaded", TWENTY],
  ["another program", "odoo", "contact", TWENTY],
  ["list", "twenty", "person", "https://crm.acme.example/objects/people"],
  ["signed out", "odoo", "login", "https://erp.acme.example/odoo/contacts/7"],
  ["half loaded", "odoo", "half-loaded", "https://erp.acme.example/odoo/contacts/7"],
  ["list", "odoo", "list", "https://erp.acme.example/odoo/contacts"],
  ["a product, with a dialog about a partner", "odoo", "product", "https://erp.acme.example/odoo/action-3/7"],
  ["still the page before", "odoo", "contact", "https://erp.acme.example/odoo/crm/31"],
  ["another program", "espocrm", "contact", "https://erp.acme.example/odoo/contacts/7"],
  ["signed out", "tryton", "login", "http://localhost:8000/#acme/model/party.party/17"],
  ["another program", "odoo", "contact", "http://localhost:8000/#acme/model/party.party/17"],
]

/** Drawn pages on which the head of the record is not found: fixture, address, a change, what is missing. */
const BLIND: readonly [string, string, string, [from: string | RegExp, to: string], string[]][] = [
  [
    "hubspot",
    "contact",
    "https://app.hubspot.com/contacts/1/record/0-1/51",
    ["highlightTitle", "x"],
    ["recordName"],
  ],
  [
    "salesforce",
    "lead",
    "https://acme.lightning.force.com/lightning/r/Lead/00Q5g00000ZxCvBEAV/view",
    ["lightning-formatted-name", "x-name"],
    ["personName"],
  ],
  [
    "zoho",
    "contact",
    "https://crm.zoho.com/crm/org60001/tab/Contacts/4876876000000376027",
    ["FULLNAME", "X"],
    ["personName"],
  ],
  [
    "dynamics",
    "contact",
    `https://acme.crm4.dynamics.com/main.aspx?id=${GUID}&etn=contact&pagetype=entityrecord`,
    ["header_title", "x"],
    ["recordName"],
  ],
  ["twenty", "person", TWENTY, [/top-bar-title|data-record-show-page-body/g, "x"], ["title"]],
  [
    "espocrm",
    "contact",
    "https://crm.acme.example/#Contact/view/65f0c1d2e3a4b5c60",
    ["header-title", "x"],
    ["recordName"],
  ],
  [
    "espocrm",
    "contact",
    "https://crm.acme.example/#Contact/view/65f0c1d2e3a4b5c60",
    [/data-(?:scope|name)|(?<=class=")detail/g, "x"],
    ["scope"],
  ],
  ["odoo", "contact", "https://erp.acme.example/odoo/contacts/7", ["o_action_manager", "x"], ["client"]],
  ["odoo", "contact", "https://erp.acme.example/odoo/contacts/7", [' name="', ' x="'], ["partnerField"]],
  ["odoo", "opportunity-zh", "https://erp.acme.example/odoo/crm/31", [' name="', ' x="'], ["leadField"]],
  ["tryton", "party", "http://localhost:8000/#acme/model/party.party/17", ['name="name"', ""], ["partyName"]],
  ["tryton", "party", "http://localhost:8000/#acme/model/party.party/17", ["tabpanel", "x"], ["openTab"]],
]

function recordRead(page: Document, address: string) {
  const url = new URL(address)
  const reading = siteOf(url)?.read(page, url, NOW) ?? { kind: "nothing" }
  if (reading.kind !== "seen") return reading.kind
  expect(reading.observations).toHaveLength(1)
  return CrmRecordObservation.parse(reading.observations[0])
}

const fieldsOf = ({ record }: CrmRecordObservation) => [
  record.kind,
  record.name,
  record.email,
  record.company,
  record.stage,
]

describe("a record page", () => {
  it.each(PAGES)("%s/%s at %s", (crm, fixture, address, fields) => {
    const seen = recordRead(pageOf(fixtureHtml(crm, fixture), address), address)
    if (typeof seen === "string") throw new Error(seen)
    expect(fieldsOf(seen)).toEqual(fields)
    expect([seen.site, seen.connector, seen.host, seen.seenAt]).toEqual([
      crm,
      crm,
      new URL(address).host,
      NOW,
    ])
  })

  it.each(PAGES)(
    "%s/%s at %s with other class names tells nothing wrong",
    (crm, fixture, address, fields) => {
      const seen = recordRead(withOtherClasses(fixtureHtml(crm, fixture), address), address)
      if (typeof seen === "string") return
      const told = fieldsOf(seen)
      expect(told[0]).toBe(fields[0])
      told.forEach((value, at) => {
        expect([null, fields[at]]).toContain(value)
      })
    },
  )

  it.each(NOTHING)("%s: nothing in %s/%s at %s", (_why, crm, fixture, address) => {
    expect(recordRead(pageOf(fixtureHtml(crm, fixture), address), address)).toBe("nothing")
  })
})

describe("a record page that has changed", () => {
  it.each(BLIND)("%s/%s at %s is blind", (crm, fixture, address, [from, to], missing) => {
    const url = new URL(address)
    const html = fixtureHtml(crm, fixture).replaceAll(from, to)
    const reading = siteOf(url)?.read(pageOf(html, address), url, NOW)
    expect(reading).toEqual({ kind: "blind", workspace: null, missing })
  })

  it("is read on where the name is empty, not gone", () => {
    const html = fixtureHtml("odoo", "contact")
      .replaceAll("Ana Trujillo", "")
      .replaceAll("Northwind Traders, ", "")
    const url = "https://erp.acme.example/odoo/contacts/7"
    const seen = recordRead(pageOf(html, url), url)
    if (typeof seen === "string") throw new Error(seen)
    expect(seen.record).toMatchObject({ name: null, email: "ana@northwind.example" })
  })
})

describe("doubt", () => {
  const address = "https://app.hubspot.com/contacts/1/record/0-1/51"
  const nameIn = (html: string) => {
    const seen = recordRead(pageOf(`<body><nav></nav>${html}</body>`, address), address)
    return typeof seen === "string" ? seen : seen.record.name
  }
  const title = (name: string, more = "") => `<h2 data-selenium-test="highlightTitle" ${more}>${name}</h2>`

  it("of two names keeps none, unless one is out of sight or in a dialog", () => {
    expect(nameIn(title("Ana") + title("Bo"))).toBeNull()
    expect(nameIn(title("Ana") + title("Ana"))).toBe("Ana")
    expect(nameIn(title("Ana") + title("Bo", "hidden"))).toBe("Ana")
    expect(nameIn(`${title("Ana")}<div role="dialog">${title("Bo")}</div>`)).toBe("Ana")
  })

  it("keeps within the record's limits, and text as text", () => {
    expect(nameIn(title("x".repeat(9000)))).toHaveLength(2000)
    expect(nameIn(title("&lt;img src=x onerror=alert(1)&gt;"))).toBe("<img src=x onerror=alert(1)>")
    expect(nameIn(title("  "))).toBeNull()
  })

  it("leaves a partner's name out where a comma more hides where the company ends", () => {
    const page = fixtureHtml("odoo", "contact-saved").replaceAll(
      "Northwind Traders, Ana Trujillo",
      "Northwind, Inc., Ana Trujillo",
    )
    const seen = recordRead(
      pageOf(page, "https://erp.acme.example/"),
      "https://erp.acme.example/odoo/contacts/7",
    )
    if (typeof seen === "string") throw new Error(seen)
    expect(seen.record).toMatchObject({ name: null, company: null, email: "ana@northwind.example" })
  })
})

describe("a self-hosted CRM", () => {
  it.each([
    ["odoo", "contact"],
    ["odoo", "half-loaded"],
    ["espocrm", "contact"],
    ["espocrm", "login"],
    ["twenty", "half-loaded"],
    ["tryton", "party"],
  ])("is known by its page: %s/%s", (crm, fixture) => {
    const html = fixtureHtml(crm, fixture)
    expect(selfHostedCrm(pageOf(html, "https://crm.acme.example/"))?.name).toBe(crm)
    expect(selfHostedCrm(withOtherClasses(html, "https://crm.acme.example/"))?.name).toBe(crm)
  })

  it("is none where nothing tells it, or two do", () => {
    const page = (head: string) =>
      pageOf(`<head>${head}</head><body><h1>Hello</h1></body>`, "https://x.example/")
    expect(selfHostedCrm(page(""))).toBeNull()
    const odoo = '<link rel="stylesheet" href="/web/assets/1/a/web.assets_web.min.css">'
    expect(selfHostedCrm(page(odoo))?.name).toBe("odoo")
    expect(selfHostedCrm(page(`${odoo}<script src="dist/tryton-sao.min.js"></script>`))).toBeNull()
  })
})
