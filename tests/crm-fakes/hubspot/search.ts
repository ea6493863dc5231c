import type { StoredObject } from "./state"

interface Filter {
  propertyName: string
  operator: string
  value?: string
  highValue?: string
}

/** Does the record pass all filters of any one group? */
export function passes(object: StoredObject, groups: readonly { filters: readonly Filter[] }[]): boolean {
  return (
    groups.length === 0 || groups.some(({ filters }) => filters.every((filter) => passesOne(object, filter)))
  )
}

function passesOne(object: StoredObject, filter: Filter): boolean {
  const value = object.properties[filter.propertyName]
  switch (filter.operator) {
    case "EQ":
      return (
        same(value, filter.value) ||
        (filter.propertyName === "email" && hasFurtherAddress(object, filter.value))
      )
    case "BETWEEN":
      return (
        value !== undefined &&
        instant(value) >= instant(filter.value ?? "") &&
        instant(value) <= instant(filter.highValue ?? "")
      )
    default:
      throw new Error(`The fake has no operator ${filter.operator}`)
  }
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase()
}

function hasFurtherAddress(object: StoredObject, address: string | undefined): boolean {
  return (object.properties.hs_additional_emails ?? "")
    .split(";")
    .some((other) => same(other.trim(), address))
}

function instant(value: string): number {
  return /^\d+$/.test(value) ? Number(value) : Date.parse(value)
}
