import type { ConnectorDescriptor } from "../connector-descriptor"

export const espocrmDescriptor: ConnectorDescriptor = {
  name: "espocrm",
  title: "EspoCRM",
  defaultBaseUrl: null,
  credential: { kind: "api_key", label: "API key", placeholder: "0123456789abcdef…" },
  steps: [
    "In EspoCRM, an administrator opens Administration › API Users and creates a user named Slipstream with authentication by API key.",
    "Give it a role with the rights below.",
    "Copy the key from the user's page here, and enter your CRM's address.",
  ],
  rights: [
    "Contacts, Accounts: create, read, edit",
    "Opportunities: read",
    "Emails: create, read, edit, delete",
    "Meetings, Calls, Cases: create, read, delete",
    "Import",
  ],
}
