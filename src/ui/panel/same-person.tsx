import { Users } from "lucide-react"
import type { Contact } from "~src/record/contact"
import type { MergeProposal, MergeReason } from "~src/record/merge-proposal"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import { usePanelActions } from "./panel-actions"
import type { ThreadPanelData } from "./panel-data"
import { displayName } from "./people"

const words = {
  question: (name: string) => `Is this also ${name}?`,
  same: "Same person",
  different: "Someone else",
  merged: "One person now, nothing lost.",
  apart: "Kept apart. It will not be asked again.",
  separated: "Two people again.",
  with: (name: string) => `Includes ${name}.`,
  separate: "Separate them",
  reasons: {
    signature_names_address: "the signature names the address",
    same_profile: "same profile",
    same_mobile: "same mobile number",
    same_name_and_company: "same name and company",
    same_name: "same name",
    reply_chain: "answered for the other, with the name",
  } satisfies Record<MergeReason["rule"], string>,
}

/** Asks whether two records are one person, with the reasons; after a merge, the way back. */
export function SamePerson({ contact, data }: { contact: Contact; data: ThreadPanelData }) {
  const about = data.merges.filter(({ keptId, otherId }) => keptId === contact.id || otherId === contact.id)
  const [first] = about.filter((proposal) => proposal.state === "open")
  const merged = about.filter((proposal) => proposal.state === "merged")
  if (!first && merged.length === 0) return null
  return (
    <div className="ps-[46px] text-small">
      {first && <Question proposal={first} other={otherOf(first, contact, data)} />}
      {merged.map((proposal) => (
        <Merged key={proposal.id} proposal={proposal} />
      ))}
    </div>
  )
}

function Question({ proposal, other }: { proposal: MergeProposal; other: Contact | null }) {
  const { mergePeople, separatePeople, keepApart } = usePanelActions()
  const { busy, run } = useAction()
  if (!other) return null
  const address = other.emails[0]
  const name = other.name && address ? `${other.name} (${address})` : displayName(other)
  const reasons = proposal.reasons.map(({ rule, value }) => `${words.reasons[rule]}: ${value}`)
  return (
    <div className="grid grid-cols-1 gap-1.5 rounded-xl border border-line bg-card p-2.5">
      <p className="font-medium" dir="auto">
        <Users aria-hidden className="me-1.5 inline size-3.5 text-ink-3" />
        {words.question(name)}
      </p>
      <p className="text-ink-3" dir="auto">
        {reasons.join("; ")}
      </p>
      <div className="flex flex-wrap gap-1.5">
        <Button
          busy={busy}
          onClick={() =>
            run(() => mergePeople(proposal.id), {
              say: words.merged,
              undo: () => separatePeople(proposal.id),
            })
          }
        >
          {words.same}
        </Button>
        <Button
          look="plain"
          busy={busy}
          onClick={() => run(() => keepApart(proposal.id), { say: words.apart })}
        >
          {words.different}
        </Button>
      </div>
    </div>
  )
}

function Merged({ proposal }: { proposal: MergeProposal }) {
  const { separatePeople } = usePanelActions()
  const { run } = useAction()
  const address = proposal.other?.emails[0]
  if (!address) return null
  return (
    <p className="flex flex-wrap gap-x-2 text-ink-3">
      <span>{words.with(address)}</span>
      <TextButton onClick={() => run(() => separatePeople(proposal.id), { say: words.separated })}>
        {words.separate}
      </TextButton>
    </p>
  )
}

function otherOf(proposal: MergeProposal, contact: Contact, data: ThreadPanelData): Contact | null {
  const id = proposal.keptId === contact.id ? proposal.otherId : proposal.keptId
  return data.mergePeople.find((one) => one.id === id) ?? null
}
