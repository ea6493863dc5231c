import type { Observation } from "~src/record/observation"
import type {
  ChatObservation,
  CompanyObservation,
  ObservedPerson,
  PeopleObservation,
  ProfileObservation,
} from "~src/record/observed-page"
import { readConversations } from "~src/sites/linkedin/conversations"

type PageObservation = ProfileObservation | CompanyObservation | PeopleObservation | ChatObservation

const NO_CONVERSATIONS = { rows: [], nodes: 0, filled: 0 }

/** What `inspect` prints of a page that shows people, companies or chats; null for pages of other kinds. */
export function pageSummary(observations: readonly Observation[], page: Document, url: URL): object | null {
  const conversations = url.pathname.startsWith("/messaging") ? readConversations(page) : NO_CONVERSATIONS
  const [first] = observations.filter(isAboutPeople)
  if (first === undefined && conversations.nodes === 0) return null
  const profile = observations.find((one) => one.kind === "person.profile")
  const company = observations.find((one) => one.kind === "company.profile")
  const list = observations.find((one) => one.kind === "people.list")
  const chats = observations.filter((one) => one.kind === "chat.thread")
  const people = [
    ...(company?.people ?? []),
    ...(list?.people ?? []),
    ...chats.flatMap((chat) => chat.partners),
  ]
  return {
    kind: first?.kind ?? "chat.list",
    people: [...(profile === undefined ? [] : [profileSummary(profile)]), ...distinct(people)],
    company: company === undefined ? null : companySummary(company),
    threads: chats.map(({ threadId, partners }) => ({ threadId, partners: partners.map(personSummary) })),
    messages: chats.flatMap((chat) => chat.messages.map((one) => messageSummary(one, chat.threadId, page))),
    rows: conversations.rows,
    listNodes: { all: conversations.nodes, filled: conversations.filled },
    blind: false,
    missing: [],
  }
}

function isAboutPeople(observation: Observation): observation is PageObservation {
  return ["person.profile", "company.profile", "people.list", "chat.thread"].includes(observation.kind)
}

function personSummary({ sourceId, ...person }: ObservedPerson) {
  return { ...person, profileId: sourceId }
}

function profileSummary({ person, location, positions, emails }: ProfileObservation) {
  return { ...personSummary(person), location, positions, emails }
}

function companySummary({
  sourceId,
  name,
  tagline,
  industry,
  size,
  headquarters,
  website,
}: CompanyObservation) {
  return { id: sourceId, name, tagline, industry, size, headquarters, website }
}

function messageSummary(message: ChatObservation["messages"][number], threadId: string, page: Document) {
  const { id, from, sentAt, sentAtText, text } = message
  // The rep's own messages carry no person; their name stands in LinkedIn's bar.
  const own = page.querySelector("#global-nav .global-nav__me-photo")?.getAttribute("alt") ?? null
  return {
    id,
    threadId,
    from: from === null ? null : personSummary(from),
    sender: from?.name ?? own,
    outgoing: from === null,
    sentAt: sentAt === null ? null : new Date(sentAt).toISOString(),
    sentAtText,
    text,
  }
}

/** Each person once; those without an id count by name. */
function distinct(people: readonly ObservedPerson[]) {
  const byKey = new Map(people.map((person) => [person.sourceId ?? person.name, person]))
  return [...byKey.values()].map(personSummary)
}
