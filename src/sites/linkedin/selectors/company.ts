import type { Selector } from "../../selector"
import { PUBLIC_CODE, SAVED_2025 } from "./page"

export const companyCard: Selector = {
  name: "companyCard",
  means: "card with the company's name, on every tab of its page",
  seen: SAVED_2025,
  css: ["main .org-top-card", "main section.artdeco-card"],
}

export const companyName: Selector = {
  name: "companyName",
  means: "the company's name",
  seen: SAVED_2025,
  css: ["h1.org-top-card-summary__title", ".org-top-card-summary__title h1", ".org-top-card h1"],
}

export const companyTagline: Selector = {
  name: "companyTagline",
  means: "the company's motto",
  seen: SAVED_2025,
  css: [".org-top-card-summary__tagline"],
}

export const companyFact: Selector = {
  name: "companyFact",
  means: "industry, headquarters, followers and size, in this order, each only where it is known",
  seen: SAVED_2025,
  css: [".org-top-card-summary-info-list__info-item"],
}

/** The industry stands beside the group that holds the others. */
export const companyFactGroup: Selector = {
  name: "companyFactGroup",
  means: "group of the facts other than the industry",
  seen: SAVED_2025,
  css: [".org-top-card-summary-info-list > .inline-block", ".org-top-card-summary-info-list .inline-block"],
}

export const companyTab: Selector = {
  name: "companyTab",
  means: "tabs of the company's page, with its own id in their addresses",
  seen: SAVED_2025,
  css: [".org-page-navigation__item-anchor", 'nav a[href*="/company/"]'],
}

export const employeesLink: Selector = {
  name: "employeesLink",
  means: "link to the people who work there, with the company's number in its address",
  seen: SAVED_2025,
  css: ['a[href*="currentCompany="]'],
}

export const companyFacts: Selector = {
  name: "companyFacts",
  means: "list of facts on the tab about the company",
  seen: SAVED_2025,
  css: ["main dl"],
}

export const companyWebsite: Selector = {
  name: "companyWebsite",
  means: "link to the company's own site on tabs without the list of facts",
  seen: `${SAVED_2025}; the button in the card from ${PUBLIC_CODE}`,
  css: [
    ".org-contact-info__content a[href]",
    "a.org-top-card-primary-actions__action[href]",
    ".org-top-card-primary-actions__inner a[href]",
  ],
}

export const companyPerson: Selector = {
  name: "companyPerson",
  means: "one person on the tab of people",
  seen: PUBLIC_CODE,
  css: [
    "li.org-people-profile-card__profile-card-spacing",
    ".org-people-profile-card__profile-info",
    '[class*="org-people-profile-card__profile-info"]',
  ],
}

export const companyPersonName: Selector = {
  name: "companyPersonName",
  means: "that person's name",
  seen: PUBLIC_CODE,
  css: [".artdeco-entity-lockup__title", ".org-people-profile-card__profile-title"],
}

export const companyPersonHeadline: Selector = {
  name: "companyPersonHeadline",
  means: "what that person says of themselves",
  seen: PUBLIC_CODE,
  css: [".artdeco-entity-lockup__subtitle", ".org-people-profile-card__profile-headline"],
}
