import type { Selector } from "../../selector"
import { OLDER_CODE, PUBLIC_CODE } from "./page"

export const result: Selector = {
  name: "result",
  means: "one result of a search for people",
  seen: PUBLIC_CODE,
  css: [
    "main [data-chameleon-result-urn]",
    'main [data-view-name="search-entity-result-universal-template"]',
    "main li.reusable-search__result-container",
    "main .entity-result",
  ],
}

export const resultName: Selector = {
  name: "resultName",
  means: "the person's name in a result",
  seen: PUBLIC_CODE,
  css: [
    '.entity-result__title-text a[href*="/in/"]',
    '.t-roman a[href*="/in/"]',
    '.t-16 a[href*="/in/"]',
    'span a[href*="/in/"]',
  ],
}

export const resultHeadline: Selector = {
  name: "resultHeadline",
  means: "what the person says of themselves",
  seen: `${OLDER_CODE}; the plain classes from ${PUBLIC_CODE}`,
  css: [".entity-result__primary-subtitle", "div.t-14.t-black.t-normal"],
}

export const resultLocation: Selector = {
  name: "resultLocation",
  means: "where the person lives",
  seen: `${OLDER_CODE}; the plain classes from ${PUBLIC_CODE}`,
  css: [".entity-result__secondary-subtitle", "div.t-14.t-normal:not(.t-black)"],
}

export const connection: Selector = {
  name: "connection",
  means: "one of the rep's connections",
  seen: OLDER_CODE,
  css: ["main .mn-connection-card", ".mn-connection-card"],
}

export const connectionName: Selector = {
  name: "connectionName",
  means: "the connection's name",
  seen: OLDER_CODE,
  css: [".mn-connection-card__name"],
}

export const connectionHeadline: Selector = {
  name: "connectionHeadline",
  means: "what the connection says of themselves",
  seen: OLDER_CODE,
  css: [".mn-connection-card__occupation"],
}

export const personCard: Selector = {
  name: "personCard",
  means: "one person in a list that the newer program draws",
  seen: PUBLIC_CODE,
  css: [
    '[data-view-name="people-search-result"]',
    '[data-view-name="connections-list"] > [componentkey]',
    '[data-view-name="connections-list"] > div',
    'main [componentkey] [role="listitem"]',
    'main [componentkey^="auto-component-"]',
  ],
}
