import { calibrationError } from "../advice/calibration"
import { poolOf } from "../advice/log"
import { moments } from "../advice/moments"
import {
  dueDates,
  newestFirst,
  ownDataOnly,
  type Policy,
  product,
  randomly,
  staticRules,
} from "../advice/policies"
import { randomOf } from "../advice/random"
import { oracleOf, type Score, simulate, type World } from "../advice/simulate"
import { rankingTime } from "../advice/speed"
import { type TruthOptions, truthOf } from "../advice/truth"
import type { Suite, SuiteResult } from "../suite"

const SEEDS = 200
const DECISIONS = 100

/** The engine of the next step against hidden truths; see `docs/advice.md` for how they are made. */
export const advice: Suite = {
  name: "advice",
  async run(): Promise<SuiteResult> {
    const rankMs = rankingTime()
    const graded = compare({ evidence: "graded", spread: 1 })
    const misled = compare({ evidence: "unrelated", spread: 1 })
    const numbers: Record<string, number> = {
      "advice.gap.keyless": gap(graded, "product"),
      "advice.gap.pooled": gap(graded, "product, pool"),
      "advice.gap.keyless.misled": gap(misled, "product"),
      "advice.gap.pooled.misled": gap(misled, "product, pool"),
      "advice.calibration": calibrationError(expectedOf(graded, "product")),
      "advice.calibration.pooled": calibrationError(expectedOf(graded, "product, pool")),
      "advice.rank5000.ms": rankMs,
    }
    for (const name of BASELINES.keys()) numbers[`advice.gap.${key(name)}`] = gap(graded, name)
    for (const [name, as] of [
      ["product", "keyless"],
      ["product, pool", "pooled"],
    ] as const) {
      numbers[`advice.overRules.${as}`] = gap(graded, name, "worth", "static rules")
      numbers[`advice.success.${as}`] = gap(graded, name, "success")
    }
    return {
      numbers,
      lines: [
        `${moments().length} moments, ${SEEDS} worlds, ${DECISIONS} decisions; share of the gap between random and oracle`,
        ...table("evidence as good as its grades say", graded),
        ...table("evidence unrelated to the truth", misled),
        `from static rules to the oracle: ${show(numbers["advice.overRules.keyless"])}, with a pool ${show(numbers["advice.overRules.pooled"])}`,
        `calibration error ${show(numbers["advice.calibration"])}, with a pool ${show(numbers["advice.calibration.pooled"])}`,
        `5,000 situations ranked in ${rankMs.toFixed(1)} ms`,
      ],
      skipped: [],
    }
  },
}

const BASELINES: ReadonlyMap<string, Policy> = new Map([
  ["random", randomly],
  ["newest first", newestFirst],
  ["due dates", dueDates],
  ["static rules", staticRules],
  ["own data only", ownDataOnly],
])

type Scores = Map<string, Score[]>

/** Every policy in the same worlds. */
export function compare(options: TruthOptions, seeds = SEEDS, decisions = DECISIONS): Scores {
  const scores: Scores = new Map()
  const add = (name: string, score: Score) => scores.set(name, [...(scores.get(name) ?? []), score])
  const all = moments()
  for (let seed = 1; seed <= seeds; seed++) {
    const truth = truthOf(seed, options)
    const world: World = { truth, moments: all, seed }
    for (const [name, policy] of BASELINES) add(name, simulate(world, policy, decisions, []))
    add("evidence only", simulate(world, product, 0, []))
    add("product", simulate(world, product, decisions, []))
    add("product, pool", simulate(world, product, decisions, poolOf(truth, all, randomOf(seed + 7))))
    add("oracle", simulate(world, oracleOf(world), 0, []))
  }
  return scores
}

/** How far a policy comes from another one to the oracle: 0 is no better, 1 is all that can be had. */
function gap(scores: Scores, name: string, of: "worth" | "success" = "worth", from = "random"): number {
  const mean = (policy: string) => {
    const list = scores.get(policy) ?? []
    return list.reduce((sum, score) => sum + score[of], 0) / Math.max(1, list.length)
  }
  return (mean(name) - mean(from)) / (mean("oracle") - mean(from))
}

function expectedOf(scores: Scores, name: string): Score["expected"] {
  return (scores.get(name) ?? []).flatMap(({ expected }) => expected)
}

function table(title: string, scores: Scores): string[] {
  const rows = [...scores.keys()].map((name) => {
    const list = scores.get(name) ?? []
    const success = list.reduce((sum, score) => sum + score.success, 0) / Math.max(1, list.length)
    return `  ${name.padEnd(16)} gap closed ${show(gap(scores, name))}   success ${(success * 100).toFixed(1)} %`
  })
  return [`${title}:`, ...rows]
}

const key = (name: string) => name.replaceAll(" ", "")
const show = (value: number | undefined) => (value ?? Number.NaN).toFixed(3)
