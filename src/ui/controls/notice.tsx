import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react"
import type { ReactNode } from "react"

const LOOKS = {
  info: { icon: Info, box: "border-line bg-wash", mark: "text-ink-2" },
  ok: { icon: CircleCheck, box: "border-line bg-wash", mark: "text-ok" },
  warn: { icon: TriangleAlert, box: "border-warn-line bg-warn-wash", mark: "text-warn" },
  bad: { icon: CircleAlert, box: "border-bad-line bg-bad-wash", mark: "text-bad" },
} as const

interface NoticeProps {
  look: keyof typeof LOOKS
  title?: string
  icon?: LucideIcon
  /** Said at once by a screen reader: for what answers a click. */
  live?: boolean
  children?: ReactNode
}

/** What the rep should know, with what to do about it beneath. */
export function Notice({ look, title, icon, live = false, children }: NoticeProps) {
  const { icon: Own, box, mark } = LOOKS[look]
  const Icon = icon ?? Own
  return (
    <div
      role={live ? "status" : undefined}
      className={`grid grid-cols-[auto_1fr] gap-x-2 rounded-xl border p-3 ${box}`}
    >
      <Icon aria-hidden className={`mt-0.5 size-4 ${mark}`} />
      <div className="grid grid-cols-1 min-w-0 gap-1.5">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
