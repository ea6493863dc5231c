import { Siren } from "lucide-react"
import type { Emergency } from "~src/record/today-item"
import { TextButton } from "../controls/button"

const words = {
  region: "Can’t wait",
  kinds: {
    outage: "Something does not work",
    complaint: "A complaint",
    champion_leaving: "Somebody is leaving",
    slipping: "The deal is slipping",
  } satisfies Record<Emergency["kind"], string>,
  show: "Show the message",
  help: "May help:",
}

interface EmergenciesProps {
  emergencies: readonly Emergency[]
  onShowActivity: (activityId: string) => void
}

/** What cannot wait in this conversation: the words, and who may help. Nothing where there is none. */
export function Emergencies({ emergencies, onShowActivity }: EmergenciesProps) {
  if (emergencies.length === 0) return null
  return (
    <section aria-label={words.region} className="px-3 pt-3">
      <ul className="grid grid-cols-1 gap-3 rounded-xl border border-bad-line bg-bad-wash p-3">
        {emergencies.map((emergency) => (
          <OneEmergency
            key={`${emergency.kind} ${emergency.text}`}
            emergency={emergency}
            onShowActivity={onShowActivity}
          />
        ))}
      </ul>
    </section>
  )
}

function OneEmergency({
  emergency: { kind, text, evidence, helpers },
  onShowActivity,
}: { emergency: Emergency } & Pick<EmergenciesProps, "onShowActivity">) {
  const quote = evidence.find((one) => one.kind === "quote")
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-2">
      <Siren aria-hidden className="mt-0.5 size-4 text-bad" />
      <div className="grid min-w-0 grid-cols-1 gap-0.5">
        <h2 className="font-semibold text-bad">{words.kinds[kind]}</h2>
        <p dir="auto">{text}</p>
        {helpers.length > 0 && (
          <p className="text-ink-2">
            {words.help}{" "}
            {helpers.map(({ contactId, name, why }, at) => (
              <span key={contactId}>
                {at > 0 && ", "}
                <bdi>{name}</bdi> ({why})
              </span>
            ))}
          </p>
        )}
        {quote && (
          <TextButton
            className="justify-self-start text-small"
            onClick={() => onShowActivity(quote.activityId)}
          >
            {words.show}
          </TextButton>
        )}
      </div>
    </li>
  )
}
