import type { LucideIcon } from "lucide-react"
import { useRef } from "react"
import { useTimes } from "../context/times-context"
import { IconButton } from "../controls/button"
import { Popover } from "../controls/popover"
import { snoozeTimes } from "../format/snooze-times"
import { keyOf } from "./shortcuts"
import { useShortcut } from "./use-shortcuts"

interface SnoozeMenuProps {
  icon: LucideIcon
  label: string
  withKey: boolean
  /** Epoch milliseconds. */
  onSnooze: (until: number) => void
}

/** When the step should come back. */
export function SnoozeMenu({ icon, label, withKey, onSnooze }: SnoozeMenuProps) {
  const times = useTimes()
  const button = useRef<HTMLButtonElement>(null)
  useShortcut("snooze", withKey ? () => button.current?.click() : null)
  return (
    <Popover
      label={label}
      trigger={(props) => (
        <IconButton
          ref={button}
          icon={icon}
          label={label}
          shortcut={withKey ? keyOf("snooze") : undefined}
          {...props}
        />
      )}
    >
      {(close) => (
        <ul className="-mx-1 grid grid-cols-1">
          {snoozeTimes(times.now).map(({ label: name, until }) => (
            <li key={name}>
              <button
                type="button"
                className="flex w-full justify-between gap-2 rounded-md px-2 py-1.5 text-start hover:bg-wash"
                onClick={() => {
                  close()
                  onSnooze(until)
                }}
              >
                <span>{name}</span>
                <span className="text-ink-3">{times.short(until)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}
