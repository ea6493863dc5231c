import type { Selector } from "../selector"

/* Intercom's inbox. How it marks the author and time of a message is not publicly known. */

export const conversation: Selector = {
  name: "conversation",
  means: "the open conversation",
  seen: "public code, 2021–2026",
  css: ['[data-intercom-target="conversation-space"]'],
}

export const title: Selector = {
  name: "title",
  means: "heading of the conversation: its title, or the customer's name where it has none",
  seen: "public code, 2021–2025",
  css: ["[data-conversation-title]", ".conversation__card__title__text"],
}
