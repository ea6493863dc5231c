import type { Selector } from "../selector"

/* EspoCRM names fields in `data-name`, in its templates since 2014. Lists of related records have cells of the same
 * name, but no `field` inside. */

const source = "EspoCRM's templates, 2014–2026"

export const mark: Selector = {
  name: "mark",
  means: "what only EspoCRM's pages load",
  seen: source,
  css: [
    'link[href*="client/css/espo/"]',
    'script[src*="client/lib/espo"]',
    'script[src*="client/espo"]',
    'a[href*="www.espocrm.com"][title="Powered by EspoCRM"]',
  ],
}

export const main: Selector = { name: "main", means: "the open page", seen: source, css: ["#main"] }

export const scope: Selector = {
  name: "scope",
  means: "the open record, with its kind; lists of related records further down have kinds of their own",
  seen: source,
  css: ["#main .detail[data-scope]", "#main [data-scope]"],
}

export const drawn: Selector = {
  name: "drawn",
  means: "fields of the open record",
  seen: source,
  css: ["#main .detail", "#main .field[data-name]"],
}

export const recordName: Selector = {
  name: "recordName",
  means: "name at the head of the record",
  seen: source,
  css: [".header-title .title"],
}

const field = (name: string, inside = ""): readonly [string] => [`div.field[data-name="${name}"]${inside}`]

export const email: Selector = {
  name: "email",
  means: "e-mail addresses, the main one first",
  seen: source,
  css: field("emailAddress"),
}

export const account: Selector = {
  name: "account",
  means: "account of an opportunity or contact",
  seen: source,
  css: [
    ...field("account", ' a[href^="#Account/view/"]'),
    ...field("accounts", ' a[href^="#Account/view/"]'),
  ],
}

export const leadCompany: Selector = {
  name: "leadCompany",
  means: "company that a lead names; an empty field holds a mark of its own",
  seen: source,
  css: field("accountName", ":not(:has(.none-value))"),
}

export const opportunityStage: Selector = {
  name: "opportunityStage",
  means: "stage of an opportunity",
  seen: source,
  css: field("stage", ":not(:has(.none-value))"),
}

export const leadStatus: Selector = {
  name: "leadStatus",
  means: "status of a lead",
  seen: source,
  css: field("status", ":not(:has(.none-value))"),
}
