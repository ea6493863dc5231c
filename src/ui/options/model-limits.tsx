import { type FormEvent, useState } from "react"
import { type ModelSpending, monthOf } from "~src/record/model-spending"
import { modelRule } from "~src/record/never-to-model"
import type { Settings } from "~src/record/settings"
import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import { TextInput } from "../controls/text-input"
import { typedNumber } from "../format/typed-number"
import { ModelReads } from "./model-reads"
import type { OptionsActions } from "./options-data"

const words = {
  limit: "Limit for a month, in US dollars",
  limitHint:
    "Empty for none. Once it is reached, drafts come from templates. Until you enter the model’s price it counts as $15 a million tokens sent and $75 answered.",
  spent: (cost: number, calls: number, tokens: number) =>
    `This month: $${cost.toFixed(2)}, ${calls.toLocaleString("en")} calls, ${tokens.toLocaleString("en")} tokens.`,
  price: (model: string) => `Price of ${model}, US dollars for a million tokens`,
  prompt: "Sent",
  completion: "Answered",
  priceHint: "As the maker lists it. Empty shows tokens only; a model on this computer costs nothing.",
  never: "Never to a model",
  neverExample: "company.com or name@company.com",
  neverHint: "Conversations with these people are drafted and read without any model.",
  wrong: "This is neither an address nor a domain.",
  add: "Add",
  remove: "Remove",
  save: "Save",
  saved: "Saved.",
}

interface ModelLimitsProps {
  settings: Settings
  spending: readonly ModelSpending[]
  save: OptionsActions["saveSettings"]
}

/** What a model may cost, and whose mail it never sees. */
export function ModelLimits({ settings, spending, save }: ModelLimitsProps) {
  const { now } = useTimes()
  const { run } = useAction()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const month = spending.find((one) => one.id === monthOf(now, zone))
  const change = (part: Parameters<typeof save>[0]) => run(() => save(part), { say: words.saved })
  return (
    <>
      {settings.model && (
        <>
          <ModelReads settings={settings} save={save} />
          <Limit limit={settings.modelLimit} onSave={(modelLimit) => void change({ modelLimit })} />
          <Price
            key={settings.model.name}
            model={settings.model.name}
            prices={settings.modelPrices}
            onSave={(modelPrices) => void change({ modelPrices })}
          />
        </>
      )}
      {month && (
        <p className="text-small text-ink-3">
          {words.spent(month.cost, month.calls, month.promptTokens + month.completionTokens)}
        </p>
      )}
      <Never rules={settings.neverToModel} onSave={(neverToModel) => change({ neverToModel })} />
    </>
  )
}

function Limit({ limit, onSave }: { limit: number | null; onSave: (limit: number | null) => void }) {
  const [text, setText] = useState(limit === null ? "" : String(limit))
  const amount = typedNumber(text, true)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (amount !== undefined) onSave(amount)
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <TextInput label={words.limit} value={text} onChange={setText} hint={words.limitHint} />
      <Button type="submit" disabled={amount === undefined || amount === limit}>
        {words.save}
      </Button>
    </form>
  )
}

interface PriceProps {
  model: string
  prices: Settings["modelPrices"]
  onSave: (prices: Settings["modelPrices"]) => void
}

function Price({ model, prices, onSave }: PriceProps) {
  const own = prices[model]
  const [prompt, setPrompt] = useState(own ? String(own.prompt) : "")
  const [completion, setCompletion] = useState(own ? String(own.completion) : "")
  // A price of "1.125" is about one dollar, never a thousand.
  const [sent, answered] = [typedNumber(prompt, false), typedNumber(completion, false)]
  const wrong = sent === undefined || answered === undefined || (sent === null) !== (answered === null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wrong) return
    const { [model]: _, ...others } = prices
    onSave(
      sent === null || answered === null
        ? others
        : { ...others, [model]: { prompt: sent, completion: answered } },
    )
  }
  return (
    <form onSubmit={submit}>
      <fieldset className="grid grid-cols-1 gap-1">
        <legend className="font-medium">{words.price(model)}</legend>
        <div className="flex flex-wrap items-end gap-2">
          <TextInput label={words.prompt} value={prompt} onChange={setPrompt} />
          <TextInput label={words.completion} value={completion} onChange={setCompletion} />
          <Button type="submit" disabled={wrong}>
            {words.save}
          </Button>
        </div>
        <p className="text-small text-ink-3">{words.priceHint}</p>
      </fieldset>
    </form>
  )
}

function Never({
  rules,
  onSave,
}: {
  rules: readonly string[]
  onSave: (rules: string[]) => Promise<boolean>
}) {
  const [text, setText] = useState("")
  const [wrong, setWrong] = useState(false)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    const rule = modelRule(text)
    setWrong(rule === null)
    if (rule !== null && (await onSave([...rules.filter((one) => one !== rule), rule]))) setText("")
  }
  return (
    <form onSubmit={(event) => void add(event)} className="grid grid-cols-1 gap-2">
      <TextInput
        label={words.never}
        placeholder={words.neverExample}
        value={text}
        onChange={setText}
        hint={wrong ? <span className="text-bad">{words.wrong}</span> : words.neverHint}
      />
      <div>
        <Button type="submit" disabled={text.trim() === ""}>
          {words.add}
        </Button>
      </div>
      {rules.length > 0 && (
        <ul className="grid grid-cols-1 gap-1">
          {rules.map((rule) => (
            <li key={rule} className="flex justify-between gap-2">
              <span className="min-w-0 wrap-anywhere">{rule}</span>
              <TextButton
                aria-label={`${words.remove} ${rule}`}
                onClick={() => void onSave(rules.filter((one) => one !== rule))}
              >
                {words.remove}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
