import { type ChangeEvent, useState } from "react"
import type { OwnSelector } from "~src/record/own-selector"
import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { TextButton } from "../controls/button"
import { siteName } from "../format/site-names"
import type { OptionsActions } from "./options-data"
import { ResultNotice } from "./result-notice"
import { useResult } from "./use-result"

const words = {
  title: "When a site has changed",
  lead: "A site may change before Slipstream does. A file of selectors, from whoever looks after Slipstream for you, tells where things stand now. It holds no code, and can’t make anything be clicked or sent. What it tells is tried first, what comes with Slipstream after it.",
  load: "Load selectors from a file",
  loaded: (count: number) =>
    `${count === 1 ? "One place" : `${count} places`} loaded. Open pages are read again.`,
  since: (when: string) => `since ${when}`,
  hit: (when: string) => `found something ${when}`,
  noHit: "has found nothing so far",
  remove: "Remove",
  removed: (place: string) => `Removed. ${place} is found the usual way again.`,
}

interface OwnSelectorsProps {
  selectors: readonly OwnSelector[]
  actions: Pick<OptionsActions, "importSelectors" | "removeSelector">
}

/** CSS selectors that the rep has loaded for pages which Slipstream's own no longer fit. */
export function OwnSelectors({ selectors, actions }: OwnSelectorsProps) {
  const { run } = useAction()
  const loading = useResult()
  const [count, setCount] = useState(0)
  const load = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ""
    if (!file) return
    void loading.run(async () => {
      const outcome = await actions.importSelectors(await file.text())
      if (outcome.ok) setCount(outcome.count)
      return outcome
    })
  }
  return (
    <div className="grid grid-cols-1 gap-2">
      <h3 className="text-small font-medium text-ink-3">{words.title}</h3>
      <p className="text-small text-ink-2">{words.lead}</p>
      <ul className="grid grid-cols-1">
        {selectors.map((one) => (
          <OwnSelectorRow
            key={one.id}
            selector={one}
            onRemove={() => run(() => actions.removeSelector(one.id), { say: words.removed(one.name) })}
          />
        ))}
      </ul>
      <label className="w-fit cursor-pointer rounded border border-line px-2.5 py-1 focus-within:outline-2 hover:bg-wash">
        {words.load}
        <input type="file" accept="application/json,.json" className="sr-only" onChange={load} />
      </label>
      <ResultNotice outcome={loading.outcome} ok={words.loaded(count)} />
    </div>
  )
}

function OwnSelectorRow({ selector, onRemove }: { selector: OwnSelector; onRemove: () => void }) {
  const { site, name, means, css, addedAt, hit } = selector
  const times = useTimes()
  return (
    <li className="grid grid-cols-[1fr_auto] items-start gap-x-3 border-b border-line py-1.5">
      <div className="min-w-0">
        <p className="wrap-anywhere">
          <span className="font-medium">{siteName(site)}</span> {name}
        </p>
        <p className="text-small text-ink-2">{means}</p>
        <ul className="text-small">
          {css.map((one) => (
            <li key={one}>
              <code className={`wrap-anywhere ${one === hit?.css ? "text-ink" : "text-ink-2"}`}>{one}</code>
            </li>
          ))}
        </ul>
        <p className="text-small text-ink-3">
          {words.since(times.short(addedAt))} · {hit === null ? words.noHit : words.hit(times.short(hit.at))}
        </p>
      </div>
      <TextButton aria-label={`${words.remove} ${siteName(site)} ${name}`} onClick={onRemove}>
        {words.remove}
      </TextButton>
    </li>
  )
}
