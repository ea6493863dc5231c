import type { Selector } from "../selector"

/** Little of Pipedrive's structure is publicly known; what isn't is left unread. */
export const recordName: Selector = {
  name: "recordName",
  means: "name at the head of the record",
  seen: "public code, 2016–2021",
  css: [".descriptionHead h1 a"],
}
