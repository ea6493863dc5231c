import type { ReactNode } from "react"

interface SectionProps {
  id: string
  title: string
  lead: string
  children: ReactNode
}

/** One part of the options page, reachable by `#id`. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-14 border-b border-line py-6 last:border-b-0"
    >
      <h2 id={`${id}-title`} className="text-name font-semibold tracking-tight">
        {title}
      </h2>
      <p className="mt-1 mb-4 text-ink-2">{lead}</p>
      <div className="grid grid-cols-1 gap-4">{children}</div>
    </section>
  )
}
