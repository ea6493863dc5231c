/** What the options page shows of a CRM before it is connected. */
export interface ConnectorDescriptor {
  /** Its key in `connectors`. */
  name: string
  title: string
  /** Address of its API; null where every company has its own. */
  defaultBaseUrl: string | null
  /** The address is itself what is called, and no base of others: nothing of it is left out. */
  callsAddress?: true
  /** What the rep types to identify themselves, and under which name they know it. */
  credential: { kind: "token" | "api_key" | "login"; label: string; placeholder: string }
  /** Where to click in the CRM to get it, one step a line. */
  steps: readonly string[]
  /** Rights that the key needs, in the CRM's own words. */
  rights: readonly string[]
  /** Present where the rep can sign in instead (OAuth): what has to be known for it, and where one signs in. */
  signIn?: { clientIdLabel: string; loginUrl: string }
}
