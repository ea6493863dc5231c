/** What HTML elements of mail mean. Class names and ids are matched as whole words, lower-cased. */

/** Elements that begin and end a line. */
export const blockElements: ReadonlySet<string> = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul`
    .split(/\s+/)
    .filter(Boolean),
)

/** Block elements that browsers set apart by an empty line. */
export const spacedElements: ReadonlySet<string> = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "table",
  "ul",
  "ol",
  "dl",
])

/** Elements whose content is never shown as text. */
export const unseenElements: ReadonlySet<string> = new Set(
  `head title style script noscript template object svg math select textarea iframe audio video canvas xml
  o:officedocumentsettings w:worddocument o:shapedefaults o:shapelayout`
    .split(/\s+/)
    .filter(Boolean),
)

export const voidElements: ReadonlySet<string> = new Set(
  "area base basefont br col embed frame hr img input link meta param source track wbr".split(" "),
)

/** Opening the key ends an open element of the value, as browsers do for forgotten end tags. */
export const impliedEnds: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", new Set(["li", "p"])],
  ["dd", new Set(["dd", "dt", "p"])],
  ["dt", new Set(["dd", "dt", "p"])],
  ["tr", new Set(["tr", "td", "th", "p"])],
  ["td", new Set(["td", "th", "p"])],
  ["th", new Set(["td", "th", "p"])],
  ...["p", "div", "blockquote", "ul", "ol", "table", "pre", "hr", "h1", "h2", "h3", "h4"].map(
    (tag): [string, ReadonlySet<string>] => [tag, new Set(["p"])],
  ),
])

/** Containers whose whole content is an earlier message. */
export const quoteContainers: ReadonlySet<string> = new Set([
  "yahoo_quoted", // Yahoo, web and mobile
  "yqt", // Yahoo, before 2015
  "protonmail_quote", // Proton
  "zmail_extra", // Zoho
  "olk_src_body_section", // Outlook for Mac
  "replymessage", // Outlook.com, old
  "x_replymessage",
  "__quoted_text__", // Zimbra, as data-marker
  "mail-editor-reference-message-container", // Outlook, 2024 on
  "ms-outlook-mobile-reference-message", // Outlook for iOS and Android
  "quoted-email", // GMX and web.de mobile
  "qt", // Opera, Roundcube
  "tutanota_quote", // Tuta
  "front-blockquote", // Front
  "hs_reply", // HubSpot
])

/** Containers that hold the history and, for answers between the lines, the sender's words too: their text decides. */
export const historyContainers: ReadonlySet<string> = new Set(["gmail_quote", "gmail_quote_container"])

/** Marks from which on everything is quoted. */
export const boundaries: ReadonlySet<string> = new Set([
  "divrplyfwdmsg", // Outlook on the web, new Outlook: the header block
  "appendonsend", // Outlook on the web: empty, above the header block
  "stopspelling", // Hotmail: the rule above the header block
  "ms-exchange-reply-separator",
])

/** Containers of the line that introduces a quote. */
export const attributions: ReadonlySet<string> = new Set([
  "gmail_attr",
  "moz-cite-prefix",
  "zimbra-attribution",
])

/** Containers of a signature that the mail client inserted. */
export const signatureContainers: ReadonlySet<string> = new Set([
  "gmail_signature", // Gmail
  "gmail_signature_prefix",
  "moz-signature", // Thunderbird
  "applemailsignature", // Apple Mail
  "applewebmailsignature",
  "signature", // Outlook on the web (id), Zoho
  "ms-outlook-mobile-signature", // Outlook for iOS and Android
  "ms-outlook-ios-signature",
  "mobilesignature",
  "protonmail_signature_block",
  "protonmail_signature_block-user",
  "ymail_signature", // Yahoo
  "yahoo_signature",
  "x_signature",
  "zm_signature",
  "lineforsignature",
])

/** Styles of the block that Outlook (2007 on) and Windows Mail put around the header of an earlier message. */
export const headerBlockStyles: readonly RegExp[] = [
  /border-top: ?solid (#b5c4df|#e1e1e1|windowtext) 1(\.0)?pt; ?padding: ?3(\.0)?pt 0/,
  /padding-top: 5px; border-top-color: rgb\(229, ?229, ?229\); border-top-width: 1px; border-top-style: solid/,
]
