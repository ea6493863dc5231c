import * as z from "zod"

/** A time as Tryton puts it into JSON: in parts, UTC. Measured on version 6.0. */
const InParts = z.object({
  __class__: z.literal("datetime"),
  year: z.number(),
  month: z.number(),
  day: z.number(),
  hour: z.number().default(0),
  minute: z.number().default(0),
  second: z.number().default(0),
  microsecond: z.number().default(0),
})

/** An instant in epoch milliseconds, or null. */
export const Instant = InParts.transform(({ year, month, day, hour, minute, second, microsecond }) =>
  Date.UTC(year, month - 1, day, hour, minute, second, Math.floor(microsecond / 1000)),
).nullish()

/** An instant in epoch milliseconds as Tryton takes it. */
export function inParts(at: number): z.input<typeof InParts> {
  const date = new Date(at)
  return {
    __class__: "datetime",
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    microsecond: date.getUTCMilliseconds() * 1000,
  }
}
