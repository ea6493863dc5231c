import type { ReactNode } from "react"
import type { LogPreview, PreviewAddress, PreviewField, PreviewPerson } from "~src/record/log-preview"
import { useTimes } from "../context/times-context"
import { ExternalLink } from "../controls/external-link"

const words = {
  kind: "Kind",
  kinds: {
    email: { in: "Mail from them", out: "Mail from you" },
    meeting: { in: "Meeting", out: "Meeting" },
    message: { in: "Message from them", out: "Message from you" },
    call: { in: "Call from them", out: "Call from you" },
    note: { in: "Note", out: "Note" },
    ticket: { in: "Ticket", out: "Answer to a ticket" },
  },
  subject: "Subject",
  at: "Time",
  from: "From",
  to: "To",
  cc: "Copy",
  text: "Text",
  empty: "Empty",
  people: "On these people",
  known: "stands there already",
  looked: "looked up by the address; made where there is nobody",
  fills: "Fills if empty",
  company: "Company",
  knownCompany: "stands there already",
  lookedCompany: "looked up by the domain; made where there is none",
  deal: "Deal",
  noDeal: "None",
  marker: "To find it again",
} as const

/** One activity as it would stand in the CRM, field by field. */
export function PreviewFields({ preview }: { preview: LogPreview }) {
  const times = useTimes()
  const { from, to, cc, company, deal } = preview
  return (
    <dl className="grid grid-cols-[5.5rem_1fr] gap-x-2 gap-y-1">
      <Field name={words.kind}>{words.kinds[preview.kind][preview.direction]}</Field>
      <Field name={words.subject}>{preview.subject || words.empty}</Field>
      <Field name={words.at}>{times.long(preview.at)}</Field>
      <Field name={words.from}>{addressInWords(from)}</Field>
      {to.length > 0 && <Field name={words.to}>{to.map(addressInWords).join(", ")}</Field>}
      {cc.length > 0 && <Field name={words.cc}>{cc.map(addressInWords).join(", ")}</Field>}
      <Field name={words.deal}>
        {deal ? <ExternalLink url={deal.url}>{deal.name}</ExternalLink> : words.noDeal}
      </Field>
      {company && (
        <Field name={words.company}>
          {company.name} <Aside>{company.known ? words.knownCompany : words.lookedCompany}</Aside>
          <Fills values={company.fields.map(inWords)} />
        </Field>
      )}
      {preview.people.length > 0 && (
        <Field name={words.people}>
          <ul className="grid grid-cols-1 gap-1">
            {preview.people.map((person) => (
              <li key={person.email}>
                <Person person={person} />
              </li>
            ))}
          </ul>
        </Field>
      )}
      <Field name={words.text}>
        <span className="whitespace-pre-wrap">{preview.text || words.empty}</span>
      </Field>
      <Field name={words.marker}>
        <span className="text-small text-ink-3">{preview.marker}</span>
      </Field>
    </dl>
  )
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-small leading-5 text-ink-3">{name}</dt>
      <dd className="min-w-0 wrap-anywhere" dir="auto">
        {children}
      </dd>
    </>
  )
}

function Person({ person }: { person: PreviewPerson }) {
  const name = [person.firstName, person.lastName].filter((part) => part !== null).join(" ")
  return (
    <>
      {person.email} <Aside>{person.known ? words.known : words.looked}</Aside>
      <Fills values={[name, ...person.fields.map(inWords)].filter((part) => part !== "")} />
    </>
  )
}

const inWords = ({ label, value }: PreviewField) => `${label}: ${value}`

function Fills({ values }: { values: readonly string[] }) {
  if (values.length === 0) return null
  return (
    <Aside>
      {words.fills}: {values.join(" · ")}
    </Aside>
  )
}

function Aside({ children }: { children: ReactNode }) {
  return <span className="block text-small text-ink-3">{children}</span>
}

function addressInWords({ email, name }: PreviewAddress): string {
  return name === null || name === "" ? email : `${name} <${email}>`
}
