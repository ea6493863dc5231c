import { type FormEvent, useId, useRef, useState } from "react"
import { flushSync } from "react-dom"
import { type OwnText, textVariables } from "~src/record/own-text"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import { PillChoice } from "../controls/pill-choice"
import { TextInput } from "../controls/text-input"
import type { OptionsActions } from "./options-data"

const words = {
  name: "Name",
  kind: "Kind",
  kinds: { template: "Template: a whole mail", snippet: "Snippet: a piece of one" },
  language: "Language, two letters",
  languageHint: "Empty fits every conversation.",
  action: "Used by itself for drafts of this step",
  actionHint: "Empty: only when you pick it.",
  text: "Text",
  variables: "Put in:",
  save: "Save",
  saved: "Saved.",
  cancel: "Cancel",
}

/** Steps for which a template is asked for most. The field takes any other as well. */
const ACTIONS = [
  "follow_up",
  "recap",
  "introduction",
  "propose_times",
  "handle_objection",
  "send_proof",
  "re_engage",
]

interface OwnTextFormProps {
  /** Null makes a new one. */
  text: OwnText | null
  save: OptionsActions["saveText"]
  onClose: () => void
}

export function OwnTextForm({ text, save, onClose }: OwnTextFormProps) {
  const { busy, run } = useAction()
  const id = useId()
  const [name, setName] = useState(text?.name ?? "")
  const [kind, setKind] = useState<OwnText["kind"]>(text?.kind ?? "template")
  const [language, setLanguage] = useState(text?.language ?? "")
  const [action, setAction] = useState(text?.action ?? "")
  const [body, setBody] = useState(text?.text ?? "")
  const box = useRef<HTMLTextAreaElement>(null)
  /** Puts a variable in at the cursor, which then stands behind it. */
  const putIn = (variable: string) => {
    const written = `{{${variable}}}`
    const start = box.current?.selectionStart ?? body.length
    const end = box.current?.selectionEnd ?? start
    flushSync(() => setBody(body.slice(0, start) + written + body.slice(end)))
    box.current?.focus()
    box.current?.setSelectionRange(start + written.length, start + written.length)
  }
  const code = language.trim().toLowerCase()
  const wrong = name.trim() === "" || body.trim() === "" || !(code === "" || /^[a-z]{2,3}$/.test(code))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const row = {
      id: text?.id ?? crypto.randomUUID(),
      kind,
      name: name.trim(),
      language: code || null,
      action: kind === "template" ? action.trim() || null : null,
      text: body,
    }
    if (!wrong && (await run(() => save(row), { say: words.saved }))) onClose()
  }
  return (
    <form
      onSubmit={(event) => void submit(event)}
      className="grid grid-cols-1 gap-3 rounded-xl border border-line bg-card p-3"
    >
      <TextInput label={words.name} value={name} onChange={setName} />
      <PillChoice
        legend={words.kind}
        choices={(["template", "snippet"] as const).map((one) => ({ id: one, label: words.kinds[one] }))}
        chosen={kind}
        onChoose={(one) => setKind(one === "snippet" ? "snippet" : "template")}
      />
      {kind === "template" && (
        <>
          <TextInput
            label={words.language}
            value={language}
            onChange={setLanguage}
            hint={words.languageHint}
          />
          <TextInput
            label={words.action}
            value={action}
            onChange={setAction}
            list={ACTIONS}
            hint={words.actionHint}
          />
        </>
      )}
      <div className="grid grid-cols-1 gap-1">
        <label htmlFor={id} className="font-medium">
          {words.text}
        </label>
        <textarea
          ref={box}
          id={id}
          dir="auto"
          rows={8}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          className="w-full rounded-lg border border-line-strong bg-card px-2.5 py-1"
        />
        <p className="flex flex-wrap gap-x-2 text-small text-ink-3">
          {words.variables}
          {Object.entries(textVariables).map(([variable, meaning]) => (
            <TextButton key={variable} title={meaning} onClick={() => putIn(variable)}>
              {variable}
            </TextButton>
          ))}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="go" type="submit" busy={busy} disabled={wrong}>
          {words.save}
        </Button>
        <Button look="plain" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
