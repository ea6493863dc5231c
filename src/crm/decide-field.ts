import type { FieldProposal } from "~src/record/crm-field"
import type { Connector } from "./connector"
import { CrmError } from "./crm-error"

/**
 * Writes the value on which the rep has decided over the one that stands there, if that still is the one that they
 * saw. Resolves to what stands there instead where somebody has changed it meanwhile; null once it is written.
 * @throws CrmError as the connector does.
 */
export async function decideField(
  connector: Connector,
  { of, remoteId, field, theirs }: FieldProposal,
  value: string,
): Promise<string | null> {
  const { companies } = connector
  const read = of === "company" ? companies?.read : connector.readContact
  const write = of === "company" ? companies?.write : connector.writeContact
  const standing = await read?.(remoteId, [field])
  if (!standing || !write) {
    throw new CrmError("not_found", `This ${of ?? "person"} is no longer in the CRM.`)
  }
  const there = (standing.fields[field] ?? []).join(", ")
  if (there === value) return null
  if (there !== theirs) return there
  await write(remoteId, { [field]: value })
  return null
}
