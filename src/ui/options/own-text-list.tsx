import { type ChangeEvent, useState } from "react"
import type { OwnText } from "~src/record/own-text"
import { useNotices } from "../context/notices"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import type { OptionsActions } from "./options-data"
import { OwnTextForm } from "./own-text-form"

const words = {
  title: "My texts",
  none: "None yet. A template is a whole mail, a snippet a piece of one; both are offered under every draft.",
  kinds: { template: "Template", snippet: "Snippet" },
  add: "New text",
  edit: "Change",
  remove: "Delete",
  removed: (name: string) => `Deleted ${name}.`,
  export: "Save as a file",
  import: "Load from a file",
  imported: (count: number) => `${count} new or newer.`,
}

interface OwnTextListProps {
  texts: readonly OwnText[]
  actions: Pick<OptionsActions, "saveText" | "deleteText" | "importTexts" | "exportTexts">
}

/** The rep's templates and snippets: made, changed, and shared with colleagues as a file. */
export function OwnTextList({ texts, actions }: OwnTextListProps) {
  const { run } = useAction()
  const { say } = useNotices()
  const [editing, setEditing] = useState<OwnText | "new" | null>(null)
  const load = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ""
    if (!file) return
    void run(async () => {
      const outcome = await actions.importTexts(await file.text())
      if (outcome.ok) say(words.imported(outcome.count))
      return outcome
    })
  }
  const remove = ({ updatedAt: _, ...kept }: OwnText) =>
    run(() => actions.deleteText(kept.id), {
      say: words.removed(kept.name),
      undo: () => actions.saveText(kept),
    })
  return (
    <div className="grid grid-cols-1 gap-3">
      <h3 className="font-semibold">{words.title}</h3>
      {texts.length === 0 && <p className="text-ink-3">{words.none}</p>}
      <ul className="grid grid-cols-1 gap-1">
        {texts.map((text) => (
          <li key={text.id} className="flex flex-wrap items-baseline gap-x-3">
            <span className="min-w-0 flex-1 wrap-anywhere" dir="auto">
              {text.name} <span className="text-small text-ink-3">{words.kinds[text.kind]}</span>
            </span>
            <TextButton aria-label={`${words.edit} ${text.name}`} onClick={() => setEditing(text)}>
              {words.edit}
            </TextButton>
            <TextButton aria-label={`${words.remove} ${text.name}`} onClick={() => void remove(text)}>
              {words.remove}
            </TextButton>
          </li>
        ))}
      </ul>
      {editing && (
        <OwnTextForm
          key={editing === "new" ? "new" : editing.id}
          text={editing === "new" ? null : editing}
          save={actions.saveText}
          onClose={() => setEditing(null)}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => setEditing("new")}>{words.add}</Button>
        {texts.length > 0 && (
          <Button look="plain" onClick={() => run(() => actions.exportTexts(texts))}>
            {words.export}
          </Button>
        )}
        <label className="cursor-pointer rounded px-2.5 py-1 text-ink-2 focus-within:outline-2 hover:bg-wash hover:text-ink">
          {words.import}
          <input type="file" accept="application/json,.json" className="sr-only" onChange={load} />
        </label>
      </div>
    </div>
  )
}
