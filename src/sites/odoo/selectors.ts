import type { Selector } from "../selector"

/*
 * Each field of a form stands in an element whose `name` is the field's own, from version 7 to 19. A company's form
 * holds those of its people under `child_ids`.
 */

const source = "Odoo's templates, 14–19"

const field = (name: string, inside = ""): string => `[name="${name}"]:not([name="child_ids"] *)${inside}`

export const mark: Selector = {
  name: "mark",
  means: "what only Odoo's pages load",
  seen: source,
  css: [
    'script[src*="/web/assets/"]',
    'link[href*="/web/assets/"]',
    'script[src*="/web/static/"]',
    ".o_web_client",
  ],
}

export const client: Selector = {
  name: "client",
  means: "where the web client shows the open record; dialogs stand elsewhere",
  seen: source,
  css: [".o_action_manager"],
}

export const recordName: Selector = {
  name: "recordName",
  means: "the record's name as a field of the form",
  seen: source,
  css: [field("name")],
}

export const lastCrumb: Selector = {
  name: "lastCrumb",
  means: "the open record in the path above the form; a person's with the company before it",
  seen: source,
  css: [".o_last_breadcrumb_item", ".o_breadcrumb .active", ".o_control_panel .breadcrumb-item.active"],
}

export const partnerEmail: Selector = {
  name: "partnerEmail",
  means: "e-mail address of a partner",
  seen: source,
  css: [field("email")],
}

export const leadEmail: Selector = {
  name: "leadEmail",
  means: "e-mail address of a lead or opportunity",
  seen: source,
  css: [field("email_from")],
}

export const parent: Selector = {
  name: "parent",
  means: "company that a person belongs to",
  seen: source,
  css: [field("parent_id")],
}

export const parentLink: Selector = {
  name: "parentLink",
  means: "what opens that company, there only if there is one",
  seen: source,
  css: [field("parent_id", " .o_external_button"), field("parent_id", " a.o_form_uri")],
}

export const leadCompany: Selector = {
  name: "leadCompany",
  means: "company that a lead or opportunity names",
  seen: source,
  css: [field("partner_name")],
}

export const stage: Selector = {
  name: "stage",
  means: "current stage in the bar of stages; how long it lasts stands in an element inside",
  seen: source,
  css: [field("stage_id", ' [aria-checked="true"]'), field("stage_id", ' [aria-current="step"]')],
}

export const companyChoice: Selector = {
  name: "companyChoice",
  means: "choice between person and company, until 18",
  seen: source,
  css: ['[name="company_type"] input[data-value]'],
}

export const jobPosition: Selector = {
  name: "jobPosition",
  means: "field that a form has for persons only",
  seen: source,
  css: [field("function")],
}

export const partnerField: Selector = {
  name: "partnerField",
  means: "a field that tells that a partner's form is drawn, where the address says that it is one",
  seen: source,
  css: [field("email")],
}

export const partnerForm: Selector = {
  name: "partnerForm",
  means: "a field that only a partner's form has",
  seen: source,
  css: [field("company_type"), field("is_company")],
}

export const leadField: Selector = {
  name: "leadField",
  means: "a field that tells that a lead's form is drawn, where the address says that it is one",
  seen: source,
  css: [field("email_from"), field("stage_id")],
}

export const leadForm: Selector = {
  name: "leadForm",
  means: "a field that only a lead's or opportunity's form has",
  seen: source,
  css: [field("expected_revenue")],
}
