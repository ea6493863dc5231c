import { contentWords, overlap } from "./content-words"

/** A mail of the rep's, with where it went. */
export interface SentMail {
  /** The rep's own words, quotes cut off. */
  text: string
  /** ISO 639-1, or null where it is not known. */
  language: string | null
  /** Addresses that it went to. */
  to: readonly string[]
  /** The thread that it belongs to. */
  threadId: string
}

/** What a draft is for. */
export interface DraftAbout {
  language: string
  /** Address of whom it goes to, or null. */
  to: string | null
  threadId: string
  /** The words that it answers. */
  text: string
}

const MOST = 3
const LONGEST = 1200
/** Shorter mails ("Thanks!") show no manner. */
const SHORTEST = 40
const SAME_PERSON = 1
const SAME_COMPANY = 0.4

/**
 * The sent mails that are nearest to a draft, as samples of the manner: in its language, to the same person or company,
 * about the same things; among equals the newest. Mails of the thread itself are left out: it is there anyway.
 *
 * @param sent newest first
 */
export function nearestMails(sent: readonly SentMail[], about: DraftAbout): string[] {
  const wanted = contentWords(about.text)
  const domain = (address: string) => address.slice(address.lastIndexOf("@") + 1)
  const nearness = ({ to, text }: SentMail) => {
    const person = about.to !== null && to.includes(about.to)
    const company = about.to !== null && to.some((one) => domain(one) === domain(about.to ?? ""))
    return (person ? SAME_PERSON : company ? SAME_COMPANY : 0) + overlap(wanted, contentWords(text))
  }
  return sent
    .filter(
      (mail) =>
        mail.language === about.language &&
        mail.threadId !== about.threadId &&
        mail.text.trim().length >= SHORTEST,
    )
    .map((mail) => ({ mail, near: nearness(mail) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, MOST)
    .map(({ mail }) => mail.text.trim().slice(0, LONGEST))
}
