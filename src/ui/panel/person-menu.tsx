import { Ellipsis } from "lucide-react"
import type { Contact } from "~src/record/contact"
import type { Fact } from "~src/record/fact"
import { useAction } from "../context/use-action"
import { IconButton, TextButton } from "../controls/button"
import { Popover } from "../controls/popover"
import { usePanelActions } from "./panel-actions"
import { factsOf } from "./people"
import { fieldWords, sourceInWords } from "./provenance-words"

const words = {
  more: "More about this person",
  addresses: "Mail",
  optOut: "Do not contact any more",
  optIn: "May be contacted again",
  optedOut: "No step or draft will be offered for this person.",
  optedIn: "Steps and drafts are offered again.",
}

const DETAILS = ["phone", "mobile", "organisation", "web", "address", "profile"] as const

/** Contact details, and the person's wish not to be contacted. */
export function PersonMenu({ contact, facts }: { contact: Contact; facts: readonly Fact[] }) {
  const { optOut } = usePanelActions()
  const { run } = useAction()
  const toggle = () =>
    run(() => optOut(contact.id, !contact.optedOut), {
      say: contact.optedOut ? words.optedIn : words.optedOut,
      undo: () => optOut(contact.id, contact.optedOut),
    })
  return (
    <Popover
      label={words.more}
      trigger={(props) => <IconButton icon={Ellipsis} label={words.more} {...props} />}
    >
      {(close) => (
        <div className="grid grid-cols-1 gap-3">
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5">
            <Detail name={words.addresses} values={contact.emails} origin={null} />
            {DETAILS.map((field) => {
              const held = factsOf(facts, "contact", contact.id, field)[0]
              if (!held || held.value === "") return null
              return (
                <Detail
                  key={field}
                  name={fieldWords[field]}
                  values={[held.value]}
                  origin={sourceInWords(held.provenance)}
                />
              )
            })}
          </dl>
          <TextButton
            className="justify-self-start"
            onClick={() => {
              close()
              void toggle()
            }}
          >
            {contact.optedOut ? words.optIn : words.optOut}
          </TextButton>
        </div>
      )}
    </Popover>
  )
}

function Detail(props: { name: string; values: readonly string[]; origin: string | null }) {
  return (
    <>
      <dt className="text-ink-3">{props.name}</dt>
      <dd className="min-w-0">
        {props.values.map((value) => (
          <div key={value} dir="auto">
            {value}
          </div>
        ))}
        {props.origin && <div className="text-small text-ink-3">{props.origin}</div>}
      </dd>
    </>
  )
}
