import type { ConnectorDescriptor } from "../connector-descriptor"

export const pipedriveDescriptor: ConnectorDescriptor = {
  name: "pipedrive",
  title: "Pipedrive",
  defaultBaseUrl: "https://api.pipedrive.com",
  credential: { kind: "token", label: "Personal API token", placeholder: "40 letters and digits" },
  steps: [
    "In Pipedrive, open your account menu (top right) › Company settings › Personal preferences › API.",
    "Copy the personal API token. Where the page is missing, an administrator has to allow it under Manage users › Permission sets.",
    "Paste it here. It acts in your name and sees what you see.",
  ],
  rights: ["Use API (permission set, global)"],
}
