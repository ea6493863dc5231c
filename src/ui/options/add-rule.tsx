import { type FormEvent, useState } from "react"
import { useAction } from "../context/use-action"
import { Button } from "../controls/button"
import { PillChoice } from "../controls/pill-choice"
import { TextInput } from "../controls/text-input"
import type { OptionsActions } from "./options-data"
import { ruleInput } from "./rule-input"

const words = {
  what: "Address or domain",
  example: "name@company.com or company.com",
  wrong: "This is neither an address nor a domain.",
  verdict: "From now on",
  exclude: "Keep out",
  keep: "Always keep",
  mailbox: "In the mailbox",
  noMailbox: "Open your mailbox once; then you can add addresses here.",
  add: "Add",
  added: (value: string) => `Added ${value}.`,
}

interface AddRuleProps {
  workspaces: readonly string[]
  decide: OptionsActions["decideTriage"]
}

export function AddRule({ workspaces, decide }: AddRuleProps) {
  const { busy, run } = useAction()
  const [text, setText] = useState("")
  const [verdict, setVerdict] = useState<"keep" | "exclude">("exclude")
  const [chosen, setChosen] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const workspace = chosen ?? workspaces[0]
  if (workspace === undefined) return <p className="text-ink-3">{words.noMailbox}</p>

  const add = async (event: FormEvent) => {
    event.preventDefault()
    const rule = ruleInput(text)
    setWrong(rule === null)
    if (!rule) return
    const { scope, value } = rule
    if (await run(() => decide(workspace, scope, value, verdict), { say: words.added(value) })) setText("")
  }
  return (
    <form onSubmit={add} className="grid grid-cols-1 gap-3 rounded-xl border border-line bg-card p-3">
      <TextInput
        label={words.what}
        placeholder={words.example}
        value={text}
        onChange={setText}
        hint={wrong && <span className="text-bad">{words.wrong}</span>}
      />
      <PillChoice
        legend={words.verdict}
        choices={[
          { id: "exclude", label: words.exclude },
          { id: "keep", label: words.keep },
        ]}
        chosen={verdict}
        onChoose={(id) => setVerdict(id === "keep" ? "keep" : "exclude")}
      />
      {workspaces.length > 1 && (
        <PillChoice
          legend={words.mailbox}
          choices={workspaces.map((one) => ({ id: one, label: one }))}
          chosen={workspace}
          onChoose={setChosen}
        />
      )}
      <div>
        <Button look="go" type="submit" busy={busy} disabled={text.trim() === ""}>
          {words.add}
        </Button>
      </div>
    </form>
  )
}
