import type { Connector, ConnectorOptions } from "./connector"
import type { ConnectorDescriptor } from "./connector-descriptor"
import { espocrmDescriptor } from "./espocrm/descriptor"
import { ESPOCRM, espocrm } from "./espocrm/espocrm"
import { hubspotDescriptor } from "./hubspot/descriptor"
import { HUBSPOT, hubspot } from "./hubspot/hubspot"
import { odooDescriptor } from "./odoo/descriptor"
import { ODOO, odoo } from "./odoo/odoo"
import { pipedriveDescriptor } from "./pipedrive/descriptor"
import { PIPEDRIVE, pipedrive } from "./pipedrive/pipedrive"
import { salesforceDescriptor } from "./salesforce/descriptor"
import { SALESFORCE, salesforce } from "./salesforce/salesforce"
import { trytonDescriptor } from "./tryton/descriptor"
import { TRYTON, tryton } from "./tryton/tryton"
import { twentyDescriptor } from "./twenty/descriptor"
import { TWENTY, twenty } from "./twenty/twenty"
import { webhookDescriptor } from "./webhook/descriptor"
import { WEBHOOK, webhook } from "./webhook/webhook"

export type CreateConnector = (options: ConnectorOptions) => Connector

/** Every CRM that Slipstream can write to, by name. */
export const connectors: Readonly<Record<string, CreateConnector>> = {
  [HUBSPOT]: hubspot,
  [SALESFORCE]: salesforce,
  [PIPEDRIVE]: pipedrive,
  [ODOO]: odoo,
  [ESPOCRM]: espocrm,
  [TWENTY]: twenty,
  [TRYTON]: tryton,
  [WEBHOOK]: webhook,
}

/** In the order in which the options page offers them. */
export const connectorDescriptors: readonly ConnectorDescriptor[] = [
  hubspotDescriptor,
  salesforceDescriptor,
  pipedriveDescriptor,
  odooDescriptor,
  espocrmDescriptor,
  twentyDescriptor,
  trytonDescriptor,
  webhookDescriptor,
]
