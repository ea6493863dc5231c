import { Building2 } from "lucide-react"
import type { Company } from "~src/record/company"
import type { CompanyLinkReason, RelatedCompany } from "~src/record/company-link"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import { usePanelActions } from "./panel-actions"

const words = {
  question: (name: string) => `Does ${name} belong to the same group?`,
  together: "Same group",
  apart: "Separate",
  linked: "Noted. Each now shows the other and its deals.",
  refused: "Kept apart. It will not be asked again.",
  with: (name: string) => `Same group: ${name}.`,
  separate: "Not so",
  reasons: {
    same_label: "same brand in the address",
    same_name: "same name",
    part_of: "says that it is part of",
    same_parent: "both are part of",
    signs_with: "people sign with",
  } satisfies Record<CompanyLinkReason["rule"], string>,
}

/** Asks whether two companies belong together, with the reasons; afterwards says so, with the way back. */
export function SameCompany({
  companyId,
  related,
}: {
  companyId: string | null
  related: readonly RelatedCompany[]
}) {
  const about = related.filter((one) => one.companyId === companyId)
  const [first] = about.filter(({ link }) => link.state === "open")
  const linked = about.filter(({ link }) => link.state === "linked")
  if (!first && linked.length === 0) return null
  return (
    <div className="grid grid-cols-1 gap-1.5 ps-[46px] text-small">
      {first && <Question about={first} />}
      {linked.map((one) => (
        <Linked key={one.link.id} about={one} />
      ))}
    </div>
  )
}

function Question({ about: { link, other } }: { about: RelatedCompany }) {
  const { decideLink } = usePanelActions()
  const { busy, run } = useAction()
  const reopen = () => decideLink(link.id, "open")
  return (
    <div className="grid grid-cols-1 gap-1.5 rounded-xl border border-line bg-card p-2.5">
      <p className="font-medium break-words" dir="auto">
        <Building2 aria-hidden className="me-1.5 inline size-3.5 text-ink-3" />
        {words.question(nameOf(other))}
      </p>
      <p className="text-ink-3 break-words" dir="auto">
        {link.reasons.map(({ rule, value }) => `${words.reasons[rule]}: ${value}`).join("; ")}
      </p>
      <div className="flex flex-wrap gap-1.5">
        <Button
          busy={busy}
          onClick={() => run(() => decideLink(link.id, "linked"), { say: words.linked, undo: reopen })}
        >
          {words.together}
        </Button>
        <Button
          look="plain"
          busy={busy}
          onClick={() => run(() => decideLink(link.id, "refused"), { say: words.refused, undo: reopen })}
        >
          {words.apart}
        </Button>
      </div>
    </div>
  )
}

function Linked({ about: { link, other } }: { about: RelatedCompany }) {
  const { decideLink } = usePanelActions()
  const { run } = useAction()
  const separate = () =>
    run(() => decideLink(link.id, "refused"), {
      say: words.refused,
      undo: () => decideLink(link.id, "linked"),
    })
  return (
    <p className="flex flex-wrap gap-x-2 text-ink-3">
      <bdi className="min-w-0 break-words">{words.with(nameOf(other))}</bdi>
      <TextButton onClick={() => void separate()}>{words.separate}</TextButton>
    </p>
  )
}

/** The name with the domain, because the two may be called the same. */
function nameOf({ name, domains }: Company): string {
  const [domain = ""] = domains
  return name ? `${name} (${domain})` : domain
}
