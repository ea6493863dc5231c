import type { Selector } from "../selector"

/*
 * Twenty's class names are made anew by every build. The label of each field has an id made of the record's id and the
 * field's name, so that a field can't be another record's.
 */

const source = "Twenty's source, 2023–2026"

export const mark: Selector = {
  name: "mark",
  means: "what only Twenty's pages have in their head",
  seen: source,
  css: ["script#twenty-env-config", 'meta[property="og:title"][content="Twenty"]'],
}

export const title: Selector = {
  name: "title",
  means: "where the page shows the record's name, beside the name of its kind and its place in the list",
  seen: source,
  css: ['[data-testid="top-bar-title"]', "[data-record-show-page-body]"],
}

export const email: Selector = {
  name: "email",
  means: "e-mail addresses, the main one first",
  seen: source,
  css: ['[id="label-{id}-emails"] + *', '[id="label-{id}-email"] + *'],
}

export const company: Selector = {
  name: "company",
  means: "link to the related company",
  seen: source,
  css: ['[id="label-{id}-company"] + * a[href*="/object/company/"]'],
}

export const stage: Selector = {
  name: "stage",
  means: "stage of an opportunity, which always has one",
  seen: source,
  css: ['[id="label-{id}-stage"] + *'],
}
