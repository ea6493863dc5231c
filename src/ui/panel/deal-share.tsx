import { type FormEvent, useState } from "react"
import type { ThreadInsight } from "~src/record/thread-insight"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import { Popover } from "../controls/popover"
import { TextInput } from "../controls/text-input"
import { money } from "../format/money"
import { englishOf } from "../format/times"
import { typedNumber } from "../format/typed-number"
import { usePanelActions } from "./panel-actions"

const words = {
  worth: (amount: string) => `${amount} for you`,
  title: "What winning it would add to your commission",
  share: "Your part of this deal, %",
  usual: (percent: string) => `Usually ${percent} % by your plan.`,
  wrong: "A number from 0 to 100.",
  save: "Save",
  useUsual: "Use the usual part",
  plan: "Change the plan",
  saved: "Your part of this deal is kept.",
}

interface DealShareProps {
  dealId: string
  worth: NonNullable<ThreadInsight["worth"]>
}

/** What a deal is worth to the rep; on a click, their part of this one, where several share it. */
export function DealShare({ dealId, worth }: DealShareProps) {
  const amount = money(worth.ifWon, worth.currency, englishOf(navigator.languages))
  return (
    <Popover
      label={words.title}
      trigger={(props) => (
        <TextButton title={words.title} {...props}>
          {words.worth(amount)}
        </TextButton>
      )}
    >
      {(close) => <ShareForm dealId={dealId} worth={worth} close={close} />}
    </Popover>
  )
}

function ShareForm({ dealId, worth: { share, usualShare }, close }: DealShareProps & { close: () => void }) {
  const actions = usePanelActions()
  const { busy, run } = useAction()
  const [typed, setTyped] = useState(percent(share ?? usualShare))
  const [tried, setTried] = useState(false)
  const wanted = typedNumber(typed, false)
  const fits = typeof wanted === "number" && wanted <= 100
  const keep = async (part: number | null) => {
    const undo = () => actions.shareDeal(dealId, share)
    if (await run(() => actions.shareDeal(dealId, part), { say: words.saved, undo })) close()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (fits) void keep(wanted / 100)
  }
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-2">
      <p className="font-semibold">{words.title}</p>
      <TextInput
        label={words.share}
        value={typed}
        onChange={setTyped}
        hint={
          tried && !fits ? (
            <span role="alert" className="text-bad">
              {words.wrong}
            </span>
          ) : (
            words.usual(percent(usualShare))
          )
        }
      />
      <div className="flex flex-wrap items-center gap-1.5">
        <Button type="submit" look="go" busy={busy}>
          {words.save}
        </Button>
        {share !== null && (
          <Button look="plain" busy={busy} onClick={() => void keep(null)}>
            {words.useUsual}
          </Button>
        )}
        <TextButton className="ms-auto" onClick={() => void actions.openOptions("commission")}>
          {words.plan}
        </TextButton>
      </div>
    </form>
  )
}

/** A part of 1 in percent, as people type it. */
function percent(part: number): string {
  return String(Number((part * 100).toFixed(2)))
}
