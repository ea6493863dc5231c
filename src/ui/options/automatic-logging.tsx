import type { Settings } from "~src/record/settings"
import { useTimes } from "../context/times-context"
import { useAction } from "../context/use-action"
import { Switch } from "../controls/switch"
import { plural } from "../format/plural"
import type { OptionsActions, OptionsData } from "./options-data"

const words = {
  title: "Logged by itself",
  label: "Every business mail that belongs to an open deal",
  since: (when: string) => `On since ${when}. What was before waits for your click.`,
  deals: (count: number) =>
    `${plural(count, "deal is", "deals are")} logged by ${count === 1 ? "itself" : "themselves"} because you switched it on beside one of their conversations. Switch it off there.`,
  pipelines: "Everything of the open deals of a pipeline: mail, messages and held meetings",
  pipeline: (name: string, open: number) => `${name} (${plural(open, "open deal")})`,
  stages: (names: string) => `Now in: ${names}`,
  never: "Never by itself:",
  kinds: [
    "mail that belongs to no deal, or to one that is won or lost",
    "a conversation with a private address in it, unless you said that it is business",
    "what is kept out or held back",
    "meetings that have not been held yet",
    "what already stands in the CRM, and what you took back or gave up",
    "mail whose time can’t be read",
  ],
  on: "From now on it is logged by itself.",
  off: "From now on you log it with a click.",
}

interface AutomaticLoggingProps {
  choices: Settings["autoLog"]
  pipelines: OptionsData["pipelines"]
  logEveryMatched: OptionsActions["logEveryMatched"]
  logPipeline: OptionsActions["logPipeline"]
}

/** What is logged without a click, and what never is. */
export function AutomaticLogging({
  choices,
  pipelines,
  logEveryMatched,
  logPipeline,
}: AutomaticLoggingProps) {
  const times = useTimes()
  const { run } = useAction()
  const since = choices.everyMatchedSince
  const deals = Object.keys(choices.deals).length
  return (
    <div className="grid grid-cols-1 gap-1">
      <h3 className="font-medium">{words.title}</h3>
      <div className="-ms-1">
        <Switch
          label={words.label}
          on={since !== null}
          onChange={(on) => void run(() => logEveryMatched(on), { say: on ? words.on : words.off })}
        />
      </div>
      {since !== null && <p className="text-small text-ink-2">{words.since(times.long(since))}</p>}
      {pipelines.length > 0 && (
        <div className="grid grid-cols-1 gap-1">
          <p>{words.pipelines}</p>
          {pipelines.map(({ key, name, open, stages }) => (
            <Pipeline
              key={key}
              label={words.pipeline(name, open)}
              stages={stages}
              since={choices.pipelines[key] ?? null}
              onChange={(on) => void run(() => logPipeline(key, on), { say: on ? words.on : words.off })}
            />
          ))}
        </div>
      )}
      {deals > 0 && <p className="text-small text-ink-2">{words.deals(deals)}</p>}
      <p className="text-small text-ink-2">{words.never}</p>
      <ul className="list-disc ps-5 text-small text-ink-2">
        {words.kinds.map((kind) => (
          <li key={kind}>{kind}</li>
        ))}
      </ul>
    </div>
  )
}

interface PipelineProps {
  label: string
  stages: readonly string[]
  since: number | null
  onChange: (on: boolean) => void
}

function Pipeline({ label, stages, since, onChange }: PipelineProps) {
  const times = useTimes()
  const said = since === null ? words.stages(stages.join(", ")) : words.since(times.long(since))
  return (
    <div>
      <div className="-ms-1">
        <Switch label={label} on={since !== null} onChange={onChange} />
      </div>
      {(since !== null || stages.length > 0) && (
        <p className="text-small text-ink-2" dir="auto">
          {said}
        </p>
      )}
    </div>
  )
}
