import type { ConnectorDescriptor } from "../connector-descriptor"

export const odooDescriptor: ConnectorDescriptor = {
  name: "odoo",
  title: "Odoo",
  defaultBaseUrl: null,
  credential: { kind: "login", label: "Login and API key", placeholder: "you@company.com:key" },
  steps: [
    "In Odoo, open your preferences (your picture, top right) › Account Security › New API Key.",
    "Name it Slipstream and copy the key.",
    "Enter your login, a colon and the key here. Where the server has several databases, put the database and a slash before the login. Odoo 19 and later need the key alone.",
  ],
  rights: ["Sales / User: Own Documents Only"],
}
