import * as z from "zod"

/** What models have cost in one calendar month of the rep's time zone. */
export const ModelSpending = z.object({
  /** "2026-11" */
  id: z.string(),
  calls: z.number(),
  promptTokens: z.number(),
  completionTokens: z.number(),
  /** US dollars; calls of a model without a price count by an assumed one. */
  cost: z.number(),
})
export type ModelSpending = z.infer<typeof ModelSpending>

/** The month of an instant (epoch ms) in a time zone, as "2026-11". */
export function monthOf(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { year: "numeric", month: "2-digit", timeZone }).formatToParts(
    at,
  )
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ""
  return `${part("year")}-${part("month")}`
}
