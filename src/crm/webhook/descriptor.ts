import type { ConnectorDescriptor } from "../connector-descriptor"

export const webhookDescriptor: ConnectorDescriptor = {
  name: "webhook",
  title: "Webhook",
  defaultBaseUrl: null,
  callsAddress: true,
  credential: { kind: "token", label: "Shared secret", placeholder: "16 characters or more" },
  steps: [
    "Set up an address that takes POST requests: in Zapier, Make or n8n a “webhook” or “catch hook”, or a page of your own.",
    "Think of a secret of at least 16 characters, and let the receiver check each request's signature with it.",
    "Enter the address and the secret here.",
  ],
  rights: [],
}
