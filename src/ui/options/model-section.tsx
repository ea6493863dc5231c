import { type FormEvent, useState } from "react"
import type { ModelSpending } from "~src/record/model-spending"
import type { Settings } from "~src/record/settings"
import { Button } from "../controls/button"
import { PillChoice } from "../controls/pill-choice"
import { TextInput } from "../controls/text-input"
import { BuiltInModel } from "./built-in-model"
import { ModelLimits } from "./model-limits"
import { modelPresets, presetOf } from "./model-presets"
import type { BuiltInState, OptionsActions } from "./options-data"
import { ResultNotice } from "./result-notice"
import { Section } from "./section"
import { useResult } from "./use-result"

const words = {
  title: "Model",
  lead: "Optional. Without one, steps and drafts come from rules and from what your mail says. With one, drafts read better. It gets the conversation you draft for and nothing else unless you allow it below, and can do nothing by itself.",
  server: "Server",
  url: "Address",
  model: "Model",
  key: "Key",
  keyKept: "Stored. Type to replace it.",
  keyHint: "Stays in this browser, where no web page can read it.",
  save: "Save and test",
  remove: "Use no model",
  works: "It answers. Drafts are written by this model from now on.",
  removed: "No model is used.",
}

interface ModelSectionProps {
  settings: Settings
  builtIn: BuiltInState | null
  spending: readonly ModelSpending[]
  actions: Pick<
    OptionsActions,
    "saveModel" | "checkModel" | "removeModel" | "saveSettings" | "downloadBuiltIn"
  >
}

export function ModelSection({ settings, builtIn, spending, actions }: ModelSectionProps) {
  const { model } = settings
  const [preset, setPreset] = useState(() => presetOf(model?.baseUrl ?? modelPresets[0]?.url ?? ""))
  const [url, setUrl] = useState(model?.baseUrl ?? preset.url ?? "")
  const [name, setName] = useState(model?.name ?? "")
  const [apiKey, setApiKey] = useState("")
  const [done, setDone] = useState(words.works)
  const { busy, outcome, run, clear } = useResult()

  const choose = (id: string) => {
    const chosen = modelPresets.find((one) => one.id === id)
    if (!chosen) return
    setPreset(chosen)
    setUrl(chosen.url ?? "")
    setName(model && model.baseUrl === chosen.url ? model.name : "")
    // A key belongs to the server that it was typed for.
    setApiKey("")
    clear()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    setDone(words.works)
    void run(async () => {
      const saved = await actions.saveModel({
        baseUrl: url.trim(),
        name: name.trim(),
        apiKey: apiKey.trim() || null,
      })
      if (!saved.ok) return saved
      setApiKey("")
      return actions.checkModel()
    })
  }
  const remove = () => {
    setDone(words.removed)
    void run(actions.removeModel)
  }
  return (
    <Section id="model" title={words.title} lead={words.lead}>
      {builtIn && (
        <BuiltInModel
          state={builtIn}
          on={settings.builtInModel}
          other={settings.model?.name ?? null}
          save={actions.saveSettings}
          download={actions.downloadBuiltIn}
        />
      )}
      <PillChoice
        legend={words.server}
        choices={modelPresets.map((one) => ({ id: one.id, label: one.title }))}
        chosen={preset.id}
        onChoose={choose}
      />
      <form onSubmit={save} className="grid grid-cols-1 gap-3">
        <TextInput label={words.url} type="url" value={url} onChange={setUrl} hint={preset.hint} />
        <TextInput label={words.model} value={name} onChange={setName} list={preset.models} />
        <TextInput
          label={words.key}
          type="password"
          value={apiKey}
          onChange={setApiKey}
          placeholder={model?.baseUrl === url ? words.keyKept : undefined}
          hint={words.keyHint}
        />
        <ResultNotice outcome={outcome} ok={done} />
        <div className="flex flex-wrap gap-2">
          <Button look="go" type="submit" busy={busy} disabled={url.trim() === "" || name.trim() === ""}>
            {words.save}
          </Button>
          {model && (
            <Button look="plain" onClick={remove}>
              {words.remove}
            </Button>
          )}
        </div>
      </form>
      <ModelLimits settings={settings} spending={spending} save={actions.saveSettings} />
    </Section>
  )
}
