import type { ConnectorDescriptor } from "../connector-descriptor"

export const twentyDescriptor: ConnectorDescriptor = {
  name: "twenty",
  title: "Twenty",
  defaultBaseUrl: "https://api.twenty.com",
  credential: { kind: "api_key", label: "API key", placeholder: "eyJ…" },
  steps: [
    "In Twenty, open Settings › APIs & Webhooks (Developers) and press Create key.",
    "Name it Slipstream, choose a role that may read and write people, companies, opportunities and notes, and copy the key here.",
    "For your own server, enter its address as well.",
  ],
  rights: ["People", "Companies", "Opportunities", "Notes"],
}
