import { NoticeLine } from "../context/notices"
import { AboutSection } from "./about-section"
import { CommissionSection } from "./commission-section"
import { CrmSection } from "./crm-section"
import { DataSection } from "./data-section"
import { DraftsSection } from "./drafts-section"
import { ExclusionsSection } from "./exclusions-section"
import { LearningSection } from "./learning-section"
import { ModelSection } from "./model-section"
import type { OptionsActions, OptionsData } from "./options-data"
import { SharedCountsSection } from "./shared-counts-section"
import { SitesSection } from "./sites-section"

const words = {
  title: "Slipstream settings",
  sections: [
    { id: "model", label: "Model" },
    { id: "drafts", label: "Drafts" },
    { id: "crm", label: "CRM" },
    { id: "learning", label: "Learnt" },
    { id: "sharing", label: "Sharing" },
    { id: "commission", label: "Commission" },
    { id: "sites", label: "Sites" },
    { id: "exclusions", label: "Kept out" },
    { id: "data", label: "Data" },
    { id: "about", label: "Privacy" },
  ],
}

/** The options page. */
export function Options({ data, actions }: { data: OptionsData; actions: OptionsActions }) {
  return (
    <div className="mx-auto max-w-2xl px-4 pb-16">
      <header className="sticky top-0 z-10 -mx-4 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line bg-ground px-4 py-3">
        <h1 className="font-semibold">{words.title}</h1>
        <nav className="flex flex-wrap gap-x-3">
          {words.sections.map(({ id, label }) => (
            <a key={id} href={`#${id}`} className="rounded py-1 text-ink-2 hover:text-accent hover:underline">
              {label}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <ModelSection
          settings={data.settings}
          builtIn={data.builtIn}
          spending={data.spending}
          actions={actions}
        />
        <DraftsSection data={data} actions={actions} />
        <CrmSection data={data} actions={actions} />
        <LearningSection learning={data.learning} actions={actions} />
        <SharedCountsSection data={data} actions={actions} />
        <CommissionSection plans={data.plans} workspaces={data.workspaces} actions={actions} />
        <SitesSection data={data} actions={actions} />
        <ExclusionsSection data={data} actions={actions} />
        <DataSection counts={data.counts} rereading={data.rereading} actions={actions} />
        <AboutSection version={data.version} />
      </main>
      <div className="fixed inset-x-0 bottom-0">
        <NoticeLine />
      </div>
    </div>
  )
}
