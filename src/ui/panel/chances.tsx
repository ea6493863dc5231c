import type { ThreadInsight } from "~src/record/thread-insight"
import { Fold } from "../controls/fold"
import { featureInWords, leadFieldInWords, percent } from "./chance-words"

const words = {
  title: "Chances",
  unknown: "not known yet.",
  riskGist: (lost: number) => `${percent(lost)} to be lost within four weeks`,
  leadGist: (chance: number) => `${percent(chance)} to be won`,
  risk: (lost: number, usual: number) =>
    `If nothing changes, ${percent(lost)} of deals in this state are lost within four weeks; of all your deals it is ${percent(usual)}.`,
  lead: (chance: number, usual: number) =>
    `Of conversations that began like this one, ${percent(chance)} came to a deal that was won; of all it is ${percent(usual)}.`,
  noRisk: "Whether this deal will be lost is not known:",
  noLead: "How likely this one is to be won is not known:",
  raises: (times: string) => `raises it (odds × ${times})`,
  lowers: (times: string) => `lowers it (odds × ${times})`,
}

/** More reasons than this are no reason. */
const MOST = 3

/** The chances that own cases have proven, with what they rest on; the honest word where nothing is known. */
export function Chances({ risk, lead }: Pick<ThreadInsight, "risk" | "lead">) {
  if (!risk.knows && !lead.knows) {
    return (
      <p className="py-2 text-ink-3">
        <span className="font-semibold">{words.title}</span> {words.unknown} {lead.why}
      </p>
    )
  }
  const gist = [
    risk.knows ? words.riskGist(risk.lost) : null,
    lead.knows ? words.leadGist(lead.chance) : null,
  ].filter((part) => part !== null)
  return (
    <Fold title={words.title} gist={gist.map((part) => `· ${part}`).join(" ")}>
      {risk.knows ? (
        <Chance
          text={words.risk(risk.lost, risk.usual)}
          reasons={risk.reasons.map(({ feature, odds }) => ({ text: featureInWords(feature), odds }))}
        />
      ) : (
        <p className="text-ink-3">
          {words.noRisk} {risk.why}
        </p>
      )}
      {lead.knows ? (
        <Chance
          text={words.lead(lead.chance, lead.usual)}
          reasons={lead.reasons.map(({ field, value, odds }) => ({
            text: leadFieldInWords(field, value),
            odds,
          }))}
        />
      ) : (
        <p className="text-ink-3">
          {words.noLead} {lead.why}
        </p>
      )}
    </Fold>
  )
}

function Chance({ text, reasons }: { text: string; reasons: readonly { text: string; odds: number }[] }) {
  return (
    <div>
      <p>{text}</p>
      <ul className="list-disc ps-5 text-ink-2">
        {reasons.slice(0, MOST).map((reason) => (
          <li key={reason.text}>
            {reason.text}{" "}
            <span className="text-ink-3">
              {(reason.odds > 1 ? words.raises : words.lowers)(reason.odds.toFixed(1))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
