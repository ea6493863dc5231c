import type { Activity } from "./activity"

/** Exactly what a click on "log" would write, field by field. All text is plain. */
export interface LogPreview {
  connector: string
  kind: Activity["kind"]
  /** Can this CRM hold an activity of this kind at all? */
  possible: boolean
  subject: string
  /** Epoch milliseconds. */
  at: number
  direction: Activity["direction"]
  from: PreviewAddress
  to: readonly PreviewAddress[]
  cc: readonly PreviewAddress[]
  /** The words that are written, as a whole. */
  text: string
  /** The short line by which it is recognised there; where the CRM offers nothing better, it stands below the text. */
  marker: string
  /** On whom it is hung. */
  people: readonly PreviewPerson[]
  company: {
    name: string
    domain: string
    /** As with people. */
    fields: readonly PreviewField[]
    known: boolean
  } | null
  deal: { name: string; url: string | null } | null
}

export interface PreviewAddress {
  email: string
  name: string | null
}

export interface PreviewField {
  label: string
  value: string
}

/** Fields that are empty there are filled with these values; what stands there stays. */
export interface PreviewPerson {
  email: string
  firstName: string | null
  lastName: string | null
  /** What else is known, each with the name that its field has there. */
  fields: readonly PreviewField[]
  /** Found or made there before. Otherwise the person is looked up by the address, and made where there is nobody. */
  known: boolean
}
