import type { ConnectorDescriptor } from "../connector-descriptor"
import { SCOPES } from "./account"

export const hubspotDescriptor: ConnectorDescriptor = {
  name: "hubspot",
  title: "HubSpot",
  defaultBaseUrl: "https://api.hubapi.com",
  credential: { kind: "token", label: "Service key or private-app token", placeholder: "pat-eu1-…" },
  steps: [
    "In HubSpot, open Development › Keys › Service keys (or Settings › Integrations › Private apps).",
    "Create a key, name it Slipstream and add the scopes below.",
    "Open the key, press Show and copy it here.",
  ],
  rights: SCOPES,
}
