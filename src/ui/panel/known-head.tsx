import { Building2, Handshake } from "lucide-react"
import type { ReactNode } from "react"
import type { Deal } from "~src/record/deal"
import { ExternalLink } from "../controls/external-link"
import { plural } from "../format/plural"
import { CompanyDetails, CompanyLine } from "./company-line"
import { dealDetail } from "./deal-line"
import type { KnownData } from "./panel-data"
import { displayName } from "./people"
import { CompanyName, PersonHead } from "./person-head"
import { SameCompany } from "./same-company"

const words = {
  region: "Who this is",
  status: { open: null, won: "won", lost: "lost" },
  people: (count: number) => `${plural(count, "person", "people")} in your record`,
  nobody: "Nobody of them has written yet.",
}

/** So many names and deals are listed; what happened with the others stands below. */
const FEW = 4

/** The person, company or deal that the page shows, as the record has it. */
export function KnownHead({ data }: { data: KnownData }) {
  return (
    <section aria-label={words.region} className="relative grid grid-cols-1 gap-1.5 px-3 pt-3">
      <Head data={data} />
      <SameCompany companyId={companyOf(data)} related={data.related} />
    </section>
  )
}

/** The company that the page is about: itself, or that of the person. */
function companyOf({ about, record }: KnownData): string | null {
  if (about.kind === "company") return about.id
  return record.contacts.find((one) => one.id === about.id)?.companyId ?? null
}

function Head({ data }: { data: KnownData }): ReactNode {
  const { about, record, deals } = data
  const contact = record.contacts.find((one) => one.id === about.id)
  const company = record.companies.find((one) => one.id === about.id)
  const deal = deals.find((one) => one.id === about.id)
  if (contact) return <PersonHead contact={contact} record={record} deals={<Deals deals={deals} />} />
  if (company) {
    return (
      <Thing icon={<Building2 aria-hidden className="size-5" />}>
        <h1 className="text-name font-semibold tracking-tight">
          <CompanyName company={company} facts={record.facts} />
        </h1>
        <p className="text-ink-2">{company.domains.join(", ")}</p>
        <CompanyDetails companyId={company.id} facts={record.facts} />
        <Deals deals={deals} />
        <People data={data} />
      </Thing>
    )
  }
  if (!deal) return null
  const buyer = record.companies.find((one) => one.id === deal.companyId)
  return (
    <Thing icon={<Handshake aria-hidden className="size-5" />}>
      <h1 className="line-clamp-2 text-name font-semibold tracking-tight" dir="auto">
        {deal.name}
      </h1>
      <p className="text-ink-2">{detailOf(deal)}</p>
      {buyer && (
        <>
          <CompanyName company={buyer} facts={record.facts} />
          <CompanyLine companyId={buyer.id} facts={record.facts} />
        </>
      )}
      <People data={data} />
    </Thing>
  )
}

function Thing({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[36px_1fr] gap-x-2.5">
      <div className="grid size-9 place-items-center rounded-full bg-accent-wash text-accent">{icon}</div>
      <div className="min-w-0">{children}</div>
    </div>
  )
}

function Deals({ deals }: { deals: readonly Deal[] }) {
  return deals.slice(0, FEW).map((deal) => (
    <div key={deal.id} className="flex flex-wrap gap-x-1.5 leading-6 text-ink-2">
      <ExternalLink url={deal.remote.url}>
        <bdi className="line-clamp-2">{deal.name}</bdi>
      </ExternalLink>
      <span>{detailOf(deal)}</span>
    </div>
  ))
}

function detailOf(deal: Deal): string {
  return [dealDetail(deal), words.status[deal.status]].filter((part) => part !== null).join(" · ")
}

function People({ data: { record } }: { data: KnownData }) {
  const names = record.contacts.slice(0, FEW).map(displayName)
  if (names.length === 0) return <p className="text-ink-3">{words.nobody}</p>
  return (
    <p className="mt-1 text-small text-ink-3" dir="auto">
      {words.people(record.contacts.length)}: {names.join(", ")}
      {record.contacts.length > FEW && "…"}
    </p>
  )
}
