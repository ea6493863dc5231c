import { useEffect, useState } from "react"
import type { OwnText } from "~src/record/own-text"
import { TextButton } from "../controls/button"
import { Chooser } from "../controls/chooser"
import { Popover } from "../controls/popover"
import { usePanelActions } from "./panel-actions"

const words = {
  open: "My texts",
  template: "Template: replaces the draft",
  snippet: "Snippet: goes in at the cursor",
  none: "None yet. Templates and snippets are made in the settings.",
  make: "Make one",
}

interface DraftOwnTextsProps {
  onTemplate: (textId: string) => void
  onSnippet: (textId: string) => void
}

/** The rep's own templates and snippets, looked up when they are asked for. */
export function DraftOwnTexts({ onTemplate, onSnippet }: DraftOwnTextsProps) {
  return (
    <Popover label={words.open} trigger={(props) => <TextButton {...props}>{words.open}</TextButton>}>
      {(close) => (
        <OwnTextList
          onChoose={(text) => {
            close()
            if (text.kind === "template") onTemplate(text.id)
            else onSnippet(text.id)
          }}
        />
      )}
    </Popover>
  )
}

function OwnTextList({ onChoose }: { onChoose: (text: OwnText) => void }) {
  const actions = usePanelActions()
  const [texts, setTexts] = useState<OwnText[] | null>(null)
  useEffect(() => {
    let current = true
    actions.ownTexts().then(
      (found) => current && setTexts(found),
      (cause) => console.error("own texts", cause),
    )
    return () => {
      current = false
    }
  }, [actions])
  if (texts === null) return null
  if (texts.length === 0) {
    return (
      <p className="text-ink-3">
        {words.none} <TextButton onClick={() => void actions.openOptions("drafts")}>{words.make}</TextButton>
      </p>
    )
  }
  return (
    <Chooser
      choices={texts.map(({ id, name, kind }) => ({ id, label: name, detail: words[kind] }))}
      chosen={null}
      onChoose={(id) => {
        const text = texts.find((one) => one.id === id)
        if (text) onChoose(text)
      }}
    />
  )
}
