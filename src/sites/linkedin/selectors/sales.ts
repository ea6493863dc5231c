import type { Selector } from "../../selector"
import { PUBLIC_CODE } from "./page"

/* Sales Navigator marks what names somebody with `data-anonymize`, whatever its class names. */

const seen = PUBLIC_CODE

export const leadName: Selector = {
  name: "leadName",
  means: "the person's name, heading of a lead's page",
  seen,
  css: ["[data-x--lead--name]", 'h1[data-anonymize="person-name"]'],
}

export const leadHeadline: Selector = {
  name: "leadHeadline",
  means: "what the person says of themselves",
  seen,
  css: ['[data-anonymize="headline"]'],
}

export const leadLocation: Selector = {
  name: "leadLocation",
  means: "where the person lives",
  seen,
  css: ['[data-anonymize="location"]'],
}

export const leadPublicProfile: Selector = {
  name: "leadPublicProfile",
  means: "link to the same person's public profile",
  seen,
  css: ['a[href*="linkedin.com/in/"]'],
}

export const leadPosition: Selector = {
  name: "leadPosition",
  means: "one position of a lead",
  seen,
  css: [
    '#experience-section li[class*="experience-entry"]',
    "#experience-section li",
    '[class*="experience-entry"]',
  ],
}

export const leadTitle: Selector = {
  name: "leadTitle",
  means: "title of a position",
  seen,
  css: ['[data-anonymize="job-title"]'],
}

export const leadCompany: Selector = {
  name: "leadCompany",
  means: "company of a position, or of a lead in a list",
  seen,
  css: ['[data-anonymize="company-name"]'],
}

export const accountName: Selector = {
  name: "accountName",
  means: "the company's name, heading of an account's page",
  seen,
  css: [
    "[data-x--account--name]",
    'h1[data-anonymize="company-name"]',
    'main [data-anonymize="company-name"]',
  ],
}

export const accountIndustry: Selector = {
  name: "accountIndustry",
  means: "the company's industry",
  seen,
  css: ['[data-anonymize="industry"]'],
}

export const accountSize: Selector = {
  name: "accountSize",
  means: "number of employees",
  seen,
  css: ['[data-anonymize="company-size"]'],
}

export const accountLocation: Selector = {
  name: "accountLocation",
  means: "where the company is",
  seen,
  css: ['[data-anonymize="location"]'],
}

export const accountWebsite: Selector = {
  name: "accountWebsite",
  means: "link to the company's own site",
  seen,
  css: [
    'a[data-control-name="visit_company_website"]',
    "a.view-website-link",
    'a[data-anonymize="company-website"]',
  ],
}

export const leadCard: Selector = {
  name: "leadCard",
  means: "one person in a list of leads",
  seen,
  css: ['[data-x-search-result="LEAD"]', "li.artdeco-list__item", "tr[data-row-id]", "tbody tr"],
}

export const leadCardName: Selector = {
  name: "leadCardName",
  means: "that person's name",
  seen,
  css: ['[data-anonymize="person-name"]'],
}

export const leadCardTitle: Selector = {
  name: "leadCardTitle",
  means: "that person's position",
  seen,
  css: ['[data-anonymize="title"]', '[data-anonymize="job-title"]', '[data-anonymize="headline"]'],
}

export const leadLink: Selector = {
  name: "leadLink",
  means: "link to a lead",
  seen,
  css: ['a[href*="/sales/lead/"], a[href*="/sales/people/"]'],
}
