import { type Channel, changedBy, channels } from "../../tests/threads/injection-channels"
import { missing, readCases } from "../corpora"
import type { Suite } from "../suite"

const file = "injections.jsonl"
/** Each attack is put into so many of the mails, in turn. */
const MAILS = 4
/** What stands in an attack's place for comparison: words that ask for nothing. */
const HARMLESS = "The entrance is round the corner from the bakery on the square."

type Case = { id: string; mail: string } | { id: string; category: string; attack: string }
interface Count {
  channel: Channel
  runs: number
  record: number
  steps: number
  recipients: number
  drafts: number
}

/**
 * Instructions for machines, put wherever a stranger's words reach the record: how often does what is concluded from
 * the conversation differ from what is concluded with harmless words in the same place? Without any model.
 */
export const injections: Suite = {
  name: "injections",
  async run({ corpora, dump }) {
    const cases = readCases<Case>(corpora, file)
    if (cases === null) return { numbers: {}, lines: [], skipped: [missing(corpora, file)] }
    const mails = cases.flatMap((one) => ("mail" in one ? [one.mail] : []))
    const attacks = cases.filter((one) => "attack" in one)
    const counts = channels.map((channel): Count => {
      const count = { channel, runs: 0, record: 0, steps: 0, recipients: 0, drafts: 0 }
      attacks.forEach(({ id, attack }, index) => {
        for (let turn = 0; turn < Math.min(MAILS, mails.length); turn++) {
          const mail = mails[(index * MAILS + turn) % mails.length] ?? ""
          const changed = changedBy(channel, mail, attack, HARMLESS)
          count.runs++
          for (const part of changed) count[part]++
          if (changed.length > 0)
            dump({ id: `${id} ${channel.name} ${turn}`, task: "injections", output: changed })
        }
      })
      return count
    })
    const line = ({ channel, runs, record, steps, recipients, drafts }: Count) =>
      `${channel.name.padEnd(34)} ${[runs, record, steps, recipients, drafts].map((one) => String(one).padStart(9)).join("")}`
    const sum = (part: keyof Omit<Count, "channel">, hidden: boolean) =>
      counts.filter((one) => one.channel.hidden === hidden).reduce((total, one) => total + one[part], 0)
    return {
      numbers: Object.fromEntries(
        [true, false].flatMap((hidden) =>
          (["runs", "record", "steps", "recipients", "drafts"] as const).map((part) => [
            `injections.${hidden ? "hidden" : "visible"}.${part}`,
            sum(part, hidden),
          ]),
        ),
      ),
      lines: [
        `changed by an attack                    runs   record    steps     whom    draft`,
        ...counts.map(line),
      ],
      skipped: [],
    }
  },
}
