import { type FakeCrm, type FakeReply, jsonReply } from "../fake-server"
import { Schemas } from "../schemas"

const schemas = new Schemas("hubspot")

/** HubSpot's error body. Source: developers.hubspot.com/docs/api-reference/error-handling */
export function errorBody(status: number, category: string, message: string, more: object = {}): FakeReply {
  const body = { message, correlationId: "aeb5f871-7f07-4993-9211-075dc63e7cbf", category, ...more }
  schemas.assert("ModelError", body)
  // The client's type leaves it out; it is sent all the same.
  return jsonReply(status, { status: "error", ...body })
}

export function missingScope(scope: string): FakeReply {
  const message = "This app hasn't been granted all required scopes to make this call."
  return errorBody(403, "MISSING_SCOPES", message, {
    errors: [
      {
        message: "One or more of the following scopes are required.",
        context: { requiredGranularScopes: [scope] },
      },
    ],
  })
}

export function rateLimited(policyName: string, headers: Record<string, string>): FakeReply {
  const body = {
    status: "error",
    message: "You have reached your limit.",
    errorType: "RATE_LIMIT",
    correlationId: "c033cdaa-2c40-4a64-ae48-b4cec88dad24",
    policyName,
    requestId: "3d3e35b7-0dae-4b9f-a6e3-9c230cbcf8dd",
  }
  return jsonReply(429, body, headers)
}

export const errorReply: FakeCrm["errorReply"] = (mode) => {
  switch (mode) {
    case "500":
      return errorBody(500, "INTERNAL_ERROR", "internal error")
    case "expired":
      return errorBody(401, "EXPIRED_AUTHENTICATION", "The access token expired 10 seconds ago.")
    case "forbidden":
      return missingScope("crm.objects.contacts.write")
    case "rate_limited":
      return rateLimited("TEN_SECONDLY_ROLLING", { "retry-after": "10" })
    case "quota":
      return rateLimited("DAILY", { "retry-after": "3600" })
  }
}
