import type { ReactNode } from "react"

const LOOKS = {
  calm: "border-line text-ink-2",
  good: "border-line text-ok",
  warn: "border-warn-line bg-warn-wash text-warn",
} as const

export type ChipLook = keyof typeof LOOKS

export const chipClass = (look: ChipLook) =>
  `inline-flex min-h-6 max-w-full items-center gap-1 rounded-full border px-2 text-small ${LOOKS[look]}`

/** A word or two about somebody. */
export function Chip({ look = "calm", children }: { look?: ChipLook; children: ReactNode }) {
  return <span className={chipClass(look)}>{children}</span>
}
