import type { Selector } from "../selector"

/*
 * Lightning names each field of a record page in `data-target-selection-name`, in every language. Its components use
 * synthetic shadow trees, which are ordinary elements for a content script.
 */

const code = "public code, 2022–2025"

const field = (object: string, name: string, value: string) =>
  `[data-target-selection-name="sfdc:RecordField.${object}.${name}"] ${value}`

/** Salesforce keeps tabs that were left in the page; the open one is marked. */
export const openTab: Selector = {
  name: "openTab",
  means: "the part of the window that shows the open record",
  seen: "public code, 2019–2024",
  css: [".oneContent.active", "one-record-home-flexipage2", "body"],
}

export const personName: Selector = {
  name: "personName",
  means: "name of a contact or lead",
  seen: code,
  css: [
    'slot[name="primaryField"] lightning-formatted-name',
    field("Contact", "Name", "lightning-formatted-name"),
    field("Lead", "Name", "lightning-formatted-name"),
  ],
}

export const recordName: Selector = {
  name: "recordName",
  means: "name of an account or opportunity",
  seen: code,
  css: [
    'slot[name="primaryField"] lightning-formatted-text',
    field("Account", "Name", "lightning-formatted-text"),
    field("Opportunity", "Name", "lightning-formatted-text"),
  ],
}

export const personEmail: Selector = {
  name: "personEmail",
  means: "e-mail address of a contact or lead",
  seen: code,
  css: [field("Contact", "Email", 'a[href^="mailto:"]'), field("Lead", "Email", 'a[href^="mailto:"]')],
}

export const account: Selector = {
  name: "account",
  means: "account of a contact or opportunity",
  seen: code,
  css: [
    field("Contact", "AccountId", 'a[href*="/lightning/r/"]'),
    field("Opportunity", "AccountId", 'a[href*="/lightning/r/"]'),
  ],
}

export const leadCompany: Selector = {
  name: "leadCompany",
  means: "company that a lead names",
  seen: code,
  css: [field("Lead", "Company", "lightning-formatted-text")],
}

export const opportunityStage: Selector = {
  name: "opportunityStage",
  means: "stage of an opportunity",
  seen: code,
  css: [field("Opportunity", "StageName", "lightning-formatted-text")],
}

export const leadStatus: Selector = {
  name: "leadStatus",
  means: "status of a lead",
  seen: code,
  css: [field("Lead", "Status", "lightning-formatted-text")],
}
