/**
 * The background: a table of contents of the product. Every listener is registered at once, in the first turn of the
 * worker's life, since the browser wakes it for an event and gives that event only to who listens by then.
 */
import { handle } from "~src/messages/handle"
import type { IntentMessages, PageMessages } from "~src/messages/protocol"
import { wakeByAlarm } from "./alarms"
import { acceptBuiltInPorts } from "./built-in-model"
import { companyIntents } from "./intents/company"
import { composeIntents } from "./intents/compose"
import { crmIntents } from "./intents/crm"
import { crmFieldIntents } from "./intents/crm-fields"
import { draftIntents } from "./intents/drafts"
import { incentiveIntents } from "./intents/incentive"
import { insightIntents } from "./intents/insight"
import { learningIntents } from "./intents/learning"
import { loggingIntents } from "./intents/logging"
import { mergeIntents } from "./intents/merge"
import { modelIntents } from "./intents/model"
import { personIntents } from "./intents/person"
import { selectorIntents } from "./intents/selectors"
import { settingsIntents } from "./intents/settings"
import { sharedCountsIntents } from "./intents/shared-counts"
import { siteIntents } from "./intents/sites"
import { stepIntents } from "./intents/steps"
import { textIntents } from "./intents/texts"
import { threadIntents } from "./intents/thread"
import { triageIntents } from "./intents/triage"
import { whenInstalled, whenStarted } from "./lifecycle"
import { pageHandlers } from "./pages"
import { openPanelByKey } from "./panel"
import { startServices } from "./services"
import { forgetClosedTabs } from "./tabs"

const services = startServices()

// What readers in pages tell us. A new site needs nothing here: see `src/sites/registry.ts` and `contents/`.
handle<PageMessages>(pageHandlers(services))

// What the rep clicks in the panel, the popup and the options.
handle<IntentMessages>({
  ...threadIntents(services),
  ...personIntents(services),
  ...mergeIntents(services),
  ...companyIntents(services),
  ...triageIntents(services),
  ...stepIntents(services),
  ...learningIntents(services),
  ...sharedCountsIntents(services),
  ...insightIntents(services),
  ...composeIntents(services),
  ...incentiveIntents(services),
  ...draftIntents(services),
  ...textIntents(services),
  ...crmIntents(services),
  ...crmFieldIntents(services),
  ...loggingIntents(services),
  ...modelIntents(services),
  ...siteIntents(services),
  ...selectorIntents(services),
  ...settingsIntents(services),
})

// What happens by itself.
openPanelByKey()
acceptBuiltInPorts()
forgetClosedTabs(services)
wakeByAlarm(services)
whenInstalled(services)
whenStarted(services)
