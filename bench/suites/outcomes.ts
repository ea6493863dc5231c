import { areaUnderCurve, brier } from "~src/advice/judging"
import { type KnownLead, learnLeads } from "~src/advice/lead-score"
import { chanceOf, type Example, fitLogistic } from "~src/advice/logistic"
import { randomOf } from "../advice/random"
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
/** Other points of time at which it might have been asked. One split may be luck. */
const ALSO = [0.5, 0.6, 0.8]
const FOLDS = 5
const INVENTED = { sets: 40, leads: 1500 }

/** The lead score on a real marketplace's leads, split by time, and on invented leads whose fields tell nothing. */
export const outcomes: Suite = {
  name: "outcomes",
  async run({ corpora, dump }: BenchOptions): Promise<SuiteResult> {
    const spoke = Array.from({ length: INVENTED.sets }, (_, seed) => learnLeads(withoutSignal(seed))).filter(
      ({ knows }) => knows,
    ).length
    const invented = {
      numbers: { "outcomes.invented.spoke": spoke / INVENTED.sets },
      line: `${INVENTED.sets} invented sets whose fields tell nothing, half with a drifting rate: says that it does not know in ${INVENTED.sets - spoke}`,
    }
    const cases = readCases<LeadCase>(corpora, FILE)
    if (!cases)
      return { numbers: invented.numbers, lines: [invented.line], skipped: [missing(corpora, FILE)] }
    const ordered = [...cases].sort((a, b) => a.firstContact.localeCompare(b.firstContact))
    const main = splitAt(ordered, LEARNT)
    for (const [at, { id }] of main.later.entries()) dump({ id, task: "outcomes", output: main.chances[at] })
    const numbers = {
      "outcomes.auc": main.auc,
      "outcomes.brier": main.brier,
      "outcomes.baseBrier": main.baseBrier,
      "outcomes.plain.auc": main.plain.auc,
      "outcomes.plain.brier": main.plain.brier,
      "outcomes.within.auc": main.within,
      ...invented.numbers,
    }
    const others = ALSO.map((share) => splitAt(ordered, share))
    return { numbers, lines: [...[main, ...others].map(lineOf), invented.line], skipped: [] }
  },
}

function splitAt(ordered: readonly LeadCase[], share: number) {
  const cut = Math.floor(ordered.length * share)
  const known = ordered.slice(0, cut).map(leadOf)
  const later = ordered.slice(cut)
  const model = learnLeads(known)
  const rate = known.filter(({ won }) => won).length / Math.max(1, known.length)
  const chances = later.map((one) => (model.knows ? model.score(leadOf(one).fields).chance : rate))
  const won = later.map((one) => one.won)
  const plain = plainChances(known, later.map(leadOf))
  const base = later.map(() => rate)
  return {
    share,
    later,
    chances,
    why: model.knows ? null : model.why,
    auc: areaUnderCurve(chances, won),
    brier: brier(chances, won),
    baseBrier: brier(base, won),
    plain: { auc: areaUnderCurve(plain, won), brier: brier(plain, won) },
    within: withinAuc(later.map(leadOf)),
  }
}

/**
 * How far the fields could tell at all: the area under the curve within the later leads, each fifth of them by what the
 * other four fifths show, with the ridge that does best. Nobody who stands before them can have seen that.
 */
function withinAuc(later: readonly KnownLead[]): number {
  const won = later.map((one) => one.won)
  const areas = [1, 4, 16, 64].map((ridge) => {
    const chances = later.map(() => 0)
    for (let fold = 0; fold < FOLDS; fold++) {
      const model = fitLogistic(later.filter((_, at) => at % FOLDS !== fold).map(plainExample), ridge)
      for (const [at, one] of later.entries()) {
        if (at % FOLDS === fold) chances[at] = chanceOf(model, plainExample(one).features)
      }
    }
    return areaUnderCurve(chances, won)
  })
  return Math.max(...areas)
}

/** What anybody would do: one-hot fields, the usual ridge of 1, no thought for time. */
function plainChances(known: readonly KnownLead[], later: readonly KnownLead[]): number[] {
  const model = fitLogistic(known.map(plainExample), 1)
  return later.map((one) => chanceOf(model, plainExample(one).features))
}

function plainExample({ fields, won }: KnownLead): Example {
  return { features: Object.entries(fields).map((pair) => pair.join("=")), success: won }
}

function lineOf({
  share,
  later,
  why,
  auc,
  brier,
  baseBrier,
  plain,
  within,
}: ReturnType<typeof splitAt>): string {
  const told = why === null ? "" : `; does not know: ${why}`
  return `first ${share * 100} % learnt, ${later.length} later leads: AUC ${auc.toFixed(3)}, Brier ${brier.toFixed(4)}, base rate ${baseBrier.toFixed(4)} (plain logistic ${plain.auc.toFixed(3)}, ${plain.brier.toFixed(4)}; within the later leads themselves ${within.toFixed(3)})${told}`
}

function leadOf({ origin, landingPage, won }: LeadCase): KnownLead {
  return { fields: { origin, landingPage }, won }
}

/** Leads of odd seeds are won more and more often, whatever their fields. */
function withoutSignal(seed: number): KnownLead[] {
  const random = randomOf(seed + 1)
  const { leads } = INVENTED
  return Array.from({ length: leads }, (_, at) => {
    const origin = `origin ${random.below(6)}`
    const landingPage = `page ${Math.floor(random.uniform() * random.uniform() * 80)}`
    const rate = seed % 2 === 0 ? 0.2 : 0.05 + (0.3 * at) / leads
    return { fields: { origin, landingPage }, won: random.uniform() < rate }
  })
}
