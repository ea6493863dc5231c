import type { Settings } from "~src/record/settings"
import { useAction } from "../context/use-action"
import { Switch } from "../controls/switch"
import type { OptionsActions } from "./options-data"

const words = {
  label: "May the model read what is captured?",
  on: (server: string) =>
    `On: the words of every mail that is captured go to ${server}, once each, so that requests and promises are found that the rules miss. Card numbers, keys and the like are taken out first.`,
  off: (server: string) =>
    `Off: only the conversation that you have a draft written for goes to ${server}. Reading is done by rules, in this browser.`,
  where: "Mail with people you name under “Never to a model” doesn’t go there in either case.",
  saved: "Saved.",
}

interface ModelReadsProps {
  settings: Settings
  save: OptionsActions["saveSettings"]
}

/** Whether mail leaves the browser to be read, besides being answered. Off until the rep says so. */
export function ModelReads({ settings, save }: ModelReadsProps) {
  const { run } = useAction()
  const { model, modelReads } = settings
  if (model === null) return null
  const server = URL.canParse(model.baseUrl) ? new URL(model.baseUrl).host : model.baseUrl
  return (
    <div className="grid grid-cols-1 gap-1">
      <div className="-ms-1">
        <Switch
          label={words.label}
          on={modelReads}
          onChange={(on) => void run(() => save({ modelReads: on }), { say: words.saved })}
        />
      </div>
      <p className="text-small text-ink-2">
        {(modelReads ? words.on : words.off)(server)} {words.where}
      </p>
    </div>
  )
}
