import { ArrowUpRight } from "lucide-react"
import type { ReactNode } from "react"
import { safeUrl } from "../format/safe-url"

/** A link out of the extension; plain text where the address is not one that may be followed. */
export function ExternalLink({ url, children }: { url: string | null; children: ReactNode }) {
  const href = safeUrl(url)
  if (href === null) return <span>{children}</span>
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="inline-flex min-h-6 items-center gap-0.5 rounded text-accent hover:text-accent-strong hover:underline"
    >
      <span>{children}</span>
      <ArrowUpRight aria-hidden className="size-3 shrink-0" />
    </a>
  )
}
