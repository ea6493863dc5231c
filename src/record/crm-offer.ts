/** A CRM that can be connected, as the options page shows it. */
export interface CrmOffer {
  name: string
  title: string
  /** Address of its API; null where every company has its own. */
  defaultBaseUrl: string | null
  credential: { label: string; placeholder: string }
  /** Where to click in the CRM to get the key, one step a line. */
  steps: readonly string[]
  /** Rights that the key needs, in the CRM's own words. */
  rights: readonly string[]
  /** Present where the rep can sign in instead: what has to be known for it, and where one signs in. */
  signIn?: { clientIdLabel: string; loginUrl: string }
}
