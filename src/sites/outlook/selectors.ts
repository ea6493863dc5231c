import type { Selector } from "../selector"

/*
 * The structure of Outlook on the web. Classes are made anew with every release and are not used; ids with a fixed
 * beginning or end, `data-…` attributes and roles have been the same for years. Labels are in the page's language and
 * are only read for addresses.
 *
 * "public code" is what open-source extensions and scripts rely on, the newest of them from September 2026. None of it
 * has been verified on a live page by us.
 */

const code = "public code, 2022–2026; not verified on a live page"

export const mailboxRoot: Selector = {
  name: "mailboxRoot",
  means: "head of the folders of the signed-in mailbox; its title is the address",
  seen: code,
  css: ['[id^="primaryMailboxRoot_"]'],
}

export const accountMenu: Selector = {
  name: "accountMenu",
  means: "signed-in address in the account menu, there once the rep has opened it",
  seen: code,
  css: ["#mectrl_currentAccount_secondary"],
}

export const accountName: Selector = {
  name: "accountName",
  means: "signed-in name in the account menu",
  seen: code,
  css: ["#mectrl_currentAccount_primary"],
}

export const pane: Selector = {
  name: "pane",
  means: "what is open beside the list",
  seen: code,
  css: [
    '[data-app-section="ConversationContainer"]',
    "#ConversationReadingPaneContainer",
    '[data-app-section="MailReadCompose"]',
    "#ReadingPaneContainerId",
    '[role="main"]',
  ],
}

export const subject: Selector = {
  name: "subject",
  means: "subject of the open conversation; its id is CONV_<conversation>_SUBJECT",
  seen: code,
  css: ['[id^="CONV_"][id$="_SUBJECT"]', '[role="heading"][id^="MSG_"][id$="_SUBJECT"]'],
}

export const sender: Selector = {
  name: "sender",
  means: "who wrote a message; its id is MSG_<message>_FROM. Colleagues stand there without an address",
  seen: code,
  css: ['[id^="MSG_"][id$="_FROM"]'],
}

export const recipientField = (field: "to" | "cc" | "bcc"): Selector => ({
  name: `recipientField.${field}`,
  means: "recipients of a message",
  seen: code,
  css: [`[id^="MSG_"][id$="_${field.toUpperCase()}"]`],
})

export const recipientWell: Selector = {
  name: "recipientWell",
  means: "the same where the fields have no ids: a label begins each field",
  seen: code,
  css: ['[data-testid="RecipientWell"]'],
}

export const person: Selector = {
  name: "person",
  means: "one person in a field; the address stands in an attribute or in the text",
  seen: code,
  css: ['[data-lpc-hover-target-id], [aria-label*="@"], [title*="@"], [email], [smtp]'],
}

export const sentTime: Selector = {
  name: "sentTime",
  means: "when a message was sent, in full",
  seen: code,
  css: ['[data-testid="SentReceivedSavedTime"]', '[id$="_DATETIME"]'],
}

export const body: Selector = {
  name: "body",
  means: "a message's own HTML",
  seen: code,
  css: ['[id^="UniqueMessageBody"]', '[role="document"]:not(:has([id^="UniqueMessageBody"]))'],
}

export const attachment: Selector = {
  name: "attachment",
  means: "one attachment",
  seen: code,
  css: ['[id$="_ATTACHMENTS"] [role="option"]', '[data-testid="AttachmentCard"]'],
}

export const row: Selector = {
  name: "row",
  means: "one conversation in a list",
  seen: code,
  css: ['[role="option"][data-convid]'],
}

export const rowPeople: Selector = {
  name: "rowPeople",
  means: "who takes part in a row's conversation, with the address in the title",
  seen: code,
  css: ['[title*="@"]'],
}

export const tile: Selector = {
  name: "tile",
  means: "an event in the calendar, with Exchange's id",
  seen: code,
  css: ["[data-calitemid]"],
}

export const tileLabel: Selector = {
  name: "tileLabel",
  means:
    'label "title, time, date, …" and tooltip of an event, whose first line is the title and whose last is the time',
  seen: code,
  css: ['[role="button"][aria-label][title]'],
}
