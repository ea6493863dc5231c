import type { Selector } from "../selector"

/*
 * Gmail's structure. The class names have been the same for more than ten years; `data-…`, `email` and `role`
 * attributes are steadier still. Nothing here depends on a visible word: Gmail has some seventy languages.
 *
 * "saved 2025" is a page saved from a browser in 2025; "public code" is what open-source extensions rely on.
 */

const pages = "saved 2025"
const code = "public code, 2019–2026"

/** The part of the window that shows the list or thread. Lists that were left stay in the page outside of it. */
export const main: Selector = { name: "main", means: "what is open", seen: pages, css: ['[role="main"]'] }

export const accountButton: Selector = {
  name: "accountButton",
  means: "account button in Google's bar; its label ends with the signed-in address",
  seen: pages,
  css: ['#gb a[aria-label*="@"]', 'header[role="banner"] a[aria-label*="@"]'],
}

export const accountMeta: Selector = {
  name: "accountMeta",
  means: "signed-in address, as Google's pages declare it",
  seen: code,
  css: ['head > meta[name="og-profile-acct"]'],
}

export const threadSubject: Selector = {
  name: "threadSubject",
  means: "subject of the open thread, with its permanent id",
  seen: pages,
  css: ["h2.hP[data-thread-perm-id]", "h2[data-thread-perm-id]", "h2.hP"],
}

export const threadItem: Selector = {
  name: "threadItem",
  means: "one message of the open thread, folded or not",
  seen: pages,
  css: ['[role="list"] > [role="listitem"]', ".h7, .kv, .kQ"],
}

export const message: Selector = {
  name: "message",
  means: "a message that has been unfolded, with its permanent id",
  seen: pages,
  css: [".adn[data-message-id]", "[data-message-id]"],
}

export const sender: Selector = {
  name: "sender",
  means: "who wrote a message",
  seen: pages,
  css: [".gD[email]", "h3 [email]"],
}

export const recipientLine: Selector = {
  name: "recipientLine",
  means: "short line of recipients under the sender; text between two names begins the copies",
  seen: pages,
  css: [".ajw .hb", ".hb"],
}

export const person: Selector = {
  name: "person",
  means: "a name with its address",
  seen: pages,
  css: ["[email]"],
}

export const details: Selector = {
  name: "details",
  means: "table of a message's headers, there once the rep has opened it",
  seen: code,
  css: ["table.ajC"],
}

export const detailsRow: Selector = {
  name: "detailsRow",
  means: "one header in that table: sender, reply address, recipients, copies, date, mailing list, …",
  seen: code,
  css: ["tr"],
}

export const detailsValue: Selector = {
  name: "detailsValue",
  means: "a header's value",
  seen: code,
  css: [".gL .gI", ".gL", "td:last-child"],
}

export const sentTime: Selector = {
  name: "sentTime",
  means: "when a message was sent, in full in its title",
  seen: pages,
  css: [".g3[title]", ".g3[alt]"],
}

export const body: Selector = {
  name: "body",
  means: "a message's own HTML",
  seen: pages,
  css: [".a3s", ".ii.gt"],
}

export const bodyControl: Selector = {
  name: "bodyControl",
  means: "Gmail's own buttons inside a body: show trimmed text, hide it, image tools",
  seen: pages,
  css: [".yj6qo, .adm, .ajR, .a6S, .hi"],
}

export const clippedLink: Selector = {
  name: "clippedLink",
  means: "link to the whole of a message that Gmail has cut off",
  seen: code,
  css: ['a[href*="view=lg"][href*="permmsgid"]'],
}

export const attachmentArea: Selector = {
  name: "attachmentArea",
  means: "attachments under a message",
  seen: code,
  css: [".aQH", ".hq"],
}

export const attachment: Selector = {
  name: "attachment",
  means: "one attachment; `download_url` is `type:name:address`",
  seen: code,
  css: [".aZo", "[download_url]"],
}

export const attachmentName: Selector = {
  name: "attachmentName",
  means: "an attachment's file name",
  seen: code,
  css: [".aV3"],
}

export const unsubscribe: Selector = {
  name: "unsubscribe",
  means: "Gmail's own unsubscribe control beside the sender",
  seen: `${code}; its place in pages ${pages}`,
  css: [".Ca", 'h3.rapwed [role="link"], h3.rapwed [role="button"], h3.rapwed a'],
}

export const invitation: Selector = {
  name: "invitation",
  means: "event that a calendar invitation declares in the body (schema.org/Event)",
  seen: "schema.org and Google's e-mail markup reference",
  css: ['[itemscope][itemtype$="://schema.org/Event"]'],
}

export const row: Selector = {
  name: "row",
  means: "one thread in a list",
  seen: pages,
  css: ["tr.zA", 'tr[role="row"]'],
}

export const rowThread: Selector = {
  name: "rowThread",
  means: "a row's subject, with the ids of the thread and its last messages",
  seen: pages,
  css: [".bog [data-thread-id]", "[role=link] [data-thread-id]"],
}

export const rowPeople: Selector = {
  name: "rowPeople",
  means: "who takes part in a row's thread",
  seen: pages,
  css: [".yW [email]"],
}

export const rowSnippet: Selector = {
  name: "rowSnippet",
  means: "first words of a row's last message",
  seen: pages,
  css: [".y2"],
}

export const rowSnippetDash: Selector = {
  name: "rowSnippetDash",
  means: "dash before them",
  seen: pages,
  css: [".Zt"],
}

export const rowTime: Selector = {
  name: "rowTime",
  means: "when a row's last message was sent, in full in its title",
  seen: pages,
  css: [".xW [title]", "td [title][aria-label]"],
}

/** `zE` unread, `yO` read. */
export const unreadRow: Selector = { name: "unreadRow", means: "an unread row", seen: pages, css: [".zE"] }
