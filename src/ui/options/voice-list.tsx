import { type FormEvent, useState } from "react"
import { emptyVoiceCard, type LearntManners, type VoiceCard, voiceCardId } from "~src/record/voice-card"
import { useAction } from "../context/use-action"
import { useAsked } from "../context/use-asked"
import { Button } from "../controls/button"
import { PillChoice } from "../controls/pill-choice"
import { TextInput } from "../controls/text-input"
import type { OptionsActions } from "./options-data"

const words = {
  title: "Your manner",
  mailbox: "Mailbox",
  language: "Language",
  languages: { en: "English", ru: "Russian", zh: "Chinese", de: "German", fr: "French", es: "Spanish" },
  greeting: "Greeting",
  greetingHint: "{name} stands for the name: Hi {name},",
  signOff: "Sign-off",
  words: "Words of a mail",
  taught: (what: string) => `Learnt from your edits: ${what}`,
  unset: "Learnt from your mail",
  fromMail: (what: string) => `${what} (from your mail)`,
  save: "Save",
  saved: "Saved.",
  forget: "Forget",
  forgotten: "Forgotten. It is learnt anew.",
}

interface VoiceListProps {
  cards: readonly VoiceCard[]
  workspaces: readonly string[]
  actions: Pick<OptionsActions, "saveVoice" | "learntVoice" | "forgetVoice">
}

/** The style card of one mailbox and language at a time. */
export function VoiceList({ cards, workspaces, actions }: VoiceListProps) {
  const [workspace, setWorkspace] = useState(workspaces[0] ?? null)
  const [language, setLanguage] = useState("en")
  const learnt = useAsked(workspace, cards, actions.learntVoice)
  if (workspace === null) return null
  const card =
    cards.find((one) => one.id === voiceCardId(workspace, language)) ?? emptyVoiceCard(workspace, language)
  return (
    <div className="grid grid-cols-1 gap-3">
      <h3 className="font-semibold">{words.title}</h3>
      {workspaces.length > 1 && (
        <PillChoice
          legend={words.mailbox}
          choices={workspaces.map((one) => ({ id: one, label: one }))}
          chosen={workspace}
          onChoose={setWorkspace}
        />
      )}
      <PillChoice
        legend={words.language}
        choices={Object.entries(words.languages).map(([id, label]) => ({ id, label }))}
        chosen={language}
        onChoose={setLanguage}
      />
      <VoiceForm
        // What edits teach meanwhile is no reason to drop what is being typed.
        key={JSON.stringify([card.id, card.greeting, card.signOff, card.words])}
        card={card}
        mail={learnt.state === "told" ? (learnt.told[language] ?? null) : null}
        actions={actions}
      />
    </div>
  )
}

interface VoiceFormProps {
  card: VoiceCard
  /** What sent mail tells in this language, or null. */
  mail: LearntManners[string] | null
  actions: VoiceListProps["actions"]
}

function VoiceForm({ card, mail, actions }: VoiceFormProps) {
  const { busy, run } = useAction()
  const [greeting, setGreeting] = useState(card.greeting ?? "")
  const [signOff, setSignOff] = useState(card.signOff ?? "")
  const [length, setLength] = useState(card.words === null ? "" : String(card.words))
  const count = length.trim() === "" ? null : Number(length)
  const wrong = count !== null && !(Number.isInteger(count) && count >= 10 && count <= 500)
  const { workspace, language, edits } = card
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const own = { greeting: greeting.trim() || null, signOff: signOff.trim() || null, words: count }
    if (!wrong) void run(() => actions.saveVoice({ workspace, language, ...own }), { say: words.saved })
  }
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-3">
      <TextInput
        label={words.greeting}
        value={greeting}
        onChange={setGreeting}
        placeholder={seen(mail?.greeting)}
        hint={taught(mostSeen(edits.greetings)) ?? words.greetingHint}
      />
      <TextInput
        label={words.signOff}
        value={signOff}
        onChange={setSignOff}
        placeholder={seen(mail?.signOff)}
        hint={taught(mostSeen(edits.signOffs))}
      />
      <TextInput
        label={words.words}
        value={length}
        onChange={setLength}
        placeholder={seen(mail?.words)}
        hint={taught(edits.words === null ? null : String(edits.words))}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={busy} disabled={wrong}>
          {words.save}
        </Button>
        <Button
          look="plain"
          onClick={() => run(() => actions.forgetVoice(workspace, language), { say: words.forgotten })}
        >
          {words.forget}
        </Button>
      </div>
    </form>
  )
}

function seen(what: string | number | null | undefined): string {
  return what === null || what === undefined ? words.unset : words.fromMail(String(what))
}

function taught(what: string | null): string | null {
  return what === null ? null : words.taught(what)
}

function mostSeen(counts: Readonly<Record<string, number>>): string | null {
  return Object.entries(counts).sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
