/** The fields of Odoo's models that Slipstream may name, with their kind; others are refused as Odoo does. */
export const MODELS: Readonly<
  Record<string, Readonly<Record<string, "text" | "bool" | "number" | "link" | "links">>>
> = {
  "res.partner": {
    name: "text",
    email: "text",
    email_normalized: "text",
    function: "text",
    phone: "text",
    website: "text",
    city: "text",
    x_role: "text",
    x_department: "text",
    is_company: "bool",
    parent_id: "link",
  },
  "crm.stage": { name: "text", is_won: "bool" },
  "res.currency": { name: "text" },
  "crm.lead": {
    name: "text",
    type: "text",
    active: "bool",
    stage_id: "link",
    partner_id: "link",
    expected_revenue: "number",
    company_currency: "link",
    team_id: "link",
    user_id: "link",
    email_from: "text",
    website: "text",
    write_date: "text",
  },
  "crm.team": { name: "text" },
  "res.users": { name: "text" },
  "mail.message": {
    model: "text",
    res_id: "number",
    message_type: "text",
    subtype_id: "link",
    message_id: "text",
    subject: "text",
    body: "text",
    date: "text",
    email_from: "text",
    author_id: "link",
    partner_ids: "links",
  },
  "mail.activity": {
    summary: "text",
    note: "text",
    create_date: "text",
    user_id: "link",
    res_model: "text",
    res_id: "number",
  },
  "calendar.event": {
    name: "text",
    start: "text",
    stop: "text",
    description: "text",
    opportunity_id: "link",
    partner_ids: "links",
    user_id: "link",
    create_date: "text",
  },
}

/** What a selection takes; Odoo writes the value and shows the label. */
export const SELECTIONS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  x_department: [
    ["ops", "Operations"],
    ["fin", "Finance"],
  ],
}

/** Fields that Odoo works out itself. */
export const READ_ONLY: readonly string[] = ["email_normalized"]

export const LABELS: Readonly<Record<string, string>> = {
  function: "Job Position",
  phone: "Phone",
  website: "Website Link",
  city: "City",
  x_role: "Role",
  x_department: "Department",
}

/** To which model a link leads. */
export const LINKS: Readonly<Record<string, string>> = {
  parent_id: "res.partner",
  partner_id: "res.partner",
  author_id: "res.partner",
  partner_ids: "res.partner",
  stage_id: "crm.stage",
  company_currency: "res.currency",
  opportunity_id: "crm.lead",
  team_id: "crm.team",
  user_id: "res.users",
}

export type Value = string | number | boolean | number[]
export type Row = { id: number } & Record<string, Value>

/** An exception of Odoo's, by the name that it has on the wire. */
export class OdooFault extends Error {
  constructor(
    readonly exception: string,
    message: string,
  ) {
    super(message)
  }
}
