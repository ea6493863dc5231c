import type { Selector } from "../../selector"
import { PUBLIC_CODE, SAVED, SAVED_2025 } from "./page"

/*
 * What stands on one kind of page only. The address changes before the page does, so a page that is marked as another
 * kind than its address says is just being left.
 */

export const profileMark: Selector = {
  name: "profileMark",
  means: "a profile",
  seen: SAVED,
  css: ["#profile-content", 'main [componentkey^="com.linkedin.sdui.profile.card.ref"]'],
}

export const companyMark: Selector = {
  name: "companyMark",
  means: "a company's page",
  seen: SAVED_2025,
  css: ["main .org-top-card", "#organization-cover-single-photo-target-image"],
}

export const messagingMark: Selector = {
  name: "messagingMark",
  means: "the page of messages",
  seen: SAVED_2025,
  css: ["#messaging", "main .msg__list"],
}

export const searchMark: Selector = {
  name: "searchMark",
  means: "results of a search",
  seen: PUBLIC_CODE,
  css: ["main .search-results-container", "main [data-chameleon-result-urn]"],
}

export const connectionsMark: Selector = {
  name: "connectionsMark",
  means: "the rep's connections",
  seen: PUBLIC_CODE,
  css: ["main .mn-connections", 'main [data-view-name="connections-list"]'],
}

export const salesMark: Selector = {
  name: "salesMark",
  means: "Sales Navigator",
  seen: PUBLIC_CODE,
  css: ["main [data-anonymize]"],
}
