import type { Selector } from "../selector"

/*
 * A record's detail page gives each field an id and a `data-zcqa` made of the field's name in Zoho's own database,
 * which no translation and no renaming of labels changes.
 */

const code = "public code, 2016–2026"

const field = (name: string): readonly [string, ...string[]] => [
  `[data-zcqa="value_${name}"]`,
  `#titlecard_${name}`,
  `#subvalue_${name}`,
  `#value_${name}`,
]

export const personName: Selector = {
  name: "personName",
  means: "name of a contact or lead; the field was called LASTNAME until 2026",
  seen: code,
  css: [...field("FULLNAME"), ...field("LASTNAME")],
}

export const accountName: Selector = {
  name: "accountName",
  means: "name of an account",
  seen: code,
  css: field("ACCOUNTNAME"),
}

export const dealName: Selector = {
  name: "dealName",
  means: "name of a deal",
  seen: "the same form as the fields that public code names",
  css: field("POTENTIALNAME"),
}

export const personEmail: Selector = {
  name: "personEmail",
  means: "e-mail address of a contact or lead",
  seen: "the same form as the fields that public code names",
  css: field("EMAIL"),
}

export const account: Selector = {
  name: "account",
  means: "account of a contact or deal",
  seen: "the same form as the fields that public code names",
  css: field("ACCOUNTID"),
}

export const leadCompany: Selector = {
  name: "leadCompany",
  means: "company that a lead names",
  seen: code,
  css: field("COMPANY"),
}

export const dealStage: Selector = {
  name: "dealStage",
  means: "stage of a deal",
  seen: "the same form as the fields that public code names",
  css: field("STAGE"),
}
