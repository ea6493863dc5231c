import type { ReactNode } from "react"

/** Words as they stand on a page. Text only, in its own direction. */
export function Quote({ children, source }: { children: string; source?: ReactNode }) {
  return (
    <figure className="border-s-2 border-accent ps-2">
      <blockquote dir="auto" className="line-clamp-6 text-ink-2">
        “{children}”
      </blockquote>
      {source && <figcaption className="mt-0.5 text-small text-ink-3">{source}</figcaption>}
    </figure>
  )
}
