import * as z from "zod"
import { CrmError } from "../crm-error"
import type { Http } from "../http"
import { VERSION } from "./api"
import type { Properties } from "./objects"

const Pipelines = z.object({
  results: z.array(z.object({ id: z.string(), stages: z.array(z.object({ id: z.string() })) })),
})

/** Where a new ticket begins: the first stage of the first pipeline. */
export async function firstTicketStage(http: Http): Promise<Properties> {
  const path = `/crm/pipelines/${VERSION}/tickets`
  const { results } = await http.send({ method: "GET", path, effect: "read" }, Pipelines)
  const pipeline = results[0]
  const stage = pipeline?.stages[0]
  if (!pipeline || !stage) {
    throw new CrmError("unsupported", "This HubSpot account has no ticket pipeline to log to.")
  }
  return { hs_pipeline: pipeline.id, hs_pipeline_stage: stage.id }
}
