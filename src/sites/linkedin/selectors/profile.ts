import type { Selector } from "../../selector"
import { PUBLIC_CODE, SAVED } from "./page"

export const profileName: Selector = {
  name: "profileName",
  means: "the person's name, heading of the profile",
  seen: SAVED,
  css: [
    "main h1.text-heading-xlarge",
    "main h1.t-24",
    "main h1.v-align-middle",
    "main h1.break-words",
    "main .pv-top-card h1",
    "main .pv-text-details__left-panel h1",
  ],
}

export const profileHeadline: Selector = {
  name: "profileHeadline",
  means: "what the person says of themselves under the name",
  seen: SAVED,
  css: [".text-body-medium.break-words", "[data-generated-suggestion-target]", ".text-body-medium"],
}

export const profileLocation: Selector = {
  name: "profileLocation",
  means: "where the person lives",
  seen: SAVED,
  css: ["span.text-body-small.inline.break-words", "span.text-body-small.inline"],
}

export const contactInfoLink: Selector = {
  name: "contactInfoLink",
  means: "link to the contact details, with the profile's own id in its address",
  seen: SAVED,
  css: ["#top-card-text-details-contact-info", 'a[href*="/overlay/contact-info"]'],
}

export const detailsLink: Selector = {
  name: "detailsLink",
  means: "link from a section to all that it holds, with the public and the inner id of the profile's owner",
  seen: SAVED,
  css: ['main a[href*="/details/"][href*="profileUrn="]'],
}

export const contactDialog: Selector = {
  name: "contactDialog",
  means: "contact details, where the rep has opened them",
  seen: PUBLIC_CODE,
  css: ["#artdeco-modal-outlet [role='dialog']", '[role="dialog"]', "dialog[open]"],
}

export const mailLink: Selector = {
  name: "mailLink",
  means: "a mail address among the contact details",
  seen: PUBLIC_CODE,
  css: ['a[href^="mailto:"]'],
}

export const experienceAnchor: Selector = {
  name: "experienceAnchor",
  means: "mark of the section with the positions",
  seen: SAVED,
  css: ["main #experience"],
}

export const position: Selector = {
  name: "position",
  means: "one position, or one company with several, at the list's first level",
  seen: SAVED,
  css: ["li.artdeco-list__item", "li.pvs-list__paged-list-item", "li"],
}

export const subComponents: Selector = {
  name: "subComponents",
  means: "what stands under a position: its description, skills, or the positions at one company",
  seen: SAVED,
  css: [".pvs-entity__sub-components", ".pvs-list__outer-container"],
}

export const innerPosition: Selector = {
  name: "innerPosition",
  means: "one of several positions at one company",
  seen: SAVED,
  css: ["[data-view-name]", ".pvs-entity"],
}

export const positionTitle: Selector = {
  name: "positionTitle",
  means: "bold first line: the position's title, or the company of several",
  seen: SAVED,
  css: [".t-bold"],
}

export const positionLine: Selector = {
  name: "positionLine",
  means: "the lines under it: company and employment, period, location",
  seen: SAVED,
  css: [".t-14.t-normal"],
}

export const periodMark: Selector = {
  name: "periodMark",
  means: "marks the line with the period",
  seen: SAVED,
  css: [".pvs-entity__caption-wrapper"],
}
