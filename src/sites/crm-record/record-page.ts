import type { CrmRecordObservation } from "~src/record/observed-page"
import type { FieldReader } from "../fields"
import { isSignedIn } from "../signed-in"

export type RecordKind = CrmRecordObservation["record"]["kind"]

/** The record that an address names. */
export interface RecordAddress {
  /** What it may be; where the address leaves a choice, the page decides. */
  readonly kinds: readonly [RecordKind, ...RecordKind[]]
  readonly id: string
}

export interface RecordFields {
  readonly name: FieldReader
  readonly email: FieldReader
  readonly company: FieldReader
  readonly stage: FieldReader
}

/** A CRM whose record pages can be read. */
export interface CrmPages {
  /** Name of the connector that this CRM belongs to; also the site's name. */
  readonly name: string
  /** The record that `url` names, told from the address alone; null for lists, dashboards, settings and the rest. */
  readonly recordOf: (url: URL) => RecordAddress | null
  /** What the page shows; null where it does not show the record that its address names (yet), or is another's. */
  readonly shown: (page: Document, address: RecordAddress) => RecordKind | null
  /** The part of the page that holds the open record and no other. */
  readonly within: (page: Document) => Element | null
  readonly fields: Readonly<Record<RecordKind, RecordFields>>
}

/** For a CRM that lives on hosts of its own: its address alone says which record is open. */
export const shownByAddress: CrmPages["shown"] = (page, { kinds }) => (isSignedIn(page) ? kinds[0] : null)

export const wholePage: CrmPages["within"] = (page) => page.body

export type RecordReading =
  | { kind: "seen"; observations: readonly [CrmRecordObservation] }
  | { kind: "nothing" }

/** Reads record pages of one CRM. */
export type RecordReader = (page: Document, url: URL, now: number) => RecordReading

/**
 * The reader for a CRM's record pages. Which record is open is told by the address; name, e-mail address, company and
 * stage are null unless the page leaves no doubt about them. A page that says more than the address is never needed:
 * a changed page loses the fields, not the record.
 */
export function recordReader(crm: CrmPages): RecordReader {
  return (page, url, now) => {
    const address = crm.recordOf(url)
    const kind = address === null ? null : crm.shown(page, address)
    if (address === null || kind === null) return { kind: "nothing" }
    const root = crm.within(page)
    const read = (field: FieldReader, length: number) =>
      root === null ? null : (field(root, address.id)?.slice(0, length) ?? null)
    const { name, email, company, stage } = crm.fields[kind]
    const record = {
      kind,
      id: address.id,
      name: read(name, 2000),
      email: read(email, 320),
      company: read(company, 2000),
      stage: read(stage, 2000),
    }
    const seen = { site: crm.name, url: url.href.slice(0, 4000), seenAt: now }
    return {
      kind: "seen",
      observations: [{ ...seen, kind: "crm.record", connector: crm.name, host: url.host, record }],
    }
  }
}
