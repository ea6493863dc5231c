import * as z from "zod"
import { isExcludedActivity } from "~src/capture/triage/excluded"
import { triage } from "~src/capture/triage/triage"
import type { Handlers } from "~src/messages/handle"
import type { IntentMessages } from "~src/messages/protocol"
import type { TriageRule } from "~src/record/triage-rule"
import { forgetActivities } from "~src/store/forget"
import { contactsOf } from "~src/store/page-queries"
import { activitiesWith, saveTriageRule } from "~src/store/triage-store"
import { advise } from "../advise"
import { readTabsAgain } from "../open-tabs"
import { proposeDeals } from "../propose-deal"
import { fromOwnPage } from "../senders"
import type { Services } from "../services"

const Decision = z.object({
  workspace: z.string().min(3).max(320),
  scope: z.enum(["address", "domain"]),
  value: z.string().min(1).max(320),
  verdict: z.enum(["keep", "exclude"]),
})
const Forget = z.object({ ruleId: z.string() })

/** The rep says what is business and what is not. */
export function triageIntents(
  services: Services,
): Pick<Handlers<IntentMessages>, "triage.decide" | "triage.forget"> {
  return {
    "triage.decide": {
      from: fromOwnPage,
      parse: (body) => Decision.parse(body),
      run: async (decision) => {
        const rule = await saveTriageRule(services.db, { ...decision, at: services.now() })
        if (rule.verdict === "exclude") await forgetExcluded(services, rule)
        await readTabsAgain(services, rule.workspace)
        return { ok: true }
      },
    },
    "triage.forget": {
      from: fromOwnPage,
      parse: (body) => Forget.parse(body),
      run: async ({ ruleId }) => {
        const rule = await services.db.triageRules.get(ruleId)
        await services.db.triageRules.delete(ruleId)
        if (rule) await readTabsAgain(services, rule.workspace)
        return { ok: true }
      },
    },
  }
}

/** What would not be kept under the new rule goes, read by the same triage that would have skipped it. */
async function forgetExcluded(services: Services, rule: TriageRule): Promise<void> {
  const { db } = services
  const activities = await db.activities.bulkGet(await activitiesWith(db, rule))
  const withThem = activities.filter((activity) => activity !== undefined)
  const observations = await db.observations.bulkGet(withThem.map(({ id }) => id))
  const people = await contactsOf(
    db,
    withThem.flatMap(({ contactIds }) => contactIds),
  )
  const excluded = withThem.filter((activity, index) => {
    const observation = observations[index]
    if (!observation) return isExcludedActivity(activity, people, [rule])
    const verdict = triage(observation.message, {
      workspace: rule.workspace,
      triageRules: [rule],
      personalMail: "keep",
      contacts: [],
      activities: [],
    })
    return !verdict.keep && verdict.reason === "excluded"
  })
  await forgetActivities(
    db,
    excluded.map(({ id }) => id),
  )
  for (const threadId of new Set(excluded.map((activity) => activity.threadId))) {
    await proposeDeals(services, threadId)
    await advise(services, threadId)
  }
}
