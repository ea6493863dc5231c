import { readFileSync } from "node:fs"
import { Ajv, type ValidateFunction } from "ajv"

interface Generated {
  schemas: Record<string, Record<string, unknown>>
}

/** Checks bodies against the schemas that `scripts/crm-schemas.ts` has generated for one CRM. */
export class Schemas {
  /** Compiling takes longer than a test: shared by all fakes of a process. */
  static readonly #compiled = new Map<string, ValidateFunction>()
  readonly #generated: Generated

  constructor(private readonly crm: string) {
    const file = new URL(`../crm-schemas/${crm}.generated.json`, import.meta.url)
    this.#generated = JSON.parse(readFileSync(file, "utf8")) as Generated
  }

  /** What is wrong with `body`, or null. */
  fault(type: string, body: unknown): string | null {
    const validate = this.#validatorOf(type)
    if (validate(body)) return null
    return (validate.errors ?? [])
      .map(
        (error) =>
          `${error.instancePath || "/"} ${error.message ?? "is wrong"} ${JSON.stringify(error.params)}`,
      )
      .join("; ")
  }

  /** A fake that answers what the vendor's client could not read is a defect of the fake. */
  assert(type: string, body: unknown): void {
    const fault = this.fault(type, JSON.parse(JSON.stringify(body)))
    if (fault) throw new Error(`The fake's ${type} is not the vendor's: ${fault}`)
  }

  #validatorOf(type: string): ValidateFunction {
    const known = Schemas.#compiled.get(`${this.crm}/${type}`)
    if (known) return known
    const schema = this.#generated.schemas[type]
    if (!schema) throw new Error(`No schema for ${type}`)
    const validate = new Ajv({
      allErrors: true,
      allowUnionTypes: true,
      formats: { "date-time": true },
    }).compile(schema)
    Schemas.#compiled.set(`${this.crm}/${type}`, validate)
    return validate
  }
}
