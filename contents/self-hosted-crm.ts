import type { PlasmoCSConfig } from "plasmo"
import { handle } from "~src/messages/handle"
import type { TabMessages } from "~src/messages/protocol"
import { send } from "~src/messages/send"
import { selfHostedCrm } from "~src/sites/crm-record/self-hosted"
import { startReadingRecords } from "~src/sites/crm-record/start"

/**
 * A host that can't exist (RFC 2606): Plasmo builds only scripts that match something, and this one runs nowhere until
 * the rep names a host.
 */
export const config: PlasmoCSConfig = {
  matches: ["https://self-hosted-crm.invalid/*"],
}

const site = selfHostedCrm(document)
if (site !== null) startReadingRecords({ site, page: document, window, send, handle: handle<TabMessages> })
