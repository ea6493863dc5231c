import { ChevronDown } from "lucide-react"
import type { ComponentProps } from "react"
import type { Draft, DraftKind, DraftTone, DraftWish } from "~src/record/draft"
import { TextButton } from "../controls/button"
import { Chooser } from "../controls/chooser"
import { Popover } from "../controls/popover"
import { languageName } from "./language-name"

const words = {
  group: "Alternatives",
  tones: { shorter: "Shorter", warmer: "Warmer", firmer: "Firmer" },
  language: "Other language",
  kind: "Other kind",
  kinds: {
    reply: "Reply",
    follow_up: "Follow-up",
    introduction: "Introduction",
    recap: "Recap of a meeting",
    brief: "Brief for me",
  } satisfies Record<DraftKind, string>,
  kindDetails: {
    reply: "What the step is about",
    follow_up: "They have not answered",
    introduction: "To somebody who does not know you",
    recap: "What was agreed, who does what",
    brief: "People, last words, what is open. Not sent to anybody",
  } satisfies Record<DraftKind, string>,
}

/** Without a model there are words in these alone. */
const TEMPLATE_LANGUAGES = ["en", "ru", "zh"]
const MODEL_LANGUAGES = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "pl",
  "sv",
  "tr",
  "ru",
  "uk",
  "ja",
  "ko",
  "zh",
]

interface DraftAlternativesProps {
  draft: Draft
  onWrite: (wish: DraftWish) => void
}

/** The same draft another way, in one click; what can't be done without a model is not offered without one. */
export function DraftAlternatives({ draft, onWrite }: DraftAlternativesProps) {
  const { wish, modelMay } = draft
  const isMail = wish.kind !== "brief"
  const tones: Exclude<DraftTone, "usual">[] = modelMay ? ["shorter", "warmer", "firmer"] : ["shorter"]
  const languages = (modelMay ? MODEL_LANGUAGES : TEMPLATE_LANGUAGES).filter(
    (code) => code !== draft.language,
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons.
    <div role="group" aria-label={words.group} className="flex flex-wrap gap-x-3 gap-y-2 text-small">
      {isMail &&
        tones
          .filter((tone) => modelMay || tone !== wish.tone)
          .map((tone) => (
            <TextButton key={tone} onClick={() => onWrite({ ...wish, tone })}>
              {words.tones[tone]}
            </TextButton>
          ))}
      {isMail && (
        <Popover label={words.language} trigger={(props) => <Opener {...props}>{words.language}</Opener>}>
          {(close) => (
            <Chooser
              choices={languages.map((code) => ({
                id: code,
                label: languageName(code) ?? code,
                detail: null,
              }))}
              chosen={null}
              onChoose={(language) => {
                close()
                onWrite({ ...wish, tone: "usual", language })
              }}
            />
          )}
        </Popover>
      )}
      <Popover label={words.kind} trigger={(props) => <Opener {...props}>{words.kind}</Opener>}>
        {(close) => (
          <Chooser
            choices={(Object.keys(words.kinds) as DraftKind[]).map((kind) => ({
              id: kind,
              label: words.kinds[kind],
              detail: words.kindDetails[kind],
            }))}
            chosen={wish.kind}
            onChoose={(kind) => {
              close()
              onWrite({ kind: kind as DraftKind, tone: "usual", language: null, ownTextId: null })
            }}
          />
        )}
      </Popover>
    </div>
  )
}

function Opener({ children, ...props }: ComponentProps<"button">) {
  return (
    <TextButton {...props}>
      {children} <ChevronDown aria-hidden className="inline size-3.5 align-[-2px]" />
    </TextButton>
  )
}
