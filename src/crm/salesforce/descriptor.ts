import type { ConnectorDescriptor } from "../connector-descriptor"

export const salesforceDescriptor: ConnectorDescriptor = {
  name: "salesforce",
  title: "Salesforce",
  defaultBaseUrl: null,
  credential: { kind: "token", label: "Access token", placeholder: "00D…!AQ…" },
  steps: [
    "Best: sign in. An administrator opens Setup › External Client App Manager › New, with OAuth, the callback address shown here, the scopes “Manage user data via APIs (api)” and “Perform requests at any time (refresh_token)”, PKCE required and no secret required. Enter its consumer key and sign in.",
    "Without an app: run `sf org display` for your org and copy the instance URL and the access token here.",
    "A pasted token ends with its session, usually after two hours. A sign-in renews itself.",
  ],
  rights: [
    "API Enabled",
    "Contacts and Accounts: read, create, edit",
    "Opportunities: read",
    "Tasks, Events and Email Messages: create",
  ],
  signIn: {
    clientIdLabel: "Consumer key of the external client app",
    loginUrl: "https://login.salesforce.com",
  },
}
