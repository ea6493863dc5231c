import * as dynamics from "../dynamics/selectors"
import * as espocrm from "../espocrm/selectors"
import * as freshdesk from "../freshdesk/selectors"
import * as gmail from "../gmail/selectors"
import * as googleCalendar from "../google-calendar/selectors"
import * as hubspot from "../hubspot/selectors"
import * as intercom from "../intercom/selectors"
import * as linkedinChat from "../linkedin/selectors/chat"
import * as linkedinCompany from "../linkedin/selectors/company"
import * as linkedinPage from "../linkedin/selectors/page"
import * as linkedinPageMarks from "../linkedin/selectors/page-marks"
import * as linkedinPeople from "../linkedin/selectors/people"
import * as linkedinProfile from "../linkedin/selectors/profile"
import * as linkedinSales from "../linkedin/selectors/sales"
import * as linkedinServerDriven from "../linkedin/selectors/server-driven"
import * as odoo from "../odoo/selectors"
import * as outlook from "../outlook/selectors"
import * as pipedrive from "../pipedrive/selectors"
import * as salesforce from "../salesforce/selectors"
import type { Selector } from "../selector"
import * as tryton from "../tryton/selectors"
import * as twenty from "../twenty/selectors"
import * as zendesk from "../zendesk/selectors"
import * as zoho from "../zoho/selectors"

/**
 * The places by which each site is read. Only what is read: where something is clicked or typed in
 * (`composer-selectors.ts`) is not for a file to say, because a file must not be able to have a mail sent.
 */
const PLACES: Readonly<Record<string, readonly object[]>> = {
  dynamics: [dynamics],
  espocrm: [espocrm],
  freshdesk: [freshdesk],
  gmail: [gmail],
  "google-calendar": [googleCalendar],
  hubspot: [hubspot],
  intercom: [intercom],
  linkedin: [
    linkedinChat,
    linkedinCompany,
    linkedinPageMarks,
    linkedinPage,
    linkedinPeople,
    linkedinProfile,
    linkedinSales,
    linkedinServerDriven,
  ],
  odoo: [odoo],
  outlook: [outlook],
  pipedrive: [pipedrive],
  salesforce: [salesforce],
  tryton: [tryton],
  twenty: [twenty],
  zendesk: [zendesk],
  zoho: [zoho],
}

/** What each place of a site is, by its name; null for a site of which no place is known. */
export function placesOf(site: string): ReadonlyMap<string, string> | null {
  const files = Object.hasOwn(PLACES, site) ? PLACES[site] : undefined
  if (files === undefined) return null
  const selectors = files.flatMap((file) => Object.values(file)).filter(isSelector)
  return new Map(selectors.map(({ name, means }) => [name, means]))
}

function isSelector(value: unknown): value is Selector {
  return typeof value === "object" && value !== null && "css" in value && "means" in value
}
