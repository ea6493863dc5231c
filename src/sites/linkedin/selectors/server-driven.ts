import type { Selector } from "../../selector"
import { PUBLIC_CODE } from "./page"

/* The newer program's pages, whose class names are all generated. */

export const topCard: Selector = {
  name: "topCard",
  means: "card with the person's name",
  seen: PUBLIC_CODE,
  css: [
    '[componentkey^="com.linkedin.sdui.profile.card.ref"][componentkey$="Topcard" i]',
    '[data-component-key^="com.linkedin.sdui.profile.card.ref"][data-component-key$="Topcard" i]',
    '[data-view-name="profile-top-card"]',
  ],
}

export const topCardName: Selector = {
  name: "topCardName",
  means: "the person's name",
  seen: PUBLIC_CODE,
  css: ["h1", "h2"],
}

export const experienceMark: Selector = {
  name: "experienceMark",
  means: "mark of the section with the positions; may be empty and stand beside them",
  seen: PUBLIC_CODE,
  css: ['[componentkey*="ExperienceTopLevelSection" i]', '[data-view-name="profile-card-experience"]'],
}

export const collectionItem: Selector = {
  name: "collectionItem",
  means: "one position, or one company with several",
  seen: PUBLIC_CODE,
  css: ['[componentkey^="entity-collection-item"]', "[role=listitem]", "ul > li"],
}

export const paragraph: Selector = {
  name: "paragraph",
  means: "one line of text: nearly every text stands in a paragraph of its own",
  seen: PUBLIC_CODE,
  css: ["p"],
}
