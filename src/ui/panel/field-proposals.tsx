import { PencilLine } from "lucide-react"
import type { Company } from "~src/record/company"
import type { Contact } from "~src/record/contact"
import type { FieldProposal } from "~src/record/crm-field"
import type { OutboxEntry } from "~src/record/outbox"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import { Chooser } from "../controls/chooser"
import { Popover } from "../controls/popover"
import { plural } from "../format/plural"
import { crmFieldInWords } from "./crm-field-words"
import { usePanelActions } from "./panel-actions"
import { displayName } from "./people"

const words = {
  title: (count: number, crm: string) => `${plural(count, "field", "fields")} in ${crm} for you to decide`,
  differs: "Something else stands there.",
  not_in_list: "The list there does not have this value.",
  refused: (crm: string) => `${crm} did not take it.`,
  there: "There",
  known: "Known",
  take: "Replace it there",
  again: "Write it again",
  choose: "Choose from the list",
  leave: "Leave it",
  written: "Written.",
  left: "Left as it is.",
}

interface FieldProposalsProps {
  entries: readonly OutboxEntry[]
  contacts: readonly Contact[]
  companies: readonly Company[]
  crm: string
}

interface Shown {
  entryId: string
  name: string
  proposal: FieldProposal
}

/** Values that were not written: why, and one click each that decides it. */
export function FieldProposals({ entries, contacts, companies, crm }: FieldProposalsProps) {
  const shown = proposalsIn(entries, contacts, companies)
  if (shown.length === 0) return null
  return (
    <details className="border-b border-line" open={shown.length === 1}>
      <summary className="flex list-none items-center gap-2 px-3 py-2 font-medium">
        <PencilLine aria-hidden className="size-4 text-ink-2" />
        {words.title(shown.length, crm)}
      </summary>
      <ul className="grid max-h-64 grid-cols-1 gap-3 overflow-y-auto px-3 pb-3 ps-9">
        {shown.map((one) => (
          <li key={`${one.proposal.contactId} ${one.proposal.field}`}>
            <Proposal shown={one} crm={crm} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The latest of each field of each person and company that is still kept. */
function proposalsIn(
  entries: readonly OutboxEntry[],
  contacts: readonly Contact[],
  companies: readonly Company[],
): Shown[] {
  const names = new Map([
    ...contacts.map((contact) => [contact.id, displayName(contact)] as const),
    ...companies.map(({ id, name, domains }) => [id, name ?? domains[0] ?? id] as const),
  ])
  const latest = new Map<string, Shown>()
  for (const entry of [...entries].sort((a, b) => a.updatedAt - b.updatedAt)) {
    for (const proposal of entry.proposals ?? []) {
      const name = names.get(proposal.contactId)
      if (name === undefined) continue
      const key = `${proposal.contactId} ${proposal.field}`
      latest.set(key, { entryId: entry.id, name, proposal })
    }
  }
  return [...latest.values()]
}

function Proposal({ shown: { entryId, name, proposal }, crm }: { shown: Shown; crm: string }) {
  const { decideField } = usePanelActions()
  const { busy, run } = useAction()
  const { contactId, field, label, ours, theirs, why, message, options = [] } = proposal
  const decide = (value: string | null) =>
    run(() => decideField(entryId, contactId, field, value), {
      say: value === null ? words.left : words.written,
    })
  return (
    <div className="grid grid-cols-1 gap-1">
      <p dir="auto">
        <span className="font-medium">{name}</span>: {crmFieldInWords(label)}
      </p>
      <p className="text-small text-ink-2">
        {why === "refused" ? (message ?? words.refused(crm)) : words[why]}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-2 text-small">
        {theirs !== "" && <Value name={words.there} value={theirs} />}
        <Value name={words.known} value={ours} />
      </dl>
      <div className="flex flex-wrap items-center gap-1.5">
        {why === "not_in_list" ? (
          <Popover
            above
            label={words.choose}
            trigger={(props) => (
              <Button busy={busy} {...props}>
                {words.choose}
              </Button>
            )}
          >
            {(close) => (
              <Chooser
                choices={options.map(({ value, label: shown }) => ({
                  id: value,
                  label: shown,
                  detail: null,
                }))}
                chosen={null}
                onChoose={(value) => {
                  close()
                  void decide(value)
                }}
              />
            )}
          </Popover>
        ) : (
          <Button busy={busy} onClick={() => decide(ours)}>
            {why === "refused" ? words.again : words.take}
          </Button>
        )}
        <TextButton className="text-ink-2" onClick={() => decide(null)}>
          {words.leave}
        </TextButton>
      </div>
    </div>
  )
}

function Value({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 wrap-anywhere" dir="auto">
        {value}
      </dd>
    </>
  )
}
