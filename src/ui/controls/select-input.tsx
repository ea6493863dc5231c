import { useId } from "react"

export interface SelectOption {
  value: string
  label: string
}

interface SelectInputProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** Under a heading where it has one. */
  groups: readonly { heading: string | null; options: readonly SelectOption[] }[]
}

/** One of a list that the browser itself opens: as long as it may be, it can be typed into. */
export function SelectInput({ label, value, onChange, groups }: SelectInputProps) {
  const id = useId()
  return (
    <div className="grid grid-cols-1 gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-8 w-full min-w-0 rounded-lg border border-line-strong bg-card px-2 py-1 text-ink"
      >
        {groups.map(({ heading, options }) =>
          heading === null ? (
            <Options key="" options={options} />
          ) : (
            options.length > 0 && (
              <optgroup key={heading} label={heading}>
                <Options options={options} />
              </optgroup>
            )
          ),
        )}
      </select>
    </div>
  )
}

function Options({ options }: { options: readonly SelectOption[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
