interface SwitchProps {
  label: string
  /** Where the name stands beside it already. */
  hideLabel?: boolean
  on: boolean
  onChange: (on: boolean) => void
}

export function Switch({ label, hideLabel = false, on, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      onClick={() => onChange(!on)}
      className="inline-flex min-h-7 items-center gap-2 rounded-lg px-1"
    >
      <span className={hideLabel ? "sr-only" : "text-start text-ink-2"}>{label}</span>
      <span
        aria-hidden
        className={`relative h-[18px] w-8 rounded-full motion-safe:transition-colors ${on ? "bg-accent" : "bg-line-strong"}`}
      >
        <span
          className={`absolute top-0.5 size-3.5 rounded-full bg-card motion-safe:transition-[inset-inline-start] ${on ? "start-4" : "start-0.5"}`}
        />
      </span>
    </button>
  )
}
