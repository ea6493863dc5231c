import { useState } from "react"
import type { OwnPlan } from "~src/record/commission"
import { useAsked } from "../context/use-asked"
import { TextInput } from "../controls/text-input"
import { money } from "../format/money"
import { plural } from "../format/plural"
import { englishOf } from "../format/times"
import { typedNumber } from "../format/typed-number"
import type { OptionsActions } from "./options-data"

const words = {
  label: "What would a deal of this amount bring?",
  so: (deals: number, sold: string, earned: string) =>
    deals === 0
      ? "No deal of this period is known as won yet."
      : `So far ${plural(deals, "deal")} worth ${sold} ${deals === 1 ? "is" : "are"} won, which earns ${earned}.`,
  adds: (amount: string, adds: string) => `A deal of ${amount} won now would add ${adds}.`,
  failed: "This could not be worked out:",
}

const USUAL = "50,000"

interface CommissionExampleLineProps {
  /** As it stands in the form, saved or not. */
  own: OwnPlan
  ask: OptionsActions["planExample"]
}

/** What the plan pays so far, and what one more deal would add. */
export function CommissionExampleLine({ own, ask }: CommissionExampleLineProps) {
  const [text, setText] = useState(USUAL)
  const amount = typedNumber(text, true) || null
  const plan = JSON.stringify([own, amount])
  const asked = useAsked(amount === null ? null : "example", plan, () => ask(own, amount ?? 0))
  const inMoney = (value: number) => money(value, own.plan.currency, englishOf(navigator.languages))
  return (
    <div className="grid grid-cols-1 gap-1 rounded-xl border border-line bg-card p-3">
      <TextInput label={words.label} value={text} onChange={setText} />
      <div role="status">
        {amount !== null && asked.state === "told" && asked.told.ok && (
          <p>
            {words.so(
              asked.told.example.deals,
              inMoney(asked.told.example.sold),
              inMoney(asked.told.example.earned),
            )}{" "}
            <strong>{words.adds(inMoney(amount), inMoney(asked.told.example.adds))}</strong>
          </p>
        )}
        {asked.state === "told" && !asked.told.ok && <p className="text-bad">{asked.told.message}</p>}
        {asked.state === "failed" && (
          <p className="text-bad">
            {words.failed} {asked.message}
          </p>
        )}
      </div>
    </div>
  )
}
