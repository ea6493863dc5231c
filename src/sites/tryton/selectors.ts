import type { Selector } from "../selector"

/* Tryton's web client (sao) names inputs by the model's field. Tabs that are not open stay in the page. */

const source = "sao's source, 6.0"

export const mark: Selector = {
  name: "mark",
  means: "what only Tryton's web client loads",
  seen: source,
  css: ['script[src*="tryton-sao"]', 'link[href*="tryton-sao"]'],
}

export const openTab: Selector = {
  name: "openTab",
  means: "the tab that is open",
  seen: source,
  css: ['#tabs > [role="tabpanel"].active'],
}

export const partyName: Selector = {
  name: "partyName",
  means: "name of a party",
  seen: source,
  css: ['.form input[name="name"]'],
}

export const opportunityName: Selector = {
  name: "opportunityName",
  means: "description of an opportunity",
  seen: source,
  css: ['.form input[name="description"]'],
}

export const opportunityParty: Selector = {
  name: "opportunityParty",
  means: "party of an opportunity",
  seen: source,
  css: ['.form input[name="party"]'],
}

export const opportunityState: Selector = {
  name: "opportunityState",
  means: "state of an opportunity",
  seen: source,
  css: ['.form select[name="state"]'],
}
