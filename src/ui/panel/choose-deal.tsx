import { useCrmName } from "../context/crm-names"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import { Chooser } from "../controls/chooser"
import { Popover } from "../controls/popover"
import { dealDetail } from "./deal-line"
import { usePanelActions } from "./panel-actions"
import type { ThreadPanelData } from "./panel-data"

const words = {
  title: "Which deal is this conversation about?",
  none: "None of these",
  look: (crm: string) => `Look again in ${crm}`,
  looked: "The deals are up to date.",
  changed: "Deal changed for this conversation.",
}

/** Gives the conversation another open deal, or none; remembered against every rule that would match one. */
export function ChooseDeal({ data, label }: { data: ThreadPanelData; label: string }) {
  const actions = usePanelActions()
  const { busy, run } = useAction()
  const { thread } = data.record
  const crmName = useCrmName()
  const [connection] = data.connections
  const choose = (dealId: string | null) =>
    run(() => actions.chooseDeal(thread.id, dealId), {
      say: words.changed,
      undo: () => actions.chooseDeal(thread.id, thread.dealId),
    })
  const choices = [
    ...data.deals.map((one) => ({ id: one.id, label: one.name, detail: dealDetail(one) })),
    { id: null, label: words.none, detail: null },
  ]
  return (
    <Popover label={words.title} trigger={(props) => <TextButton {...props}>{label}</TextButton>}>
      {(close) => (
        <div className="grid grid-cols-1 gap-2">
          <p className="font-semibold">{words.title}</p>
          <Chooser
            choices={choices}
            chosen={thread.dealId}
            onChoose={(id) => {
              close()
              if (id !== thread.dealId || thread.dealRule !== "rep") void choose(id)
            }}
          />
          {connection && (
            <Button
              busy={busy}
              onClick={() => run(() => actions.refreshDeals(thread.id), { say: words.looked })}
            >
              {words.look(crmName(connection.connector))}
            </Button>
          )}
        </div>
      )}
    </Popover>
  )
}
