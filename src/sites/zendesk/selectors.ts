import type { Selector } from "../selector"

/* Zendesk's agent workspace marks its parts with `data-test-id`; class names are made anew by every build. */

const code = "public code, 2021–2026"

export const ticket: Selector = {
  name: "ticket",
  means: "one of the tickets that are open in tabs",
  seen: code,
  css: ['[data-ticket-id="{id}"]', '[data-side-conversations-anchor-id="{id}"]'],
}

export const log: Selector = {
  name: "log",
  means: "the conversation of a ticket",
  seen: code,
  css: ['[data-test-id="omni-log-container"]'],
}

export const subject: Selector = {
  name: "subject",
  means: "subject of the ticket, as an input or as text",
  seen: code,
  css: ['[data-test-id="omni-header-subject"]', '[data-test-id="ticket-pane-subject"]'],
}

export const status: Selector = {
  name: "status",
  means: "status of the ticket",
  seen: code,
  css: ['[data-test-id="ticket-fields-status-view"]', '[data-test-id="ticket-status-label"]'],
}

export const requesterName: Selector = {
  name: "requesterName",
  means: "name of who asks for help",
  seen: code,
  css: ['[data-test-id="customer-context-name"]', '[data-test-id="requester-name"]'],
}

export const requesterEmail: Selector = {
  name: "requesterEmail",
  means: "address of who asks for help, in the panel about the customer",
  seen: code,
  css: ['[data-test-id="customer-context-email"]', '[data-test-id="requester-email"]'],
}

export const message: Selector = {
  name: "message",
  means: "one message of the conversation",
  seen: code,
  css: ['[data-test-id="omni-log-comment-item"]'],
}

export const internal: Selector = {
  name: "internal",
  means: "mark of a note that the customer doesn't see",
  seen: code,
  css: ['[data-test-id="omni-log-internal-note-tag"]'],
}

export const sender: Selector = {
  name: "sender",
  means: "who wrote a message",
  seen: code,
  css: ['[data-test-id="omni-log-item-sender"]', '[data-test-id="omni-log-comment-user-link"]'],
}

export const sentTime: Selector = {
  name: "sentTime",
  means: "when a message was sent",
  seen: code,
  css: ["time[datetime]"],
}

export const content: Selector = {
  name: "content",
  means: "text of a message",
  seen: code,
  css: ['[data-test-id="omni-log-message-content"]', '[data-test-id="omni-log-item-message"]'],
}
