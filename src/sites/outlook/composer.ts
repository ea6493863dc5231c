import type { Address } from "~src/record/address"
import type { SentObservation } from "~src/record/observation"
import { foldSpace, mergeAddresses } from "../address"
import { MAX_SHORT_TEXT, withinLimits } from "../limits"
import { find, findAll, isMatch, isWithin } from "../selector"
import { personIn } from "./addresses"
import { composerField, composerSubject, editable } from "./composer-selectors"
import { body, person } from "./selectors"

/** The composer of a new message that `element` stands in: the smallest part of the page with text field and subject. */
export function composerOf(element: Element): Element | null {
  // A mail's own form may have a field that calls itself "parentElement", and stands in for it.
  if (isWithin(element, body)) return null
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (find(at, editable) !== null && find(at, composerSubject) !== null) return at
  }
  return null
}

/** The draft that a composer, or its subject field, names: `MSG_<draft>_SUBJECT`. */
export function draftIn(element: Element): string | null {
  const subject = isMatch(element, composerSubject) ? element : find(element, composerSubject)
  return /^MSG_(.+)_SUBJECT$/u.exec(subject?.id ?? "")?.[1] ?? null
}

/**
 * What the composer holds at this moment, as the message that it will be. Null where nobody is addressed by an address.
 * Its id is the draft's: Outlook gives the sent message another one.
 */
export function readComposer(
  composer: Element,
  account: Address,
  now: number,
): Pick<SentObservation, "subject" | "message"> | null {
  const draft = draftIn(composer)
  const text = find(composer, editable)
  const subject = find(composer, composerSubject)
  // Recipients and copies always stand there, hidden copies where the rep has opened them.
  const [to = [], cc = [], bcc = []] = findAll(composer, composerField).map(peopleIn)
  if (draft === null || text === null || to.length + cc.length + bcc.length === 0) return null
  const message = withinLimits({
    id: `draft:${draft}`.slice(0, 500),
    from: account,
    to,
    cc,
    bcc,
    sentAt: now,
    sentAtText: "",
    html: text.innerHTML,
    truncated: false,
    attachments: [],
    invitation: null,
    outgoing: true,
    bulk: { unsubscribe: false, mailingList: null },
  })
  const written = subject !== null && "value" in subject ? String(subject.value) : ""
  return { subject: foldSpace(written).slice(0, MAX_SHORT_TEXT), message }
}

function peopleIn(field: Element): Address[] {
  return mergeAddresses(
    [],
    findAll(field, person).flatMap((one) => personIn(one) ?? []),
  )
}
