import type { Selector } from "../selector"

/* The unified interface names each control in `data-id` by the column's logical name. */

const code = "public code, 2019–2025"

export const recordName: Selector = {
  name: "recordName",
  means: "name at the head of the form; whether it is saved stands in an element inside",
  seen: code,
  css: ['[data-id="header_title"]'],
}

export const email: Selector = {
  name: "email",
  means: "e-mail address",
  seen: code,
  css: ['[data-id="emailaddress1.fieldControl-mail-text-input"]'],
}

export const contactAccount: Selector = {
  name: "contactAccount",
  means: "account of a contact",
  seen: code,
  css: ['[data-id="parentcustomerid.fieldControl-LookupResultsDropdown_parentcustomerid_selected_tag_text"]'],
}

export const opportunityAccount: Selector = {
  name: "opportunityAccount",
  means: "account of an opportunity",
  seen: code,
  css: ['[data-id="parentaccountid.fieldControl-LookupResultsDropdown_parentaccountid_selected_tag_text"]'],
}

export const leadCompany: Selector = {
  name: "leadCompany",
  means: "company that a lead names",
  seen: code,
  css: ['[data-id="companyname.fieldControl-text-box-text"]'],
}
