import type { Address } from "~src/record/address"
import { mergeAddresses } from "../address"
import { find, findAll, findAllOutside } from "../selector"
import { personIn } from "./addresses"
import { body, person, recipientField, recipientWell } from "./selectors"

export interface Recipients {
  to: Address[]
  cc: Address[]
  bcc: Address[]
}

/** Recipients whose addresses the message shows. Outlook leaves out those of colleagues. */
export function recipientsOf(scope: Element): Recipients {
  const fields = (["to", "cc", "bcc"] as const).map((field) => find(scope, recipientField(field)))
  const [to = [], cc = [], bcc = []] = fields.some((field) => field !== null)
    ? fields.map((field) => (field === null ? [] : peopleIn(field)))
    : inWells(scope)
  return { to, cc: without(cc, to), bcc: without(bcc, [...to, ...cc]) }
}

/** Recipients, copies, hidden copies, in this order: each label begins the next field, or each well where none has one. */
function inWells(scope: Element): Address[][] {
  const wells = findAllOutside(scope, recipientWell, body)
  const labels = wells.flatMap((well) => [...well.querySelectorAll("label")])
  const beginnings: readonly Element[] = labels.length > 0 ? labels : wells
  const fields: Address[][] = []
  for (const element of wells.flatMap(outermostPeople)) {
    const address = personIn(element)
    if (address === null) continue
    const begun = beginnings.filter((one) => one.contains(element) || isBefore(one, element)).length
    const field = Math.max(0, begun - 1)
    fields[field] = mergeAddresses(fields[field] ?? [], [address])
  }
  return [0, 1, 2].map((field) => fields[field] ?? [])
}

function peopleIn(field: Element): Address[] {
  const elements = outermostPeople(field)
  const people = (elements.length === 0 ? [field] : elements).flatMap((element) => personIn(element) ?? [])
  return mergeAddresses([], people)
}

function outermostPeople(root: Element): Element[] {
  const all = findAll(root, person)
  // A whole field may have a label that names everybody in it.
  const single = all.filter((element) => personIn(element) !== null)
  return single.filter((element) => !single.some((other) => other !== element && other.contains(element)))
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & 4) !== 0
}

const without = (people: readonly Address[], known: readonly Address[]) =>
  people.filter(({ email }) => !known.some((there) => there.email === email))
