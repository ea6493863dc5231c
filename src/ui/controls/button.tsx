import { LoaderCircle, type LucideIcon } from "lucide-react"
import type { ComponentProps, MouseEvent } from "react"

const LOOKS = {
  /** The one thing to do here. */
  go: "bg-accent text-on-accent border-accent hover:bg-accent-strong hover:border-accent-strong",
  soft: "bg-card text-ink border-line hover:border-line-strong hover:bg-wash",
  plain: "border-transparent text-ink-2 hover:text-ink hover:bg-wash",
  danger: "bg-card text-bad border-bad-line hover:bg-bad-wash",
} as const

/**
 * Without the further clicks of a double click: what was done by the first may have put another button in this place,
 * the next step's or the next row's.
 */
function once(onClick: ComponentProps<"button">["onClick"]): ComponentProps<"button">["onClick"] {
  return (
    onClick && ((event: MouseEvent<HTMLButtonElement>) => (event.detail > 1 ? undefined : onClick(event)))
  )
}

interface ButtonProps extends ComponentProps<"button"> {
  look?: keyof typeof LOOKS
  icon?: LucideIcon
  busy?: boolean
  /** Key that does the same, shown on the button. */
  shortcut?: string
}

/** A button with words. While `busy` it keeps its focus and width and does nothing. */
export function Button({
  look = "soft",
  icon: Icon,
  busy = false,
  shortcut,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut}
      onClick={busy ? undefined : once(onClick)}
      className={`inline-flex min-h-7 max-w-full items-center justify-center gap-1.5 rounded-lg border px-2.5 py-1 text-base font-medium motion-safe:transition-colors disabled:opacity-50 ${LOOKS[look]} ${rest.className ?? ""}`}
    >
      {busy ? (
        <LoaderCircle aria-hidden className="size-3.5 shrink-0 motion-safe:animate-spin" />
      ) : (
        Icon && <Icon aria-hidden className="size-3.5 shrink-0" />
      )}
      <span className="min-w-0">{children}</span>
      {shortcut && <Key name={shortcut} />}
    </button>
  )
}

/** A key as it stands on the keyboard. Decoration: `aria-keyshortcuts` says it to assistive technology. */
export function Key({ name }: { name: string }) {
  return (
    <kbd aria-hidden className="ms-0.5 font-sans text-tiny uppercase opacity-70">
      {name}
    </kbd>
  )
}

interface IconButtonProps extends ComponentProps<"button"> {
  icon: LucideIcon
  /** What it does: the name for assistive technology and the tooltip. */
  label: string
  shortcut?: string
}

export function IconButton({ icon: Icon, label, shortcut, className, onClick, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${label} (${shortcut})` : label}
      className={`inline-grid size-7 shrink-0 place-items-center rounded-lg text-ink-2 motion-safe:transition-colors hover:bg-wash hover:text-ink ${className ?? ""}`}
      {...rest}
      onClick={once(onClick)}
    >
      <Icon aria-hidden className="size-4" />
    </button>
  )
}

/** A click inside running text: "wrong deal?", "show more". */
export function TextButton({ className, ...rest }: ComponentProps<"button">) {
  return (
    <button
      type="button"
      className={`-my-1 rounded py-1 text-start text-accent hover:text-accent-strong hover:underline ${className ?? ""}`}
      {...rest}
    />
  )
}
