import { type FormEvent, useState } from "react"
import type { Fact, FactField, SubjectKind } from "~src/record/fact"
import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import { Popover } from "../controls/popover"
import { TextInput } from "../controls/text-input"
import { usePanelActions } from "./panel-actions"
import { fieldWords, sourceInWords } from "./provenance-words"
import { Quote } from "./quote"

const words = {
  saysWho: (field: string) => `${field}: says who?`,
  unknown: "Nobody has said so yet.",
  also: "Also seen",
  use: "Use this",
  correct: "Correct it",
  save: "Save",
  saved: "Corrected. What is read later will not change it.",
  takeBack: "Take my correction back",
  takenBack: "What was read holds again.",
}

interface FactValueProps {
  kind: SubjectKind
  id: string
  field: FactField
  /** What is shown; where there are no facts, for example an address in place of a name. */
  shown: string
  /** The one that holds first. */
  facts: readonly Fact[]
  className?: string
}

/** A value on a click of which it says where it comes from and lets itself be corrected. */
export function FactValue({ kind, id, field, shown, facts, className }: FactValueProps) {
  const label = words.saysWho(fieldWords[field])
  return (
    <Popover
      label={label}
      trigger={(props) => (
        <button
          type="button"
          title={label}
          className={`says-who line-clamp-2 max-w-full rounded text-start leading-6 ${className ?? ""}`}
          {...props}
        >
          <bdi>{shown}</bdi>
        </button>
      )}
    >
      {(close) => <FactOrigin kind={kind} id={id} field={field} facts={facts} shown={shown} close={close} />}
    </Popover>
  )
}

function FactOrigin({ kind, id, field, facts, shown, close }: FactValueProps & { close: () => void }) {
  const { correctFact, takeCorrectionBack } = usePanelActions()
  const { busy, run } = useAction()
  const [text, setText] = useState<string | null>(null)
  const [held, ...others] = facts
  const own = held?.provenance.by === "rep" ? held.value : null
  const correct = (value: string) => correctFact(kind, id, field, value)
  const takeBack = () => takeCorrectionBack(kind, id, field)
  const save = async (value: string) => {
    const undo = own === null ? takeBack : () => correct(own)
    if (await run(() => correct(value), { say: words.saved, undo })) close()
  }
  const restore = async (before: string) => {
    if (await run(takeBack, { say: words.takenBack, undo: () => correct(before) })) close()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text !== null) void save(text.trim())
  }
  return (
    <div className="grid grid-cols-1 gap-2">
      <p className="font-semibold" dir="auto">
        {held?.value || shown}
      </p>
      {held ? <Origin fact={held} /> : <p className="text-ink-2">{words.unknown}</p>}
      {others.length > 0 && (
        <div className="grid grid-cols-1 gap-2 border-t border-line pt-2">
          <p className="text-small text-ink-3">{words.also}</p>
          {others.slice(0, 3).map((fact) => (
            <div key={fact.id} className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 truncate" dir="auto" title={fact.value}>
                {fact.value}
              </span>
              <TextButton className="shrink-0" onClick={() => save(fact.value)}>
                {words.use}
              </TextButton>
            </div>
          ))}
        </div>
      )}
      {text === null ? (
        <div className="flex flex-wrap gap-x-4 gap-y-2">
          <TextButton onClick={() => setText(held?.value ?? "")}>{words.correct}</TextButton>
          {own !== null && <TextButton onClick={() => void restore(own)}>{words.takeBack}</TextButton>}
        </div>
      ) : (
        <form onSubmit={submit} className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <TextInput label={fieldWords[field]} hideLabel value={text} onChange={setText} />
          </div>
          <Button look="go" type="submit" busy={busy}>
            {words.save}
          </Button>
        </form>
      )}
    </div>
  )
}

function Origin({ fact }: { fact: Fact }) {
  const times = useTimes()
  const { provenance } = fact
  const source = `${sourceInWords(provenance)} · ${times.long(provenance.at)}`
  return provenance.quote ? (
    <Quote source={source}>{provenance.quote}</Quote>
  ) : (
    <p className="text-small text-ink-3">{source}</p>
  )
}
