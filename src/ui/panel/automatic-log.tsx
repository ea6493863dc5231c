import { type Deal, pipelineKey } from "~src/record/deal"
import type { Settings } from "~src/record/settings"
import { useAction } from "../context/use-action"
import { Switch } from "../controls/switch"
import { usePanelActions } from "./panel-actions"

const words = {
  label: "Log this deal by itself",
  hint: "Its mail, messages and held meetings, from when you switched it on. What has a private address, or was taken back, stays for you.",
  besides:
    "Its mail is logged by itself already, as set in the settings; this adds messages and held meetings.",
  byPipeline: (name: string) => `All of “${name}” is logged by itself already, as set in the settings.`,
  on: "From now on this deal is logged by itself.",
  off: "From now on you log this deal with a click.",
}

interface AutomaticLogProps {
  deal: Deal
  choices: Settings["autoLog"]
}

/** Whether what belongs to this deal is logged without a click. */
export function AutomaticLog({ deal, choices }: AutomaticLogProps) {
  const { logAutomatically } = usePanelActions()
  const { run } = useAction()
  const on = choices.deals[deal.id] !== undefined
  const pipeline = pipelineKey(deal)
  const byPipeline = pipeline !== null && choices.pipelines[pipeline] !== undefined
  const besides = choices.everyMatchedSince === null ? null : words.besides
  const hint = on ? words.hint : byPipeline ? words.byPipeline(deal.pipeline?.name ?? "") : besides
  return (
    <div className="text-small">
      <div className="-ms-1">
        <Switch
          label={words.label}
          on={on}
          onChange={(next) =>
            void run(() => logAutomatically(deal.id, next), {
              say: next ? words.on : words.off,
              undo: () => logAutomatically(deal.id, !next),
            })
          }
        />
      </div>
      {hint && <p className="text-ink-3">{hint}</p>}
    </div>
  )
}
