import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { usePanelActions } from "./panel-actions"
import type { ListedPerson } from "./panel-data"
import { displayName } from "./people"
import { bareSubject } from "./timeline-groups"

const words = {
  sure: (count: number) => `${count} here ${count === 1 ? "is" : "are"} in your record`,
  perhaps: "Perhaps: the same name as somebody you know",
  last: (when: string) => `Last heard or written ${when}`,
  nothing: "Nothing said with each other yet",
  next: "Next:",
}

/** Who of the people that the page lists is in the record, with what was last and what is next. A click opens it. */
export function ListedPeople({ people }: { people: readonly ListedPerson[] }) {
  const sure = people.filter((person) => person.sure)
  const perhaps = people.filter((person) => !person.sure)
  return (
    <>
      {sure.length > 0 && <Group id="listed" title={words.sure(sure.length)} people={sure} />}
      {perhaps.length > 0 && <Group id="perhaps" title={words.perhaps} people={perhaps} />}
    </>
  )
}

function Group({ id, title, people }: { id: string; title: string; people: readonly ListedPerson[] }) {
  return (
    <section aria-labelledby={id} className="px-1 pt-3">
      <h2 id={id} className="px-2.5 pb-0.5 text-small font-semibold text-ink-3">
        {title}
      </h2>
      <ul>
        {people.map((person) => (
          <Row key={person.contact.id} person={person} />
        ))}
      </ul>
    </section>
  )
}

function Row({ person: { contact, company, last, step } }: { person: ListedPerson }) {
  const { openThread } = usePanelActions()
  const { run } = useAction()
  const times = useTimes()
  const employer = company?.name ?? company?.domains[0] ?? null
  const name = displayName(contact)
  return (
    <li className="relative rounded-lg px-2.5 py-1.5 hover:bg-wash">
      {last === null ? (
        <p className="truncate font-semibold" dir="auto">
          {name}
        </p>
      ) : (
        <button
          type="button"
          className="block w-full truncate rounded text-start font-semibold after:absolute after:inset-0 after:content-['']"
          dir="auto"
          onClick={() => run(() => openThread(last.threadId))}
        >
          {name}
        </button>
      )}
      {employer && (
        <p className="truncate text-ink-2" dir="auto">
          {employer}
        </p>
      )}
      {step && (
        <p className="line-clamp-2 text-ink-2" dir="auto">
          <span className="text-ink-3">{words.next}</span> {step.title}
        </p>
      )}
      <p className="truncate text-small text-ink-3">
        {last === null ? words.nothing : words.last(times.short(last.at))}
        {last?.subject && (
          <>
            {" · "}
            <bdi>{bareSubject(last.subject)}</bdi>
          </>
        )}
      </p>
    </li>
  )
}
