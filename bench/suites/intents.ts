import { parsed } from "../../src/capture/language/parsed"
import { Phrases } from "../../src/capture/language/phrases"
import { actionScore, asksFrom, asksIn } from "../../src/capture/requests/asks"
import { askCuesEn } from "../../src/capture/requests/cues/ask-en"
import { probability } from "../../src/capture/requests/model/ask-model"
import { askFeatures } from "../../src/capture/requests/model/features"
import { foldsOf, type IntentCase, trainAskModel } from "../ask-training"
import { missing, readCases } from "../corpora"
import { type PrecisionRecall, precisionRecall } from "../scores"
import type { Suite } from "../suite"
import { tfIdfRegression } from "./tf-idf"

const file = "intents.jsonl"
const folds = 5
const context = { language: "en", sentAt: Date.UTC(2001, 5, 5), timeZone: "UTC" }
/** In the data set's own test split three in ten sentences ask; its train split holds nearly as many as not. */
const naturalShare = 0.31

/**
 * Does a sentence ask its reader for an action or a meeting? The shipped model is trained on the data set's
 * train split, so on that split only the cross-validated row is honest; on any other folder the first row is.
 */
export const intents: Suite = {
  name: "intents",
  async run({ corpora, dump }) {
    const cases = readCases<IntentCase>(corpora, file)
    if (cases === null) return { numbers: {}, lines: [], skipped: [missing(corpora, file)] }
    for (const { id, text } of cases) dump({ id, task: "intents.ask", output: asksForAction(text) })
    const rows: [string, (one: IntentCase) => boolean][] = [
      ["shipped model and rules", (one) => asksForAction(one.text)],
      ["the same, courtesy left out", (one) => asksIn(parsed(one.text, "en"), context).length > 0],
      ["keywords", (one) => keywords.occurs(parsed(one.text, "en").flatMap((sentence) => sentence.words))],
    ]
    const numbers: Record<string, number> = {}
    const lines = [
      `${cases.length} sentences               precision recall   F1   F1 at ${naturalShare * 100} % asks`,
    ]
    for (const [label, says] of rows) lines.push(line(label, cases, says))
    Object.assign(
      numbers,
      prefixed(
        "intents.ask",
        scoresOf(cases, (one) => asksForAction(one.text)),
      ),
    )
    const held = crossValidated(cases)
    lines.push(line(`model and rules, ${folds}-fold`, cases, (one) => held.ours.get(one.id) ?? false))
    lines.push(line(`TF-IDF regression, ${folds}-fold`, cases, (one) => held.tfIdf.get(one.id) ?? false))
    Object.assign(
      numbers,
      prefixed(
        "intents.ask.crossValidated",
        scoresOf(cases, (one) => held.ours.get(one.id) ?? false),
      ),
    )
    numbers["intents.ask.crossValidated.naturalF1"] = naturalScores(
      cases,
      (one) => held.ours.get(one.id) ?? false,
    ).f1
    numbers["intents.peer.tfidf.f1"] = scoresOf(cases, (one) => held.tfIdf.get(one.id) ?? false).f1
    numbers["intents.peer.keywords.f1"] = scoresOf(cases, rows[2]?.[1] ?? (() => false)).f1
    return { numbers, lines, skipped: [] }
  },
}

const keywords = new Phrases(
  ["please", "letMeKnow", "canYou", "lets", "meet"].flatMap((group) =>
    (askCuesEn[group] ?? []).map((phrase) => [phrase, group] as const),
  ),
)

function asksForAction(text: string): boolean {
  return parsed(text, "en").some((sentence) => actionScore(sentence) >= asksFrom)
}

/** Every case judged by a model that never saw it. */
function crossValidated(cases: IntentCase[]): { ours: Map<string, boolean>; tfIdf: Map<string, boolean> } {
  const ours = new Map<string, boolean>()
  const tfIdf = new Map<string, boolean>()
  const parts = foldsOf(cases, folds, 1)
  for (const [fold, test] of parts.entries()) {
    const train = parts.flatMap((part, other) => (other === fold ? [] : part))
    const model = trainAskModel(train)
    const peer = tfIdfRegression(train)
    const probabilityOf = (sentence: string) => probability(model, askFeatures(sentence))
    for (const { id, text } of test) {
      ours.set(
        id,
        parsed(text, "en").some((sentence) => actionScore(sentence, probabilityOf) >= asksFrom),
      )
      tfIdf.set(id, peer(text) >= 0.5)
    }
  }
  return { ours, tfIdf }
}

function scoresOf(cases: IntentCase[], says: (one: IntentCase) => boolean): PrecisionRecall {
  const said = cases.filter(says)
  return precisionRecall(
    said.filter((one) => one.ask).length,
    said.length,
    cases.filter((one) => one.ask).length,
  )
}

/** The same scores if `naturalShare` of the sentences asked: false alarms weigh accordingly. */
function naturalScores(cases: IntentCase[], says: (one: IntentCase) => boolean): PrecisionRecall {
  const asks = cases.filter((one) => one.ask).length
  const weight = ((1 - naturalShare) / naturalShare) * (asks / Math.max(1, cases.length - asks))
  const said = cases.filter(says)
  const hits = said.filter((one) => one.ask).length
  return precisionRecall(hits, hits + (said.length - hits) * weight, asks)
}

function line(label: string, cases: IntentCase[], says: (one: IntentCase) => boolean): string {
  const { precision, recall, f1 } = scoresOf(cases, says)
  const natural = naturalScores(cases, says).f1
  return `${label.padEnd(30)} ${[precision, recall, f1, natural].map((value) => value.toFixed(3)).join("    ")}`
}

function prefixed(name: string, { precision, recall, f1 }: PrecisionRecall): Record<string, number> {
  return { [`${name}.precision`]: precision, [`${name}.recall`]: recall, [`${name}.f1`]: f1 }
}
