import { UserPlus } from "lucide-react"
import type { ProfileObservation } from "~src/record/observed-page"
import { useAction } from "../context/use-action"
import { Button } from "../controls/button"
import { usePanelActions } from "./panel-actions"
import type { StrangeData } from "./panel-data"
import { displayName } from "./people"
import { Initials } from "./person-head"

const words = {
  region: "Who this is",
  keep: "Keep this person",
  keepNew: "No, keep as a new person",
  kept: (name: string) => `${name} is kept.`,
  nothing: "Not in your record. Looking keeps nobody; nothing is kept until you click.",
  is: (name: string) => `Is this ${name}?`,
  of: (name: string, company: string) => `${name} of ${company}`,
  link: "Yes, link",
  linked: (name: string) => `This profile belongs to ${name} now.`,
}

interface StrangerProps {
  profile: ProfileObservation
  candidates: StrangeData["candidates"]
}

/** The profile of somebody who is not in the record, as the page shows it. */
export function Stranger({ profile, candidates }: StrangerProps) {
  const { keepPerson } = usePanelActions()
  const { busy, run } = useAction()
  const { name, headline } = profile.person
  const keep = () => run(() => keepPerson(null), { say: words.kept(name) })
  return (
    <section aria-label={words.region} className="grid grid-cols-1 gap-3 px-3 pt-3">
      <div className="grid grid-cols-[36px_1fr] gap-x-2.5">
        <Initials name={name} />
        <div className="min-w-0" dir="auto">
          <h1 className="line-clamp-2 text-name font-semibold tracking-tight">{name}</h1>
          {headline && <p className="line-clamp-3 text-ink-2">{headline}</p>}
          <Positions profile={profile} />
          {profile.location && <p className="line-clamp-1 text-small text-ink-3">{profile.location}</p>}
        </div>
      </div>
      {candidates.map(({ contact, company }) => (
        <Candidate
          key={contact.id}
          name={displayName(contact)}
          company={company?.name ?? company?.domains[0] ?? null}
          address={contact.emails[0] ?? null}
          onLink={() => keepPerson(contact.id)}
        />
      ))}
      <p className="text-ink-2">{words.nothing}</p>
      <div>
        <Button
          look={candidates.length === 0 ? "go" : "soft"}
          icon={UserPlus}
          busy={busy}
          onClick={() => void keep()}
        >
          {candidates.length === 0 ? words.keep : words.keepNew}
        </Button>
      </div>
    </section>
  )
}

/** What they do now, as far as the headline does not say it already. */
function Positions({ profile: { person, positions } }: { profile: ProfileObservation }) {
  const current = positions
    .filter((position) => position.current)
    .map(({ title, company }) => [title, company].filter((part) => part !== null).join(" · "))
    .filter((line) => line !== "" && line !== person.headline)
  return [...new Set(current)].slice(0, 3).map((line) => (
    <p key={line} className="line-clamp-2 text-ink-2">
      {line}
    </p>
  ))
}

interface CandidateProps {
  name: string
  company: string | null
  address: string | null
  onLink: () => ReturnType<ReturnType<typeof usePanelActions>["keepPerson"]>
}

/** Somebody of the record who has the same name: only the rep can say whether it is them. */
function Candidate({ name, company, address, onLink }: CandidateProps) {
  const { busy, run } = useAction()
  return (
    <div className="grid grid-cols-1 gap-1.5 rounded-xl border border-line bg-card p-2.5">
      <p className="font-medium" dir="auto">
        {words.is(company ? words.of(name, company) : name)}
      </p>
      {address && <p className="text-small text-ink-3 wrap-anywhere">{address}</p>}
      <div>
        <Button busy={busy} onClick={() => run(onLink, { say: words.linked(name) })}>
          {words.link}
        </Button>
      </div>
    </div>
  )
}
