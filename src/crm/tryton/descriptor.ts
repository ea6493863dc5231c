import type { ConnectorDescriptor } from "../connector-descriptor"

export const trytonDescriptor: ConnectorDescriptor = {
  name: "tryton",
  title: "Tryton",
  defaultBaseUrl: null,
  credential: { kind: "login", label: "User and password", placeholder: "database/user:password" },
  steps: [
    "In Tryton, an administrator opens Administration › Users › Users and makes a user for Slipstream, or take your own.",
    "Give it the groups below.",
    "The administrator also names this extension in trytond.conf, under [web]: cors = chrome-extension:// and the extension's id, as the browser's page of extensions shows it. Without it Tryton refuses every call.",
    "Enter the user, a colon and the password here. Where the server has several databases, put the database and a slash before the user.",
  ],
  rights: ["Party Administration", "Sale Opportunity"],
}
