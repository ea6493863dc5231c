import type { OwnPlan } from "~src/record/commission"
import { typedNumber } from "../format/typed-number"

/** A commission plan as it stands in the form: what was typed, to the letter. Shares and rates in percent. */
export interface PlanFields {
  currency: string
  quota: string
  tiers: readonly { from: string; rate: string }[]
  accelerators: readonly { above: string; factor: string }[]
  share: string
  /** "2026-01-31" */
  since: string
}

/** What is wrong with a field, by its name: "quota", "tiers.1.rate", … */
export type PlanFaults = Readonly<Record<string, string>>

const words = {
  currency: "Three letters, such as EUR.",
  amount: "This is no amount.",
  quota: "More than 0, or empty for no quota.",
  rate: "Between 0 and 100.",
  order: "More than the tier before.",
  above: "Percent of the quota, 0 or more.",
  noQuota: "Needs a quota: this is a part of it.",
  factor: "1 or more: 1.5 pays half as much again.",
  since: "A day, such as 2026-01-01.",
}

/** An empty plan, from the first of January of the year of `now` (epoch ms). */
export function emptyPlan(now: number): PlanFields {
  return {
    currency: "EUR",
    quota: "",
    tiers: [{ from: "0", rate: "" }],
    accelerators: [],
    share: "100",
    since: `${new Date(now).getFullYear()}-01-01`,
  }
}

/** A stored plan as it stands in the form. */
export function fieldsOf({ plan, share, since }: OwnPlan): PlanFields {
  const percent = (part: number) => String(Number((part * 100).toFixed(4)))
  return {
    currency: plan.currency,
    quota: plan.quota === null ? "" : String(plan.quota),
    tiers: plan.tiers.map(({ from, rate }) => ({ from: String(from), rate: percent(rate) })),
    accelerators: plan.accelerators.map(({ above, factor }) => ({
      above: percent(above),
      factor: String(factor),
    })),
    share: percent(share),
    since: dayOf(since),
  }
}

/** The plan that the fields say, or what is wrong with which of them. */
export function planOf(
  fields: PlanFields,
  workspace: string,
): { own: OwnPlan; faults: null } | { own: null; faults: PlanFaults } {
  const faults: Record<string, string> = {}
  const number = (
    name: string,
    text: string,
    grouped: boolean,
    fits: (value: number) => boolean,
    fault: string,
  ) => {
    const value = typedNumber(text, grouped)
    if (value !== null && value !== undefined && fits(value)) return value
    faults[name] = value === undefined ? words.amount : fault
    return 0
  }
  const rate = (name: string, text: string) =>
    number(name, text, false, (value) => value <= 100, words.rate) / 100
  const currency = fields.currency.trim().toUpperCase()
  if (!/^[A-Z]{3}$/u.test(currency)) faults.currency = words.currency
  const quota =
    fields.quota.trim() === "" ? null : number("quota", fields.quota, true, (value) => value > 0, words.quota)
  let before = -1
  const tiers = fields.tiers.map(({ from, rate: typed }, at) => {
    const start =
      at === 0 ? 0 : number(`tiers.${at}.from`, from, true, (value) => value > before, words.order)
    before = Math.max(before, start)
    return { from: start, rate: rate(`tiers.${at}.rate`, typed) }
  })
  const accelerators = fields.accelerators.map(({ above, factor }, at) => {
    const name = `accelerators.${at}`
    const part = number(`${name}.above`, above, false, () => true, words.above) / 100
    if (quota === null) faults[`${name}.above`] = words.noQuota
    return {
      above: part,
      factor: number(`${name}.factor`, factor, false, (value) => value >= 1, words.factor),
    }
  })
  const share = rate("share", fields.share)
  const since = /^\d{4}-\d{2}-\d{2}$/u.test(fields.since)
    ? new Date(`${fields.since}T00:00`).getTime()
    : Number.NaN
  if (!Number.isFinite(since)) faults.since = words.since
  if (Object.keys(faults).length > 0) return { own: null, faults }
  return { own: { workspace, plan: { currency, quota, tiers, accelerators }, since, share }, faults: null }
}

/** The day of an instant on this computer's calendar, as a date field takes it. */
function dayOf(at: number): string {
  const date = new Date(at)
  const two = (part: number) => String(part).padStart(2, "0")
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
