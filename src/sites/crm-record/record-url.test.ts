import { describe, expect, it } from "vitest"
import { attioRecord } from "../attio/record-url"
import { closeRecord } from "../close/record-url"
import { dynamicsRecord } from "../dynamics/record-url"
import { espocrmRecord } from "../espocrm/record-url"
import { hubspotRecord } from "../hubspot/record-url"
import { odooRecord } from "../odoo/record-url"
import { pipedriveRecord } from "../pipedrive/record-url"
import { longId, salesforceRecord } from "../salesforce/record-url"
import { trytonRecord } from "../tryton/record-url"
import { twentyRecord } from "../twenty/record-url"
import { zohoRecord } from "../zoho/record-url"

const ALL = {
  hubspot: hubspotRecord,
  salesforce: salesforceRecord,
  pipedrive: pipedriveRecord,
  zoho: zohoRecord,
  dynamics: dynamicsRecord,
  attio: attioRecord,
  close: closeRecord,
  twenty: twentyRecord,
  espocrm: espocrmRecord,
  odoo: odooRecord,
  tryton: trytonRecord,
}

const GUID = "5f1a2b3c-4d5e-6f70-8192-a3b4c5d6e7f8"
const PARTNER = "contact|company"

/** CRM, address, and the kinds and id that it names. */
const RECORDS: readonly [keyof typeof ALL, string, string, string][] = [
  ["hubspot", "https://app.hubspot.com/contacts/7713240/record/0-1/51", "contact", "51"],
  ["hubspot", "https://app-eu1.hubspot.com/contacts/7713240/record/0-2/8840013/", "company", "8840013"],
  ["hubspot", "https://app-na2.hubspot.com/contacts/1/record/0-3/9?eschref=%2Fcontacts", "deal", "9"],
  ["hubspot", "https://app.hubspot.com/contacts/1/record/0-136/12/view/1", "lead", "12"],
  ["hubspot", "https://app.hubspot.com/contacts/1/contact/51/?interaction=note", "contact", "51"],
  ["hubspot", "https://app.hubspot.com/contacts/1/deal/77", "deal", "77"],
  [
    "salesforce",
    "https://acme.lightning.force.com/lightning/r/Contact/0035g00000AbCdEAAV/view",
    "contact",
    "0035g00000AbCdEAAV",
  ],
  [
    "salesforce",
    "https://acme--full.sandbox.lightning.force.com/lightning/r/Account/0015g00000XyZAbAAN/view?ws=%2Fx",
    "company",
    "0015g00000XyZAbAAN",
  ],
  [
    "salesforce",
    "https://acme-dev-ed.develop.lightning.force.com/lightning/r/0065g00000QwErTAAV/view",
    "deal",
    "0065g00000QwErTAAV",
  ],
  [
    "salesforce",
    "https://acme.lightning.force.com/lightning/r/Lead/00Q5g00000ZxCvBEAV/view#tab",
    "lead",
    "00Q5g00000ZxCvBEAV",
  ],
  [
    "salesforce",
    "https://acme.lightning.force.com/lightning/r/Contact/003A000000abcDE/view",
    "contact",
    "003A000000abcDEIAY",
  ],
  ["pipedrive", "https://acme.pipedrive.com/person/12", "contact", "12"],
  ["pipedrive", "https://acme-sandbox.pipedrive.com/organization/3/", "company", "3"],
  ["pipedrive", "https://acme.pipedrive.com/deal/44?tab=history", "deal", "44"],
  ["pipedrive", `https://acme.pipedrive.com/leads/inbox/${GUID}`, "lead", GUID],
  [
    "zoho",
    "https://crm.zoho.com/crm/org60001/tab/Contacts/4876876000000376027",
    "contact",
    "4876876000000376027",
  ],
  [
    "zoho",
    "https://crm.zoho.eu/crm/org60001/tab/Accounts/4876876000000376001/",
    "company",
    "4876876000000376001",
  ],
  [
    "zoho",
    "https://crm.zoho.in/crm/acme/tab/Potentials/4876876000000376002?a=1",
    "deal",
    "4876876000000376002",
  ],
  ["zoho", "https://crmsandbox.zoho.com/crm/tab/Leads/4876876000000376003", "lead", "4876876000000376003"],
  ["zoho", "https://crm.zoho.com.au/crm/org1/tab/Deals/4876876000000376004", "deal", "4876876000000376004"],
  [
    "dynamics",
    `https://acme.crm.dynamics.com/main.aspx?appid=${GUID}&pagetype=entityrecord&etn=contact&id=${GUID}`,
    "contact",
    GUID,
  ],
  [
    "dynamics",
    `https://acme.crm4.dynamics.com/main.aspx?id=%7B${GUID.toUpperCase()}%7D&etn=account&pagetype=entityrecord`,
    "company",
    GUID,
  ],
  [
    "dynamics",
    `https://acme-dev.crm11.dynamics.com/main.aspx?etn=opportunity&id={${GUID}}&forceUCI=1&pagetype=entityrecord`,
    "deal",
    GUID,
  ],
  [
    "dynamics",
    `https://acme.crm.dynamics.com/acme/main.aspx?etc=4&pagetype=entityrecord&id=${GUID}`,
    "lead",
    GUID,
  ],
  ["attio", `https://app.attio.com/acme/person/${GUID}`, "contact", GUID],
  ["attio", `https://app.attio.com/acme/company/${GUID}/activity`, "company", GUID],
  ["attio", `https://app.attio.com/acme/deals/record/${GUID}/overview`, "deal", GUID],
  ["close", "https://app.close.com/lead/lead_Zw1kq2XyVb/", "lead", "lead_Zw1kq2XyVb"],
  ["close", "https://app.close.com/lead/lead_Zw1kq2XyVb/#activity=1", "lead", "lead_Zw1kq2XyVb"],
  ["twenty", `https://crm.acme.example/object/person/${GUID}`, "contact", GUID],
  ["twenty", `http://localhost:3000/object/company/${GUID}?view=1#timeline`, "company", GUID],
  ["twenty", `https://acme.twenty.com/object/opportunity/${GUID}/`, "deal", GUID],
  ["espocrm", "https://crm.acme.example/#Contact/view/65f0c1d2e3a4b5c60", "contact", "65f0c1d2e3a4b5c60"],
  ["espocrm", "http://localhost:8080/espo/#Account/view/65f0c1d2e3a4b5c61", "company", "65f0c1d2e3a4b5c61"],
  [
    "espocrm",
    "https://crm.acme.example/?x=1#Opportunity/view/65f0c1d2e3a4b5c77",
    "deal",
    "65f0c1d2e3a4b5c77",
  ],
  ["espocrm", `https://crm.acme.example/#Lead/view/${GUID}`, "lead", GUID],
  ["odoo", "https://erp.acme.example/web#id=7&menu_id=81&model=res.partner&view_type=form", PARTNER, "7"],
  [
    "odoo",
    "http://localhost:8069/web?debug=1#view_type=form&model=crm.lead&cids=1&id=31&action=225",
    "deal",
    "31",
  ],
  ["odoo", "https://erp.acme.example/odoo/contacts/7", PARTNER, "7"],
  ["odoo", "https://erp.acme.example/odoo/contacts/7/crm/31?debug=assets", "deal", "31"],
  ["odoo", "https://erp.acme.example/odoo/res.partner/7", PARTNER, "7"],
  ["odoo", "https://erp.acme.example/odoo/crm/4/action-225/31", "contact|company|deal", "31"],
  ["odoo", "https://erp.acme.example/web#id=31&action=225", "contact|company|deal", "31"],
  ["odoo", "https://erp.acme.example/scoped_app/crm/31", "deal", "31"],
  ["tryton", "https://tryton.acme.example/#acme/model/party.party/17", "contact", "17"],
  [
    "tryton",
    "http://localhost:8000/#acme/model/sale.opportunity/5;name=%22Opportunities%22&views=%5B123%5D",
    "deal",
    "5",
  ],
]

