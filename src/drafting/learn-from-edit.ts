import type { VoiceCard } from "~src/record/voice-card"
import { greetingManner, greetingOf } from "./greeting"
import { type Manner, signOffOf, type Voice, wordsIn } from "./voice"

/** A form is the rep's own when they have put it in so often: once may be a matter of the person. */
const OFTEN = 2
/** Shares of the length before and of the new one. */
const OLD_SHARE = 0.7
/** A length that differs by less is no wish. */
const LENGTH_CHANGE = 0.15

/**
 * What an edited draft teaches: another greeting, another sign-off, another length. `written` is what we wrote, `final`
 * what the rep made of it, `to` the name of whom it greets. The same card where nothing of that was changed.
 */
export function learnFromEdit(card: VoiceCard, written: string, final: string, to: string | null): VoiceCard {
  const greeting = changed(written, final, (text) => greetingMannerOf(text, card.language, to))
  const signOff = changed(written, final, (text) => signOffOf(text, card.language)?.line ?? null)
  const [before, after] = [wordsIn(written), wordsIn(final)]
  const resized = after > 0 && before > 0 && Math.abs(after - before) / before > LENGTH_CHANGE
  if (greeting === null && signOff === null && !resized) return card
  const { edits } = card
  return {
    ...card,
    edits: {
      greetings: counted(edits.greetings, greeting),
      signOffs: counted(edits.signOffs, signOff),
      words: resized
        ? Math.round(edits.words === null ? after : OLD_SHARE * edits.words + (1 - OLD_SHARE) * after)
        : edits.words,
    },
  }
}

/** The voice that drafts are written in: what the rep has set, then what edits have taught, then the sent mails. */
export function withCards(voice: Voice, cards: readonly VoiceCard[]): Voice {
  const manners: Record<string, Manner> = { ...voice.manners }
  for (const card of cards) {
    const learnt = manners[card.language]
    manners[card.language] = {
      greeting: card.greeting ?? often(card.edits.greetings) ?? learnt?.greeting ?? null,
      signOff: card.signOff ?? often(card.edits.signOffs) ?? learnt?.signOff ?? null,
      formality: learnt?.formality ?? null,
      words: card.words ?? card.edits.words ?? learnt?.words ?? null,
    }
  }
  return { ...voice, manners }
}

function greetingMannerOf(text: string, language: string, to: string | null): string | null {
  const greeting = greetingOf(text, language)
  return greeting === null ? null : greetingManner(greeting, to)
}

/** What the final text has and the written one had otherwise. */
function changed(written: string, final: string, read: (text: string) => string | null): string | null {
  const now = read(final)
  return now === null || now === read(written) ? null : now
}

function counted(counts: Readonly<Record<string, number>>, form: string | null): Record<string, number> {
  return form === null ? { ...counts } : { ...counts, [form]: (counts[form] ?? 0) + 1 }
}

function often(counts: Readonly<Record<string, number>>): string | null {
  const [best] = Object.entries(counts).sort((a, b) => b[1] - a[1])
  return best && best[1] >= OFTEN ? best[0] : null
}
