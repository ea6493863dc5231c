export interface Query {
  fields: readonly string[]
  object: string
  passes: (record: Readonly<Record<string, unknown>>) => boolean
  /** Fields that the conditions look at. */
  filtered: readonly string[]
  orderBy: string | null
  descending: boolean
  limit: number
}

const QUERY = /^SELECT ([\w, ]+) FROM (\w+)(?: WHERE (.*?))?(?: ORDER BY ([\w, ]+?))?(?: LIMIT (\d+))?$/

/** The part of SOQL that Slipstream speaks: conditions joined by AND. Null for anything else. */
export function parseSoql(text: string): Query | null {
  // What stands in quotes is taken out first, so that no word in it is read as SOQL.
  const literals: string[] = []
  const bare = text.replace(/'((?:\\.|[^'\\])*)'/g, (_, literal: string) => `$${literals.push(literal) - 1}$`)
  const match = QUERY.exec(bare)
  if (!match || /['"\\]/.test(bare)) return null
  const [, fields = "", object = "", where, orderBy, limit] = match
  const conditions = where?.split(" AND ").map((condition) => parseCondition(condition, literals)) ?? []
  if (conditions.includes(null)) return null
  const all = conditions.flatMap((condition) => condition ?? [])
  return {
    fields: fields.split(",").map((field) => field.trim()),
    object,
    passes: (record) => all.every(({ passes }) => passes(record)),
    filtered: all.map(({ field }) => field),
    orderBy: orderBy?.split(/[ ,]/)[0] ?? null,
    descending: orderBy?.endsWith(" DESC") ?? false,
    limit: limit === undefined ? 2_000 : Number(limit),
  }
}

interface Condition {
  field: string
  passes: (record: Readonly<Record<string, unknown>>) => boolean
}

function parseCondition(text: string, literals: readonly string[]): Condition | null {
  const match = /^(\w+) (=|>=|>|<|LIKE|IN) (.+)$/.exec(text.trim())
  if (!match) return null
  const [, field = "", operator = "", right = ""] = match
  const values = right
    .replace(/^\((.*)\)$/, "$1")
    .split(",")
    .map((value) => literalOf(value.trim(), literals))
  const [value = ""] = values
  const there = (record: Readonly<Record<string, unknown>>) => comparable(record[field])
  switch (operator) {
    case "=":
      return { field, passes: (record) => there(record) === comparable(unescaped(value)) }
    case "IN":
      return {
        field,
        passes: (record) => values.some((one) => there(record) === comparable(unescaped(one))),
      }
    case "LIKE":
      return { field, passes: (record) => pattern(value).test(there(record)) }
    case ">=":
      return { field, passes: (record) => there(record) >= comparable(value) }
    case ">":
      return { field, passes: (record) => there(record) > comparable(value) }
    default:
      return { field, passes: (record) => there(record) < comparable(value) }
  }
}

function literalOf(text: string, literals: readonly string[]): string {
  const quoted = /^\$(\d+)\$$/.exec(text)
  return quoted ? (literals[Number(quoted[1])] ?? "") : text
}

function unescaped(literal: string): string {
  return literal.replace(/\\(.)/g, "$1")
}

/** Text without regard to case, instants as one form of text. */
function comparable(value: unknown): string {
  const text = String(value ?? "").toLowerCase()
  return /^\d{4}-\d\d-\d\dt/.test(text) ? new Date(text).toISOString() : text
}

function pattern(literal: string): RegExp {
  const source = literal.replace(/\\?./g, (sign) => {
    if (sign === "%") return ".*"
    if (sign === "_") return "."
    return sign.replace(/^\\/, "").replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
  })
  return new RegExp(`^${source}$`, "i")
}
