import type { ConnectorDescriptor } from "~src/crm/connector-descriptor"

export const acmeDescriptor: ConnectorDescriptor = {
  name: "acme",
  title: "Acme",
  defaultBaseUrl: null,
  credential: { kind: "api_key", label: "API key", placeholder: "key-…" },
  steps: ["In Acme, open Settings › API keys.", "Create a key, name it Slipstream and copy it here."],
  rights: ["read and write people, companies and activities", "read deals"],
}
