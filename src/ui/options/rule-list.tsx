import { X } from "lucide-react"
import type { TriageRule } from "~src/record/triage-rule"
import { useAction } from "../context/use-action"
import { IconButton } from "../controls/button"
import type { OptionsActions } from "./options-data"

const words = {
  exclude: "Kept out",
  keep: "Always kept",
  none: "Nothing of your own yet.",
  remove: (value: string) => `Remove ${value}`,
  removed: (value: string) => `Removed ${value}.`,
}

interface RuleListProps {
  rules: readonly TriageRule[]
  severalMailboxes: boolean
  actions: Pick<OptionsActions, "decideTriage" | "forgetRule">
}

/** The rep's own rules, each removable, the removal undoable. */
export function RuleList({ rules, severalMailboxes, actions }: RuleListProps) {
  if (rules.length === 0) return <p className="text-ink-3">{words.none}</p>
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      {(["exclude", "keep"] as const).map((verdict) => {
        const own = rules
          .filter((rule) => rule.verdict === verdict)
          .sort((a, b) => a.value.localeCompare(b.value))
        if (own.length === 0) return null
        return (
          <div key={verdict}>
            <h3 className="font-medium">{words[verdict]}</h3>
            <ul className="mt-1 max-h-80 overflow-y-auto">
              {own.map((rule) => (
                <Rule key={rule.id} rule={rule} withMailbox={severalMailboxes} actions={actions} />
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

interface RuleProps {
  rule: TriageRule
  withMailbox: boolean
  actions: RuleListProps["actions"]
}

function Rule({ rule, withMailbox, actions }: RuleProps) {
  const { run } = useAction()
  const { value, scope, verdict, workspace } = rule
  return (
    <li className="flex items-center gap-2 border-b border-line last:border-b-0">
      <span className="min-w-0 flex-1">
        {value}
        {withMailbox && <span className="block text-small text-ink-3">{workspace}</span>}
      </span>
      <IconButton
        icon={X}
        label={words.remove(value)}
        onClick={() =>
          run(() => actions.forgetRule(rule.id), {
            say: words.removed(value),
            undo: () => actions.decideTriage(workspace, scope, value, verdict),
          })
        }
      />
    </li>
  )
}
