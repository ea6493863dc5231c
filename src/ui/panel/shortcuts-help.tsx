import { Button } from "../controls/button"
import { shortcuts } from "./shortcuts"

const words = { title: "Keys", hint: "They work while nothing is being typed.", close: "Close" }

/** The keys of the panel. */
export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  return (
    <section aria-labelledby="keys" className="rise-in border-b border-line bg-wash p-3">
      <h2 id="keys" className="font-semibold">
        {words.title}
      </h2>
      <p className="text-small text-ink-2">{words.hint}</p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1">
        {shortcuts.map((shortcut) => (
          <div key={shortcut.key} className="contents">
            <dt>
              <kbd className="inline-grid min-w-6 place-items-center rounded-md border border-line-strong bg-card px-1 font-sans text-small uppercase">
                {shortcut.key}
              </kbd>
            </dt>
            <dd>{shortcut.words}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-2">
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </section>
  )
}
