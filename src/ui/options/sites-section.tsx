import type { ReactNode } from "react"
import { useAction } from "../context/use-action"
import { PillChoice } from "../controls/pill-choice"
import type { OptionsActions, OptionsData } from "./options-data"
import { OwnSelectors } from "./own-selectors"
import { Section } from "./section"
import { SelfHosted } from "./self-hosted"
import { ALWAYS, SELF_HOSTED, SWITCHABLE } from "./site-kinds"
import { SiteRow } from "./site-row"

const words = {
  title: "Sites",
  lead: "Where Slipstream reads along: only pages that you open, and nothing is changed there. Each further site is one switch, and your browser asks whether it may.",
  always: "From the start",
  pausedNow: "Switched off. What was kept before stays.",
  endsLater: "Switched off. Pages that are open go on until they are loaded anew.",
  mailbox: "Pages that name no mailbox, such as LinkedIn and CRMs, belong to",
  ask: "Ask me",
  saved: "Saved.",
}

interface SitesSectionProps {
  data: Pick<OptionsData, "settings" | "sites" | "workspaces" | "ownSelectors">
  actions: Pick<
    OptionsActions,
    | "importSelectors"
    | "removeSelector"
    | "pauseSite"
    | "enableSite"
    | "enableSelfHosted"
    | "disableSite"
    | "saveSettings"
  >
}

/** Which sites are read, and whose record what they show belongs to. */
export function SitesSection({ data, actions }: SitesSectionProps) {
  const { sites, settings } = data
  const selfHosted = sites.find((site) => site.name === SELF_HOSTED)
  return (
    <Section id="sites" title={words.title} lead={words.lead}>
      <Group title={words.always}>
        {ALWAYS.map(({ name, reads }) => (
          <SiteRow
            key={name}
            name={name}
            reads={reads}
            on={!settings.pausedSites.includes(name)}
            onSwitch={(on) => actions.pauseSite(name, !on)}
            off={words.pausedNow}
          />
        ))}
      </Group>
      {SWITCHABLE.map(({ title, names }) => {
        const offered = sites.filter((site) => names.includes(site.name))
        if (offered.length === 0) return null
        return (
          <Group key={title} title={title}>
            {offered
              .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
              .map((site) => (
                <SiteRow
                  key={site.name}
                  name={site.name}
                  reads={null}
                  on={site.on.length > 0}
                  onSwitch={(on) => (on ? actions.enableSite(site) : actions.disableSite(site.name))}
                  off={words.endsLater}
                />
              ))}
          </Group>
        )
      })}
      {selfHosted && <SelfHosted site={selfHosted} actions={actions} />}
      <OwnSelectors selectors={data.ownSelectors} actions={actions} />
      {data.workspaces.length > 1 && <HomeMailbox data={data} save={actions.saveSettings} />}
    </Section>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="text-small font-medium text-ink-3">{title}</h3>
      <ul>{children}</ul>
    </div>
  )
}

interface HomeMailboxProps {
  data: Pick<OptionsData, "settings" | "workspaces">
  save: OptionsActions["saveSettings"]
}

/** Only where there are several: with one there is nothing to choose. */
function HomeMailbox({ data, save }: HomeMailboxProps) {
  const { run } = useAction()
  return (
    <PillChoice
      legend={words.mailbox}
      choices={[
        ...data.workspaces.map((mailbox) => ({ id: mailbox, label: mailbox })),
        { id: "", label: words.ask },
      ]}
      chosen={data.settings.homeWorkspace ?? ""}
      onChoose={(id) => run(() => save({ homeWorkspace: id || null }), { say: words.saved })}
    />
  )
}
