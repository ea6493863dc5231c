import type { DefaultFields } from "~src/record/crm-field"
import { cleanText } from "../clean-text"
import type { LogRequest, RemotePerson } from "../connector"

/** What is sent, as docs/webhook.schema.json describes it. All times are ISO 8601 in UTC. */
export type Payload = {
  version: 1
  /** Always the same for the same event: also the Idempotency-Key. */
  id: string
} & (
  | { event: "ping" }
  | { event: "contact.known"; contact: ContactBody }
  | { event: "company.known"; company: { name: string; domain: string } }
  | { event: "activity.logged"; activity: ActivityBody }
  | { event: "activity.removed"; receipt: string }
)

interface ContactBody {
  email: string
  firstName: string | null
  lastName: string | null
  position: string | null
  phone: string | null
  /** What `company.known` was answered with, else the company's domain. */
  companyId: string | null
}

export const DEFAULT_FIELDS: DefaultFields = {
  position: { name: "position", label: "Position", kind: "text" },
  phone: { name: "phone", label: "Phone", kind: "phone" },
}

type Address = LogRequest["from"]

interface ActivityBody {
  kind: LogRequest["kind"]
  subject: string
  text: string
  at: string
  direction: "in" | "out"
  from: Address
  to: Address[]
  cc: Address[]
  /** What `contact.known` was answered with, else addresses. */
  contactIds: string[]
  companyId: string | null
}

export function contactBody(person: RemotePerson, companyId: string | null): ContactBody {
  const { email, firstName, lastName, fields } = person
  const { position = null, phone = null } = fields
  return { email, firstName, lastName, position, phone, companyId }
}

export function activityBody(request: LogRequest): ActivityBody {
  const address = ({ email, name }: Address) => ({ email, name })
  return {
    kind: request.kind,
    subject: cleanText(request.subject),
    text: cleanText(request.text),
    at: new Date(request.at).toISOString(),
    direction: request.direction,
    from: address(request.from),
    to: request.to.map(address),
    cc: request.cc.map(address),
    contactIds: [...request.contactIds],
    companyId: request.companyId,
  }
}
