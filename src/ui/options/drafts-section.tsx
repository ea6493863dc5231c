import type { OptionsActions, OptionsData } from "./options-data"
import { OwnTextList } from "./own-text-list"
import { Section } from "./section"
import { VoiceList } from "./voice-list"

const words = {
  title: "Drafts",
  lead: "Drafts are written in your manner: learnt from your sent mail and from what you change in drafts. What you set here goes before that.",
}

interface DraftsSectionProps {
  data: Pick<OptionsData, "ownTexts" | "voiceCards" | "workspaces">
  actions: Pick<
    OptionsActions,
    "saveText" | "deleteText" | "importTexts" | "exportTexts" | "saveVoice" | "learntVoice" | "forgetVoice"
  >
}

/** How drafts are written: the rep's manner, and the rep's own texts. */
export function DraftsSection({ data, actions }: DraftsSectionProps) {
  return (
    <Section id="drafts" title={words.title} lead={words.lead}>
      <VoiceList cards={data.voiceCards} workspaces={data.workspaces} actions={actions} />
      <OwnTextList texts={data.ownTexts} actions={actions} />
    </Section>
  )
}
