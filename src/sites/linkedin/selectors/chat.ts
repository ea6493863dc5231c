import type { Selector } from "../../selector"
import { PUBLIC_CODE, SAVED_2025 } from "./page"

export const openThread: Selector = {
  name: "openThread",
  means: "the open conversation on the page of messages",
  seen: SAVED_2025,
  css: ["main .msg-convo-wrapper", "main .msg-thread"],
}

export const bubble: Selector = {
  name: "bubble",
  means: "a conversation that stands open on another page",
  seen: SAVED_2025,
  css: ["#msg-overlay [data-msg-overlay-conversation-bubble-open]", ".msg-overlay-conversation-bubble"],
}

export const smallBubble: Selector = {
  name: "smallBubble",
  means: "such a conversation folded up to its heading",
  seen: SAVED_2025,
  css: [
    '[data-msg-overlay-conversation-bubble-is-minimized="true"]',
    ".msg-overlay-conversation-bubble--is-minimized",
  ],
}

export const sponsored: Selector = {
  name: "sponsored",
  means: "marks a conversation as an advertisement",
  seen: SAVED_2025,
  css: [
    ".msg-sponsored-conversation-thread",
    ".msg-s-sponsored-message-actions",
    ".msg-spinmail-thread__legal-container",
    ".msg-sender__advertiser-profile-picture",
    '[data-view-name^="sponsored-conversation"]',
  ],
}

export const partner: Selector = {
  name: "partner",
  means: "with whom: heading of the conversation",
  seen: SAVED_2025,
  css: [
    ".msg-entity-lockup__entity-title",
    "#thread-detail-jump-target",
    ".msg-overlay-bubble-header__title",
    ".msg-title-bar h2",
  ],
}

export const partnerLink: Selector = {
  name: "partnerLink",
  means: "link in that heading to the partner's profile; none in a group",
  seen: `${SAVED_2025}; in bubbles from ${PUBLIC_CODE}`,
  css: [
    "a.msg-thread__link-to-profile",
    ".msg-overlay-bubble-header__title a[href*='/in/']",
    "header a[href*='/in/']",
  ],
}

export const partnerHeadline: Selector = {
  name: "partnerHeadline",
  means: "what the partner says of themselves, on the card above a conversation's first message",
  seen: SAVED_2025,
  css: [".msg-s-profile-card .artdeco-entity-lockup__subtitle"],
}

export const chatItem: Selector = {
  name: "chatItem",
  means: "one row in the conversation: a message, with the day above its first and the sender above a group",
  seen: SAVED_2025,
  css: ["li.msg-s-message-list__event"],
}

export const chatMessage: Selector = {
  name: "chatMessage",
  means: "one message with its id",
  seen: SAVED_2025,
  css: [".msg-s-event-listitem[data-event-urn]", ".msg-s-event-listitem"],
}

/** The rep's own messages lack this class. */
export const othersMessage: Selector = {
  name: "othersMessage",
  means: "a message that somebody else wrote",
  seen: SAVED_2025,
  css: [".msg-s-event-listitem--other"],
}

export const day: Selector = {
  name: "day",
  means: "day of the messages below it",
  seen: SAVED_2025,
  css: ["time.msg-s-message-list__time-heading"],
}

export const chatSender: Selector = {
  name: "chatSender",
  means: "who wrote this group of messages",
  seen: SAVED_2025,
  css: [".msg-s-message-group__name", ".msg-s-message-group__profile-link"],
}

export const chatTime: Selector = {
  name: "chatTime",
  means: "time of day of this group of messages",
  seen: SAVED_2025,
  css: ["time.msg-s-message-group__timestamp"],
}

export const chatBody: Selector = {
  name: "chatBody",
  means: "a message's text",
  seen: SAVED_2025,
  css: [".msg-s-event-listitem__body"],
}

export const editedMark: Selector = {
  name: "editedMark",
  means: "note in a text that it was changed",
  seen: SAVED_2025,
  css: [".msg-s-event-listitem__body > span.t-14.t-normal.pl1"],
}

export const conversation: Selector = {
  name: "conversation",
  means: "one node in the list of conversations; those out of sight are empty",
  seen: SAVED_2025,
  css: ["main li.msg-conversation-listitem", "main li.msg-conversations-container__convo-item"],
}

export const conversationCard: Selector = {
  name: "conversationCard",
  means: "what fills such a node",
  seen: SAVED_2025,
  css: [".msg-conversation-card", ".msg-conversation-listitem__link"],
}

export const conversationName: Selector = {
  name: "conversationName",
  means: "with whom that conversation is",
  seen: SAVED_2025,
  css: [".msg-conversation-listitem__participant-names", ".msg-conversation-card__participant-names"],
}

export const conversationTime: Selector = {
  name: "conversationTime",
  means: "day or time of its last message",
  seen: SAVED_2025,
  css: ["time.msg-conversation-listitem__time-stamp", "time.msg-conversation-card__time-stamp"],
}

export const conversationSnippet: Selector = {
  name: "conversationSnippet",
  means: "first words of its last message",
  seen: SAVED_2025,
  css: [".msg-conversation-card__message-snippet"],
}

export const conversationLabel: Selector = {
  name: "conversationLabel",
  means: "label before those words (advertisement, paid message)",
  seen: SAVED_2025,
  css: [".msg-conversation-card__pill"],
}

export const unreadCount: Selector = {
  name: "unreadCount",
  means: "number of unread messages",
  seen: SAVED_2025,
  css: [".msg-conversation-card__unread-count"],
}
