import type { Selector } from "../selector"

/* HubSpot's own test attributes; its class names are made anew with every release. */

const code = "public code, 2020–2025"

export const recordName: Selector = {
  name: "recordName",
  means: "name at the head of the record",
  seen: code,
  css: ['[data-selenium-test="highlightTitle"]'],
}

export const contactEmail: Selector = {
  name: "contactEmail",
  means: "e-mail address of the contact, at the head or among its properties",
  seen: code,
  css: [
    '[data-selenium-test="contact-highlight-details"] a[href^="mailto:"]',
    '[data-selenium-test="property-input-email"]',
  ],
}

export const relatedCompany: Selector = {
  name: "relatedCompany",
  means: "company in the card of related records",
  seen: code,
  css: ['[data-selenium-test="company-chicklet-title-link"]', '[data-test-id="company-chicklet-title-link"]'],
}

export const dealStage: Selector = {
  name: "dealStage",
  means: "the deal's stage, as a choice at its head",
  seen: code,
  css: ["#stage-select"],
}
