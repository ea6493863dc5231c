import { useId } from "react"

interface PillChoiceProps {
  legend: string
  choices: readonly { id: string; label: string }[]
  chosen: string
  onChoose: (id: string) => void
}

/** One of a few, all in sight: radio buttons that look like pills. */
export function PillChoice({ legend, choices, chosen, onChoose }: PillChoiceProps) {
  const name = useId()
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {choices.map((choice) => (
          <label
            key={choice.id}
            className="cursor-pointer rounded-full border border-line-strong bg-card px-3 py-1 has-checked:border-accent has-checked:bg-accent-wash has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={choice.id === chosen}
              onChange={() => onChoose(choice.id)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
