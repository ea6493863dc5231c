import { useId, useState } from "react"
import type { OwnPlan } from "~src/record/commission"
import { useTimes } from "../context/times-context"
import { CommissionForm } from "./commission-form"
import type { OptionsActions, OptionsData } from "./options-data"
import { emptyPlan, fieldsOf } from "./plan-fields"
import { Section } from "./section"

const words = {
  title: "Commission",
  lead: "With your plan the panel says beside an open deal what winning it is worth to you. It stays in this browser and never changes which step is suggested.",
  mailbox: "Mailbox",
  none: "Open your mailbox once: a plan belongs to a mailbox and its deals.",
}

interface CommissionSectionProps {
  plans: readonly OwnPlan[]
  workspaces: OptionsData["workspaces"]
  actions: Pick<OptionsActions, "savePlan" | "removePlan" | "planExample">
}

/** The rep's commission plan, one a mailbox. */
export function CommissionSection({ plans, workspaces, actions }: CommissionSectionProps) {
  const { now } = useTimes()
  const [chosen, setChosen] = useState<string | null>(null)
  const id = useId()
  const workspace = chosen ?? workspaces[0] ?? null
  const stored = plans.find((plan) => plan.workspace === workspace) ?? null
  return (
    <Section id="commission" title={words.title} lead={words.lead}>
      {workspaces.length > 1 && (
        <div className="grid grid-cols-1 gap-1">
          <label htmlFor={id} className="font-medium">
            {words.mailbox}
          </label>
          <select
            id={id}
            value={workspace ?? ""}
            onChange={(event) => setChosen(event.target.value)}
            className="min-h-8 w-full min-w-0 rounded-lg border border-line-strong bg-card px-2"
          >
            {workspaces.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
      )}
      {workspace === null ? (
        <p className="text-ink-2">{words.none}</p>
      ) : (
        <CommissionForm
          key={`${workspace} ${stored ? "stored" : "new"}`}
          workspace={workspace}
          first={stored ? fieldsOf(stored) : emptyPlan(now)}
          stored={stored}
          actions={actions}
        />
      )}
    </Section>
  )
}
