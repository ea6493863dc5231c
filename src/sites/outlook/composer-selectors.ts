import type { Selector } from "../selector"

/* Where Outlook's mail is written. As in `selectors.ts`, nothing here has been verified on a live page. */

const code = "public code, 2022–2026; not verified on a live page"

export const editable: Selector = {
  name: "editable",
  means: "text field of a reply box or composer",
  seen: code,
  css: ['[id^="editorParent_"] [contenteditable="true"]', '[id^="editorParent_"][contenteditable="true"]'],
}

export const composerSubject: Selector = {
  name: "composerSubject",
  means: "subject field of a composer; its id is MSG_<draft>_SUBJECT",
  seen: code,
  css: ['input[id^="MSG_"][id$="_SUBJECT"]'],
}

export const composer: Selector = {
  name: "composer",
  means: "a composer with its fields and buttons",
  seen: code,
  css: ['[id^="docking_InitVisiblePart_"]', '[role="dialog"]'],
}

export const composerField: Selector = {
  name: "composerField",
  means: "fields of a composer for recipients, copies and hidden copies, in this order",
  seen: code,
  css: ['[contenteditable="true"][role="textbox"]:not([id^="editorParent_"], [id^="editorParent_"] *)'],
}

export const sendButton: Selector = {
  name: "sendButton",
  means: "Outlook's send button, without the menu beside it",
  seen: code,
  css: ['[data-testid="ComposeSendButton"]', '[id^="splitButton-"][id$="send__primaryActionButton"]'],
}

export const dialog: Selector = {
  name: "dialog",
  means: "a question of Outlook's over the page",
  seen: code,
  css: ['[role="dialog"], [role="alertdialog"]'],
}

export const replyButton: Selector = {
  name: "replyButton",
  means: "reply to a message, told by the name of its icon",
  seen: "names of Fluent's icons; not verified on a live page",
  css: [
    'button:has([data-icon-name="ArrowReplyRegular"])',
    '[role="menuitem"]:has([data-icon-name="ArrowReplyRegular"])',
  ],
}

export const keptInComposer: Selector = {
  name: "keptInComposer",
  means:
    "what Outlook puts into a reply box by itself: the signature, the quoted message and all behind its head",
  seen: code,
  css: [
    '#Signature, [id^="Signature"], #appendonsend, #appendonsend ~ *, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #mail-editor-reference-message-container, hr:has(+ #divRplyFwdMsg)',
  ],
}
