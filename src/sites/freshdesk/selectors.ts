import type { Selector } from "../selector"

/* Freshdesk's "mint" interface. Panels on the right may stand in shadow trees, which are not read. */

const code = "public code, 2018–2026"

export const subject: Selector = {
  name: "subject",
  means: "subject of the ticket; buttons stand in elements inside",
  seen: code,
  css: [".ticket-subject-heading", '[data-test-id="ticket-title"]'],
}

export const status: Selector = {
  name: "status",
  means: "status of the ticket, as a choice among its properties",
  seen: code,
  css: [
    '[data-test-id="tkt-properties-status"] .ember-power-select-selected-item',
    '[data-test-id="ticket-status"]',
  ],
}

export const requesterEmail: Selector = {
  name: "requesterEmail",
  means: "address of who asks for help, in the panel about the contact",
  seen: code,
  css: [
    '[data-test-id="requester-info-contact-email"] .info-details-content',
    '[data-test-id="requester-info-contact-email"]',
  ],
}

export const requesterName: Selector = {
  name: "requesterName",
  means: "name of who asks for help, at the first message",
  seen: code,
  css: ['[data-test-id="ticket-description"] [data-test-id="user-name"]'],
}

export const message: Selector = {
  name: "message",
  means: "the first message, or one of those that follow",
  seen: code,
  css: [
    '.ticket-details__item:is([data-test-id="ticket-description"], [data-test-id="conversation-wrapper"])',
    ".ticket-details__item",
  ],
}

export const privateNote: Selector = {
  name: "privateNote",
  means: "a note that the customer doesn't see",
  seen: code,
  css: [".ticket-details__privatenote"],
}

export const sender: Selector = {
  name: "sender",
  means: "who wrote a message",
  seen: code,
  css: ['[data-test-id="user-name"]'],
}

export const sentTime: Selector = {
  name: "sentTime",
  means: "when a message was sent, in full in its label",
  seen: code,
  css: ['[data-test-id="time-info"]'],
}

export const content: Selector = {
  name: "content",
  means: "text of a message",
  seen: code,
  css: ['[data-test-conversation="conversation-text"]', "#ticket_original_request", ".ticket_note"],
}

export const note: Selector = {
  name: "note",
  means: "a message's body with its id",
  seen: code,
  css: ["[data-note-id]"],
}
