export type ContactField =
  | "name"
  | "position"
  | "organisation"
  | "phone"
  | "mobile"
  | "fax"
  | "mail"
  | "web"
  | "address"
  | "profile"

/** One thing that a signature says about its owner. */
export interface ContactFact {
  field: ContactField
  /** Normalised: phones in E.164 where the country is known, mail in lower case, web and profile with a scheme. */
  value: string
  /** The words as they stand in the signature. */
  written: string
  /** The line (for an address: the lines) that says so: the evidence. */
  line: string
}
