import type { CrmErrorCode } from "~src/record/outbox"

/** The one error of `src/crm`. The message names the CRM and says what to do next. */
export class CrmError extends Error {
  constructor(
    readonly code: CrmErrorCode,
    message: string,
    readonly details: {
      /** Epoch milliseconds before which nothing may be sent again, where the CRM said so. */
      retryAt?: number
      /** The matches among which the rep must choose (`many_matches`). */
      matches?: readonly { id: string; name: string; url: string | null }[]
      /** Our contact whose record is to be chosen (`many_matches`). */
      contactId?: string
      /** The field that the CRM refused (`validation`). */
      field?: string
      cause?: unknown
    } = {},
  ) {
    super(message, { cause: details.cause })
    this.name = "CrmError"
  }
}
