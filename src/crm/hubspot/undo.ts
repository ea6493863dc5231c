import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { ENGAGEMENT_OF, type EngagementType } from "./engagement"
import { carriesAnyMarker, propertiesOf } from "./find-logged"
import { archive, type HubSpotObject, read, unlessGone } from "./objects"

/**
 * Archives what we wrote; what is gone already counts as removed. @throws CrmError unsupported for a record without a
 * marker of ours: HubSpot's own sync or a colleague has written it, or somebody has rewritten it since.
 */
export async function archiveOurs(http: Http, object: string, id: string): Promise<void> {
  const type = engagementType(object)
  const record = await unlessGone(read(http, type, id, propertiesOf(type)))
  if (record === null || record.archived) return
  refuseForeign(type, record)
  await unlessGone(archive(http, type, id))
}

function engagementType(object: string): EngagementType {
  const type = Object.values(ENGAGEMENT_OF).find((known) => known === object)
  if (type) return type
  throw new CrmError("unsupported", `HubSpot has no “${object}” that Slipstream could remove.`)
}

function refuseForeign(type: EngagementType, record: HubSpotObject): void {
  if (carriesAnyMarker(type, record)) return
  throw new CrmError(
    "unsupported",
    "This entry in HubSpot was not written by Slipstream, or was rewritten since. Delete it in HubSpot if it should go.",
  )
}
