import type { CrmRecordObservation } from "~src/record/observed-page"
import { type FieldReader, isShown } from "../fields"
import { find, type Selector } from "../selector"
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

/** `missing`: the page ought to show the record, and nothing tells whether it does. */
export type Shown = RecordKind | { missing: Selector } | null

/** Something for each kind of record. */
export type EachKind<Value> = Readonly<Record<RecordKind, Value>>

export const everyKind = <Value>(value: Value): EachKind<Value> => ({
  contact: value,
  company: value,
  deal: value,
  lead: value,
})

/** A CRM whose record pages can be read. */
export interface CrmPages {
  /** Name of the connector that this CRM belongs to; also the site's name. */
  readonly name: string
  /** The record that `url` names, told from the address alone; null for lists, dashboards, settings and the rest. */
  readonly recordOf: (url: URL) => RecordAddress | null
  /** What the page shows; null where it does not show the record that its address names (yet), or is another's. */
  readonly shown: (page: Document, address: RecordAddress) => Shown
  /** The part of the page that holds the open record and no other. */
  readonly within: Selector
  /** What must be there once the page is drawn: one of these, filled or not. Empty where no place is known to hold. */
  readonly head: EachKind<readonly Selector[]>
  readonly fields: EachKind<RecordFields>
}

/** For a CRM that lives on hosts of its own: its address alone says which record is open. */
export const shownByAddress: CrmPages["shown"] = (page, { kinds }) => (isSignedIn(page) ? kinds[0] : null)

/** Whether anything is drawn in a part of the page yet. */
export const hasText = (part: Element | null): boolean => (part?.textContent ?? "").trim() !== ""

export const wholePage: Selector = {
  name: "page",
  means: "the whole page",
  seen: "every page",
  css: ["body"],
}

export type RecordReading =
  | { kind: "seen"; observations: readonly [CrmRecordObservation] }
  | { kind: "nothing" }
  | { kind: "blind"; workspace: null; missing: readonly string[] }

/** Reads record pages of one CRM. */
export type RecordReader = (page: Document, url: URL, now: number) => RecordReading

/**
 * The reader for a CRM's record pages. Which record is open is told by the address; name, e-mail address, company and
 * stage are null unless the page leaves no doubt about them. A page on which not even the place of the name is found has
 * changed, and is not read at all: nothing then tells whether it shows the record of its address or still the one before.
 */
export function recordReader(crm: CrmPages): RecordReader {
  return (page, url, now) => {
    const address = crm.recordOf(url)
    const kind = address === null ? null : crm.shown(page, address)
    if (address === null || kind === null) return { kind: "nothing" }
    if (typeof kind === "object") return blind(kind.missing)
    const root = find(page, crm.within)
    if (root === null) return blind(crm.within)
    const head = crm.head[kind]
    if (head.length > 0 && !head.some((one) => isShown(one, root, address.id))) return blind(...head)
    const read = (field: FieldReader, length: number) => field(root, address.id)?.slice(0, length) ?? null
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

function blind(...missing: readonly Selector[]): RecordReading {
  return { kind: "blind", workspace: null, missing: missing.map(({ name }) => name) }
}
