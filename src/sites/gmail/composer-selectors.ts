import type { Selector } from "../selector"

/*
 * Where Gmail's mail is written and sent: composers, reply boxes, and the notice after a sending. As in `selectors.ts`,
 * "saved 2025" is a page saved from a browser, "public code" what open-source extensions rely on.
 */

const pages = "saved 2025"
const code = "public code, 2019–2026"

export const editable: Selector = {
  name: "editable",
  means: "text field of a reply box or composer",
  seen: code,
  css: [
    'div[g_editable="true"][contenteditable="true"][role="textbox"]',
    'div[contenteditable="true"][role="textbox"]',
  ],
}

export const composer: Selector = {
  name: "composer",
  means: "a composer: window at the foot of the page, reply box in a thread",
  seen: code,
  css: ["[data-compose-id]", '[role="dialog"]', ".M9", ".AD", ".aoI", ".ip"],
}

export const draftId: Selector = {
  name: "draftId",
  means: "permanent id of the draft that a composer writes; the sent message keeps it",
  seen: code,
  css: ['input[name="draft"]'],
}

export const composerSubject: Selector = {
  name: "composerSubject",
  means: "subject in a composer",
  seen: code,
  css: ['input[name="subjectbox"]', 'input[name="subject"]'],
}

export const composerFrom: Selector = {
  name: "composerFrom",
  means: "address that a composer sends from",
  seen: code,
  css: ['input[name="from"]'],
}

/** By field: `to`, `cc` or `bcc`. */
export const composerField = (field: "to" | "cc" | "bcc"): Selector => ({
  name: `composerField.${field}`,
  means: "recipients chosen in a composer",
  seen: code,
  css: [`div[name="${field}"] [data-hovercard-id]`, `div[name="${field}"] [email]`],
})

export const composerInput = (field: "to" | "cc" | "bcc"): Selector => ({
  name: `composerInput.${field}`,
  means: "the same as text, one input an address",
  seen: code,
  css: [`input[type="hidden"][name="${field}"]`],
})

export const composerAttachment: Selector = {
  name: "composerAttachment",
  means: "file name of an attachment in a composer",
  seen: code,
  css: [".dL .vI"],
}

export const sendButton: Selector = {
  name: "sendButton",
  means: "Gmail's send button",
  seen: code,
  css: [".aoO", '[role="button"][data-tooltip*="Enter"]'],
}

export const sentLink: Selector = {
  name: "sentLink",
  means: "link to the new message in Gmail's notice that it was sent",
  seen: code,
  css: ["#link_vsm"],
}

export const undoLink: Selector = {
  name: "undoLink",
  means: "undo in Gmail's notice, there for as long as a sending can be undone",
  seen: code,
  css: ["#link_undo"],
}

export const replyButton: Selector = {
  name: "replyButton",
  means: "reply to a message; Gmail makes the first one follow the rep's own default (reply or reply to all)",
  seen: pages,
  css: [".aaq", ".ams.bkH", ".cKWzSc"],
}

export const keptInComposer: Selector = {
  name: "keptInComposer",
  means: "what Gmail puts into a reply box by itself: the quoted message, the signature",
  seen: pages,
  css: [
    '.gmail_quote, .gmail_quote_container, .gmail_extra, .gmail_signature, [data-smartmail="gmail_signature"], .gmail_signature_prefix',
  ],
}
