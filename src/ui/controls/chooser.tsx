import { Check } from "lucide-react"
import { useState } from "react"
import { TextInput } from "./text-input"

export interface Choice {
  id: string | null
  label: string
  detail: string | null
}

interface ChooserProps {
  choices: readonly Choice[]
  chosen: string | null
  onChoose: (id: string | null) => void
}

/** So many choices fit without a filter. */
const FEW = 7
/** More than this are never drawn at once; the filter finds the rest. */
const SHOWN = 60

const words = { filter: "Filter", none: "Nothing matches", more: "Type to find the rest" }

/** Pick one of a list, however long; the list scrolls, the panel does not. */
export function Chooser({ choices, chosen, onChoose }: ChooserProps) {
  const [filter, setFilter] = useState("")
  const wanted = filter.trim().toLowerCase()
  const matching = choices.filter((choice) =>
    `${choice.label} ${choice.detail ?? ""}`.toLowerCase().includes(wanted),
  )
  return (
    <div className="grid grid-cols-1 gap-2">
      {choices.length > FEW && (
        <TextInput label={words.filter} hideLabel value={filter} onChange={setFilter} />
      )}
      <ul className="-mx-1 grid grid-cols-1 max-h-60 overflow-y-auto">
        {matching.slice(0, SHOWN).map((choice) => (
          <li key={choice.id ?? ""}>
            <button
              type="button"
              aria-current={choice.id === chosen || undefined}
              onClick={() => onChoose(choice.id)}
              className="grid w-full grid-cols-[1fr_auto] items-center gap-x-2 rounded-md px-2 py-1.5 text-start hover:bg-wash"
            >
              <span className="line-clamp-2 min-w-0" dir="auto" title={choice.label}>
                {choice.label}
              </span>
              {choice.id === chosen && <Check aria-hidden className="size-4 text-accent" />}
              {choice.detail && (
                <span className="col-span-2 min-w-0 truncate text-small text-ink-3" dir="auto">
                  {choice.detail}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {matching.length === 0 && <p className="text-small text-ink-3">{words.none}</p>}
      {matching.length > SHOWN && <p className="text-small text-ink-3">{words.more}</p>}
    </div>
  )
}
