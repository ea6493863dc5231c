import type { Contact } from "~src/record/contact"
import type { ThreadRecord } from "~src/record/thread-record"
import { useAction } from "../context/use-action"
import { TextButton } from "../controls/button"
import { chipClass } from "../controls/chip"
import { Chooser } from "../controls/chooser"
import { Popover } from "../controls/popover"
import { usePanelActions } from "./panel-actions"
import { displayName, mainContact, partOf } from "./people"

const words = {
  others: (count: number) => `+${count} in this thread`,
  title: "People in this conversation",
  open: "person",
  who: "Who is this conversation about?",
  changed: (name: string) => `This conversation is about ${name} now.`,
  parts: { writes: "writes", to: "is written to", cc: "in copy" },
}

interface OtherPeopleProps {
  shown: Contact
  record: ThreadRecord
  onShow: (contactId: string | null) => void
}

/** The other people of the thread: a click shows one of them. */
export function OtherPeople({ shown, record, onShow }: OtherPeopleProps) {
  const others = record.contacts.length - 1
  if (others < 1) return null
  return (
    <Popover
      label={words.title}
      trigger={(props) => (
        <button
          type="button"
          className={`${chipClass("calm")} hover:border-line-strong hover:text-ink`}
          {...props}
        >
          {words.others(others)}
        </button>
      )}
    >
      {(close) => (
        <Chooser
          choices={peopleChoices(record)}
          chosen={shown.id}
          onChoose={(id) => {
            close()
            onShow(id)
          }}
        />
      )}
    </Popover>
  )
}

/** Says whom the thread is about; remembered against the rule that took the last writer. */
export function ChoosePerson({ record, onChosen }: { record: ThreadRecord; onChosen: () => void }) {
  const { chooseContact } = usePanelActions()
  const { run } = useAction()
  const main = mainContact(record)
  const choose = (contact: Contact) =>
    run(() => chooseContact(record.thread.id, contact.id), {
      say: words.changed(displayName(contact)),
      undo: () => chooseContact(record.thread.id, record.thread.contactId),
    })
  return (
    <Popover label={words.who} trigger={(props) => <TextButton {...props}>{words.open}</TextButton>}>
      {(close) => (
        <div className="grid grid-cols-1 gap-2">
          <p className="font-semibold">{words.who}</p>
          <Chooser
            choices={peopleChoices(record)}
            chosen={main?.id ?? null}
            onChoose={(id) => {
              close()
              onChosen()
              const contact = record.contacts.find((one) => one.id === id)
              if (contact && id !== main?.id) void choose(contact)
            }}
          />
        </div>
      )}
    </Popover>
  )
}

function peopleChoices(record: ThreadRecord) {
  return record.contacts.map((contact) => {
    const part = partOf(contact.id, record.activities)
    const detail = [part && words.parts[part], contact.emails[0]]
    return { id: contact.id, label: displayName(contact), detail: detail.filter(Boolean).join(" · ") }
  })
}