/** Addresses of the same CRMs that name no record of ours, or only look as if they did. */
const OTHERS: readonly string[] = [
  "https://app.hubspot.com/contacts/7713240/objects/0-1/views/all/list",
  "https://app.hubspot.com/contacts/7713240/record/0-5/51",
  "https://app.hubspot.com/contacts/7713240/record/2-118/51",
  "https://app.hubspot.com/login/?loginRedirectUrl=https%3A%2F%2Fapp.hubspot.com%2Fcontacts%2F1%2Frecord%2F0-1%2F51",
  "https://app.hubspot.com.evil.example/contacts/1/record/0-1/51",
  "https://acme.lightning.force.com/lightning/o/Contact/list?filterName=Recent",
  "https://acme.lightning.force.com/lightning/r/Case/5005g00000AbCdEAAV/view?ws=%2Flightning%2Fr%2FContact%2F0035g00000AbCdEAAV%2Fview",
  "https://acme.lightning.force.com/lightning/r/Account/0035g00000AbCdEAAV/view",
  "https://acme.lightning.force.com/lightning/r/Contact/0035g00000AbCdEAAV/related/Cases/view",
  "https://acme.lightning.force.com/lightning/setup/SetupOneHome/home",
  "https://acme.pipedrive.com/persons/list",
  "https://acme.pipedrive.com/pipeline/1",
  "https://acme.pipedrive.com/settings/person/12",
  "https://crm.zoho.com/crm/org60001/tab/Contacts/custom-view/4876876000000087503/list",
  "https://crm.zoho.com/crm/org60001/tab/Home/begin",
  "https://crm.zoho.com/crm/org60001/settings/tab/Contacts/4876876000000376027",
  `https://acme.crm.dynamics.com/main.aspx?pagetype=entitylist&etn=contact&id=${GUID}`,
  `https://acme.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=incident&id=${GUID}`,
  "https://acme.crm.dynamics.com/main.aspx?pagetype=entityrecord&etn=contact",
  "https://app.attio.com/acme/objects/people/view",
  "https://app.attio.com/acme/person/new",
  "https://app.close.com/leads/",
  "https://app.close.com/lead/new/",
  "https://crm.acme.example/objects/people",
  `https://crm.acme.example/object/note/${GUID}`,
  "https://crm.acme.example/#Contact",
  "https://crm.acme.example/#Contact/create",
  "https://crm.acme.example/#Contact/edit/65f0c1d2e3a4b5c60",
  "https://crm.acme.example/#Email/view/65f0c1d2e3a4b5c60",
  "https://crm.acme.example/#Admin/settings",
  "https://erp.acme.example/web#action=225&model=crm.lead&view_type=kanban",
  "https://erp.acme.example/web#id=31&model=crm.lead&view_type=list",
  "https://erp.acme.example/web#id=&model=crm.lead&view_type=form",
  "https://erp.acme.example/web#id=31&model=product.template&view_type=form",
  "https://erp.acme.example/web/login?redirect=/odoo/contacts/7",
  "https://erp.acme.example/odoo/contacts",
  "https://erp.acme.example/odoo/contacts/new",
  "https://erp.acme.example/odoo/contacts/7/action-225",
  "https://erp.acme.example/odoo/7/crm",
  "https://erp.acme.example/odoo/m-board/7",
  "https://erp.acme.example/odoo/product.template/7",
  "https://tryton.acme.example/#acme/model/party.party;views=%5B1%5D",
  "https://tryton.acme.example/#acme/model/party.category/17",
  "https://tryton.acme.example/#acme/wizard/party.erase",
  "https://example.com/",
  "https://example.com/%E0%A4%A/%7B#%",
]

describe("the record that an address names", () => {
  it.each(RECORDS)("%s %s", (crm, address, kinds, id) => {
    const record = ALL[crm](new URL(address))
    expect(record && { kinds: record.kinds.join("|"), id: record.id }).toEqual({ kinds, id })
    for (const [name, recordOf] of Object.entries(ALL)) {
      if (name !== crm) expect([name, recordOf(new URL(address))]).toEqual([name, null])
    }
  })

  it.each(OTHERS)("none: %s", (address) => {
    for (const [name, recordOf] of Object.entries(ALL)) {
      expect([name, recordOf(new URL(address))]).toEqual([name, null])
    }
  })
})

describe("Salesforce's long id", () => {
  it("adds which letters are capitals, as the vendor's own pages do", () => {
    expect(longId("0015g00000XyZAb")).toBe("0015g00000XyZAbAAN")
    expect(longId("0015g00000XyZAbAAN")).toBe("0015g00000XyZAbAAN")
  })
})
