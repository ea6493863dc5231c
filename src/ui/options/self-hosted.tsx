import { type FormEvent, useState } from "react"
import { Button, TextButton } from "../controls/button"
import { TextInput } from "../controls/text-input"
import type { OptionsActions, SwitchableSite } from "./options-data"
import { ResultNotice } from "./result-notice"
import { SELF_HOSTED } from "./site-kinds"
import { useResult } from "./use-result"

const words = {
  label: "A CRM under your own address",
  hint: "Odoo, EspoCRM, Twenty or Tryton: the address at which you open it.",
  example: "https://crm.company.com",
  add: "Allow",
  read: "Read there already:",
  remove: "Switch off all of them",
  done: "Done. Pages that are open go on until they are loaded anew.",
}

interface SelfHostedProps {
  site: SwitchableSite
  actions: Pick<OptionsActions, "enableSelfHosted" | "disableSite">
}

/** CRMs that a company runs itself: nobody but the rep knows where. */
export function SelfHosted({ site, actions }: SelfHostedProps) {
  const [address, setAddress] = useState("")
  const { busy, outcome, run } = useResult()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => {
      const added = await actions.enableSelfHosted(address.trim())
      if (added.ok) setAddress("")
      return added
    })
  }
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-2">
      <div className="grid grid-cols-[1fr_auto] items-end gap-2">
        <TextInput label={words.label} placeholder={words.example} value={address} onChange={setAddress} />
        <Button type="submit" busy={busy} disabled={address.trim() === ""}>
          {words.add}
        </Button>
      </div>
      <p className="text-small text-ink-3">{words.hint}</p>
      {site.on.length > 0 && (
        <p className="flex flex-wrap gap-x-2 text-small text-ink-2">
          <span>
            {words.read} <span className="wrap-anywhere">{site.on.map(hostOf).join(", ")}</span>
          </span>
          <TextButton onClick={() => void run(() => actions.disableSite(SELF_HOSTED))}>
            {words.remove}
          </TextButton>
        </p>
      )}
      <ResultNotice outcome={outcome} ok={words.done} />
    </form>
  )
}

/** `https://crm.company.com/*` → `crm.company.com` */
function hostOf(pattern: string): string {
  return pattern.split("/")[2] ?? pattern
}
