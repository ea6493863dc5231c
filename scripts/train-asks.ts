/**
 * `npx tsx scripts/train-asks.ts --corpora DIR`
 *
 * Trains the model for asks on DIR/intents.jsonl (ParakweetLabs EmailIntentDataSet, Apache-2.0) and writes
 * src/capture/requests/model/ask-weights.generated.json. The same cases give the same file.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { type IntentCase, trainAskModel } from "../bench/ask-training"
import { missing, readCases } from "../bench/corpora"
import { packed } from "../src/capture/requests/model/ask-model"

const { values } = parseArgs({ options: { corpora: { type: "string" } } })
const corpora = values.corpora ?? null
const cases = readCases<IntentCase>(corpora, "intents.jsonl")
if (cases === null) {
  console.error(missing(corpora, "intents.jsonl"))
  process.exit(2)
}
const model = packed(
  trainAskModel(cases),
  "Trained by scripts/train-asks.ts on the ParakweetLabs EmailIntentDataSet (Apache-2.0). Hashed features, no text.",
)
const file = fileURLToPath(
  new URL("../src/capture/requests/model/ask-weights.generated.json", import.meta.url),
)
writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`)
console.log(`${cases.length} cases, ${readFileSync(file).length} bytes: ${file}`)
