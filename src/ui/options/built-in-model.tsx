import { useAction } from "../context/use-action"
import { Button } from "../controls/button"
import { Switch } from "../controls/switch"
import type { BuiltInState, OptionsActions } from "./options-data"

const words = {
  title: "The browser’s own model",
  none: "This browser has none. Chrome has one from version 138 on.",
  unavailable:
    "Chrome does not offer its model on this computer: it needs 22 GB of free disk, and a graphics card with more than 4 GB or 16 GB of memory.",
  downloadable:
    "Chrome can download its model once, several gigabytes, and keep it. Drafts are then written on this computer and nothing leaves it.",
  download: "Download it",
  downloading: (share: number | null) =>
    share === null
      ? "Chrome is downloading its model."
      : `Chrome is downloading its model: ${percent(share)}.`,
  done: "Chrome’s model is there.",
  label: "Write drafts with Chrome’s own model",
  on: "Nothing leaves this computer and nothing costs. It writes English, Spanish, Japanese, German and French, while the side panel is open.",
  others: (model: string | null) =>
    model === null
      ? "Drafts in other languages come from templates."
      : `Drafts in other languages come from ${model}.`,
  saved: "Saved.",
}

interface BuiltInModelProps {
  state: BuiltInState
  /** The rep has chosen it. */
  on: boolean
  /** Name of the model behind a server, or null where none is set up. */
  other: string | null
  save: OptionsActions["saveSettings"]
  download: OptionsActions["downloadBuiltIn"]
}

/** The model that the browser brings: whether it is there, its download, and whether it writes drafts. */
export function BuiltInModel({ state, on, other, save, download }: BuiltInModelProps) {
  const { run, busy } = useAction()
  const choose = (chosen: boolean) => void run(() => save({ builtInModel: chosen }), { say: words.saved })
  const get = () =>
    void run(
      async () => {
        const got = await download()
        return got.ok ? save({ builtInModel: true }) : got
      },
      { say: words.done },
    )
  return (
    <div className="grid grid-cols-1 gap-1">
      {(state.kind === "available" || on) && (
        <div className="-ms-1">
          <Switch label={words.label} on={on} onChange={choose} />
        </div>
      )}
      {state.kind === "available" ? (
        <p className="text-small text-ink-2">
          {words.on} {on && words.others(other)}
        </p>
      ) : (
        <p className="text-small text-ink-2">
          {!on && <span className="font-medium text-ink">{words.title}. </span>}
          {state.kind === "downloading" ? words.downloading(state.share) : words[state.kind]}
        </p>
      )}
      {state.kind === "downloading" && (
        <progress
          className="w-full"
          aria-label={words.downloading(null)}
          max={1}
          value={state.share ?? undefined}
        />
      )}
      {state.kind === "downloadable" && (
        <div>
          <Button onClick={get} busy={busy}>
            {words.download}
          </Button>
        </div>
      )}
    </div>
  )
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`
}
