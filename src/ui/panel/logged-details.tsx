import type { Contact } from "~src/record/contact"
import type { OutboxEntry } from "~src/record/outbox"
import { useCrmName } from "../context/crm-names"
import { useAction } from "../context/use-action"
import { TextButton } from "../controls/button"
import { crmFieldInWords } from "./crm-field-words"
import { usePanelActions } from "./panel-actions"
import { displayName } from "./people"

const words = {
  rules: {
    deal: "Logged by itself: you switched it on for this deal.",
    pipeline: "Logged by itself: you switched it on for this pipeline.",
    "every-matched": "Logged by itself: you switched it on for every matched business mail.",
  } as Record<string, string>,
  rule: "Logged by itself.",
  theirs: (crm: string, by: string | null) =>
    by === null ? `It stood in ${crm} already.` : `It stood in ${crm} already, logged by ${by}.`,
  differs: (name: string, fields: string) => `${name} differs there: ${fields} (left as it is).`,
  remove: (crm: string) => `Remove from ${crm}`,
}

interface LoggedDetailsProps {
  entry: OutboxEntry
  contacts: readonly Contact[]
}

/** What there is to say of an activity that stands in the CRM, and the way to take it back. */
export function LoggedDetails({ entry, contacts }: LoggedDetailsProps) {
  const { unlog } = usePanelActions()
  const { run } = useAction()
  const crmName = useCrmName()
  const crm = crmName(entry.receipt?.connector ?? "")
  const proposals = entry.proposals ?? []
  const differing = contacts.flatMap((contact) => {
    const fields = proposals.filter(({ contactId }) => contactId === contact.id)
    if (fields.length === 0) return []
    const said = [...new Set(fields.map(({ label }) => crmFieldInWords(label)))].join(", ")
    return [{ contactId: contact.id, says: words.differs(displayName(contact), said) }]
  })
  return (
    <div className="grid grid-cols-1 gap-1 text-small text-ink-2">
      {entry.rule && <p>{words.rules[entry.rule] ?? words.rule}</p>}
      {differing.map(({ contactId, says }) => (
        <p key={contactId} dir="auto">
          {says}
        </p>
      ))}
      {entry.loggedBy === undefined ? (
        <TextButton className="justify-self-start" onClick={() => run(() => unlog([entry.id]))}>
          {words.remove(crm)}
        </TextButton>
      ) : (
        <p dir="auto">{words.theirs(crm, entry.loggedBy)}</p>
      )}
    </div>
  )
}
