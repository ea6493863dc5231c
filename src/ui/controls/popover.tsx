import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react"

interface PopoverProps {
  /** What opens: its name for assistive technology. */
  label: string
  /** The button that opens it; spread the props onto it. */
  trigger: (props: TriggerProps) => ReactNode
  /** Above the trigger, for what stands at the bottom of the panel. */
  above?: boolean
  children: (close: () => void) => ReactNode
}

export interface TriggerProps {
  "aria-expanded": boolean
  "aria-controls": string
  "aria-haspopup": "dialog"
  onClick: () => void
}

/**
 * Floats over what follows, as wide as the nearest positioned ancestor: a narrow panel has no room for less.
 * Follows its trigger in the tab order. Escape, a click elsewhere and leaving it with the keyboard close it.
 */
export function Popover({ label, trigger, above = false, children }: PopoverProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    root.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus()
  }
  useLeaving(root, open, () => setOpen(false))
  return (
    // The handler is for Escape bubbling from the controls inside; the div itself is no control.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      ref={root}
      className="inline-block max-w-full"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return
        event.stopPropagation()
        close()
      }}
    >
      {trigger({
        "aria-expanded": open,
        "aria-controls": id,
        "aria-haspopup": "dialog",
        onClick: () => setOpen(!open),
      })}
      {open && (
        <Sheet id={id} label={label} above={above}>
          {children(close)}
        </Sheet>
      )}
    </div>
  )
}

function Sheet(props: { id: string; label: string; above: boolean; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: "nearest" })
  }, [])
  return (
    <div
      ref={ref}
      id={props.id}
      role="dialog"
      aria-label={props.label}
      tabIndex={-1}
      className={`rise-in absolute inset-x-2 z-20 scroll-mb-20 rounded-xl border border-line-strong bg-card p-3 text-base text-ink shadow-float focus:outline-none ${
        props.above ? "bottom-full mb-1" : "mt-1"
      }`}
    >
      {props.children}
    </div>
  )
}

function useLeaving(root: RefObject<HTMLElement | null>, active: boolean, leave: () => void): void {
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    if (!active) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) latest.current()
    }
    document.addEventListener("pointerdown", outside)
    document.addEventListener("focusin", outside)
    return () => {
      document.removeEventListener("pointerdown", outside)
      document.removeEventListener("focusin", outside)
    }
  }, [active, root])
}
