import { MODELS, OdooFault, type Row, type Value } from "./models"

type Condition = [field: string, operator: string, value: unknown]

export interface Tables {
  rows(model: string): Row[]
}

/** Does the row pass the domain? Conditions are joined by "and", "|" joins the two that follow it by "or". */
export function passes(tables: Tables, model: string, row: Row, domain: readonly unknown[]): boolean {
  const rest = [...domain]
  let all = true
  while (rest.length > 0) all = term(tables, model, row, rest) && all
  return all
}

function term(tables: Tables, model: string, row: Row, rest: unknown[]): boolean {
  const next = rest.shift()
  if (next === "|") {
    const first = term(tables, model, row, rest)
    const second = term(tables, model, row, rest)
    return first || second
  }
  if (next === "&") {
    const first = term(tables, model, row, rest)
    const second = term(tables, model, row, rest)
    return first && second
  }
  return passesOne(tables, model, row, next as Condition)
}

function passesOne(tables: Tables, model: string, row: Row, [path, operator, value]: Condition): boolean {
  const there = valueAt(tables, model, row, path)
  switch (operator) {
    case "=":
      return there === value || (there === undefined && value === false)
    case "in":
      if (!Array.isArray(value)) return false
      return Array.isArray(there) ? there.some((one) => value.includes(one)) : value.includes(there)
    case "not in":
      return Array.isArray(value) && !value.includes(there)
    case ">=":
      return typeof there === "string" && there >= String(value)
    case "ilike":
      return typeof there === "string" && there.toLowerCase().includes(String(value).toLowerCase())
    case "child_of":
      return ancestors(tables, Number(there)).includes(Number(value))
    default:
      throw new OdooFault("builtins.ValueError", `Invalid operator ${operator}`)
  }
}

function valueAt(tables: Tables, model: string, row: Row, path: string): Value | undefined {
  const [field = "", further] = path.split(".")
  if (field !== "id" && !MODELS[model]?.[field]) {
    throw new OdooFault("builtins.ValueError", `Invalid field ${model}.${field} in leaf`)
  }
  if (further === undefined) return row[field]
  const stage = tables.rows("crm.stage").find(({ id }) => id === row[field])
  return stage?.[further] ?? false
}

function ancestors(tables: Tables, id: number): number[] {
  const partner = tables.rows("res.partner").find((row) => row.id === id)
  if (!partner) return []
  const parent = partner.parent_id
  return [id, ...(typeof parent === "number" ? ancestors(tables, parent) : [])]
}
