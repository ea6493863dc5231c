import { type HTMLInputTypeAttribute, type ReactNode, useId } from "react"

interface TextInputProps {
  label: string
  hideLabel?: boolean
  value: string
  onChange: (value: string) => void
  type?: HTMLInputTypeAttribute
  placeholder?: string
  hint?: ReactNode
  list?: readonly string[]
}

/** One line of text with its label. Secrets (`type="password"`) are kept from password managers and spell checkers. */
export function TextInput({
  label,
  hideLabel = false,
  value,
  onChange,
  hint,
  list,
  ...rest
}: TextInputProps) {
  const id = useId()
  return (
    <div className="grid grid-cols-1 gap-1">
      <label htmlFor={id} className={hideLabel ? "sr-only" : "font-medium"}>
        {label}
      </label>
      <input
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        list={list && `${id}-list`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="min-h-8 w-full min-w-0 rounded-lg border border-line-strong bg-card px-2.5 py-1 placeholder:text-ink-3"
        {...(hideLabel ? { placeholder: label } : {})}
        {...rest}
      />
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((item) => (
            <option key={item} value={item} />
          ))}
        </datalist>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-small text-ink-3">
          {hint}
        </p>
      )}
    </div>
  )
}
