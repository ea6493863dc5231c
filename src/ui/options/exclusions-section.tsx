import { useState } from "react"
import type { Settings } from "~src/record/settings"
import { useAction } from "../context/use-action"
import { PillChoice } from "../controls/pill-choice"
import { TextInput } from "../controls/text-input"
import { AddRule } from "./add-rule"
import type { OptionsActions, OptionsData } from "./options-data"
import { RuleList } from "./rule-list"
import { Section } from "./section"

const words = {
  title: "What is kept out",
  lead: "Internal mail, newsletters and automatic mail are never kept. Here you add to that, or make exceptions. Your word outranks every rule.",
  personal: "Mail with addresses that look private",
  hold: "Hold back until I say",
  keep: "Keep it",
  country: "Country of phone numbers without a country code",
  countryHint: "Two letters, such as DE or US; empty for none.",
  saved: "Saved.",
}

interface ExclusionsSectionProps {
  data: Pick<OptionsData, "settings" | "rules" | "workspaces">
  actions: Pick<OptionsActions, "saveSettings" | "decideTriage" | "forgetRule">
}

export function ExclusionsSection({ data, actions }: ExclusionsSectionProps) {
  const { run } = useAction()
  return (
    <Section id="exclusions" title={words.title} lead={words.lead}>
      <PillChoice
        legend={words.personal}
        choices={[
          { id: "hold", label: words.hold },
          { id: "keep", label: words.keep },
        ]}
        chosen={data.settings.personalMail}
        onChoose={(id) =>
          run(() => actions.saveSettings({ personalMail: id === "keep" ? "keep" : "hold" }), {
            say: words.saved,
          })
        }
      />
      <AddRule workspaces={data.workspaces} decide={actions.decideTriage} />
      <RuleList rules={data.rules} severalMailboxes={data.workspaces.length > 1} actions={actions} />
      <Country settings={data.settings} save={actions.saveSettings} />
    </Section>
  )
}

function Country({ settings, save }: { settings: Settings; save: OptionsActions["saveSettings"] }) {
  const { run } = useAction()
  const [text, setText] = useState(settings.country ?? "")
  const change = (typed: string) => {
    const code = typed.trim().toUpperCase().slice(0, 2)
    setText(code)
    if (code === "" || regionName(code) !== null) {
      void run(() => save({ country: code || null }), { say: words.saved })
    }
  }
  return (
    <div className="max-w-xs">
      <TextInput
        label={words.country}
        value={text}
        onChange={change}
        hint={regionName(text) ?? words.countryHint}
      />
    </div>
  )
}

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" })

function regionName(code: string): string | null {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? null) : null
}
