import { type KnownLead, learnLeads } from "~src/advice/lead-score"
import { areaUnderCurve, brier } from "~src/advice/logistic"
import { missing, readCases } from "../corpora"
import type { BenchOptions, Suite, SuiteResult } from "../suite"

interface LeadCase {
  id: string
  firstContact: string
  origin: string | null
  landingPage: string | null
  won: boolean
}

const FILE = "outcomes.jsonl"
/** Leads in order of time: so many are learnt from, the later ones are predicted. */
const LEARNT = 0.7

/** The lead score on a real marketplace's leads, split by time. */
export const outcomes: Suite = {
  name: "outcomes",
  async run({ corpora, dump }: BenchOptions): Promise<SuiteResult> {
    const cases = readCases<LeadCase>(corpora, FILE)
    if (!cases) return { numbers: {}, lines: [], skipped: [missing(corpora, FILE)] }
    const ordered = [...cases].sort((a, b) => a.firstContact.localeCompare(b.firstContact))
    const cut = Math.floor(ordered.length * LEARNT)
    const known = ordered.slice(0, cut).map(leadOf)
    const later = ordered.slice(cut)
    const model = learnLeads(known)
    const rate = known.filter(({ won }) => won).length / Math.max(1, known.length)
    const chances = later.map((one) => (model.knows ? model.score(leadOf(one).fields).chance : rate))
    for (const [at, { id }] of later.entries()) dump({ id, task: "outcomes", output: chances[at] })
    const won = later.map((one) => one.won)
    const numbers = {
      "outcomes.auc": areaUnderCurve(chances, won),
      "outcomes.brier": brier(chances, won),
      "outcomes.baseBrier": brier(
        later.map(() => rate),
        won,
      ),
    }
    return {
      numbers,
      lines: [
        model.knows
          ? `learnt from ${known.length} leads (Brier ${model.proof.brier.toFixed(4)} against ${model.proof.baseBrier.toFixed(4)} on unseen ones among them)`
          : `does not know: ${model.why}`,
        `${later.length} later leads: AUC ${numbers["outcomes.auc"].toFixed(3)}, Brier ${numbers["outcomes.brier"].toFixed(4)}, base rate ${numbers["outcomes.baseBrier"].toFixed(4)}`,
      ],
      skipped: [],
    }
  },
}

function leadOf({ origin, landingPage, won }: LeadCase): KnownLead {
  return { fields: { origin, landingPage }, won }
}
