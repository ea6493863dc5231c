import { type Connector, LOGGED_KINDS, type RemoteDeal, type RemoteRecord } from "~src/crm/connector"
import { CrmError } from "~src/crm/crm-error"
import type { ActivityFile } from "./activity-file"
import { logFile } from "./log-file"

/** One line of the answer: for programs as it is, for people as `words`. */
export interface Line {
  data: Readonly<Record<string, unknown>>
  words: string
}

export interface Surroundings {
  now: () => number
  wait: (ms: number) => Promise<void>
  /** Which account of which CRM: part of the key of all that is written. */
  connectionId: string
}

export async function check(connector: Connector): Promise<Line[]> {
  const { accountName } = await connector.check()
  const { capabilities } = connector
  return [{ data: { account: accountName, capabilities }, words: `Signed in: ${accountName}` }]
}

export async function fields(connector: Connector): Promise<Line[]> {
  if (!connector.listFields) throw unable(connector, "list fields")
  const usual = Object.entries(connector.defaultFields)
  return (await connector.listFields()).map((field) => {
    const facts = usual.flatMap(([fact, { name }]) => (name === field.name ? fact : []))
    const holds = facts.length > 0 ? `, holds the ${facts.join(", ")}` : ""
    return {
      data: { field, facts },
      words: `${field.label} (${field.name}): ${field.custom ? "own " : ""}${field.kind}${holds}`,
    }
  })
}

export async function find(connector: Connector, email: string): Promise<Line[]> {
  if (connector.capabilities.find === false) throw unable(connector, "look anybody up")
  const contacts = await connector.findContacts(email)
  const count = contacts.length
  const match = count === 0 ? "none" : count === 1 ? "one" : "many"
  const names = contacts.map(({ name, id }) => `${name} (${id})`).join(", ")
  return [{ data: { email, count, match, contacts }, words: count === 0 ? "nobody" : `${count}: ${names}` }]
}

export async function deals(connector: Connector, email: string): Promise<Line[]> {
  if (!connector.capabilities.deals) throw unable(connector, "read deals")
  const { id } = await theOnly(connector, email)
  return (await openDealsAround(connector, id, email)).map((deal) => ({
    data: { deal },
    words: `${deal.name} (${deal.id}), ${deal.stage ?? "no stage"}`,
  }))
}

export async function list(connector: Connector, email: string): Promise<Line[]> {
  if (!connector.listLogged || connector.capabilities.find === false)
    throw unable(connector, "list what is logged")
  const { id: contactId } = await theOnly(connector, email)
  const open = await openDealsAround(connector, contactId, email)
  const on = { contactIds: [contactId], dealIds: open.map(({ id }) => id) }
  const logged = await connector.listLogged(on, LOGGED_KINDS)
  return logged.map(({ object, id, at, enteredAt, text: _text, ...rest }) => {
    const time = at ?? enteredAt
    const when = time === null ? null : new Date(time).toISOString()
    return {
      data: { id: `${object}/${id}`, object, remoteId: id, at: when, ...rest },
      words: `${when ?? "-"} ${object}/${id} ${rest.subject}${rest.ours ? " (Slipstream's)" : ""}`,
    }
  })
}

export async function log(connector: Connector, file: ActivityFile, around: Surroundings): Promise<Line[]> {
  const done = await logFile(connector, around.connectionId, file, around.now, around.wait)
  const { object, remoteId, url } = done.receipt
  const id = `${object}/${remoteId}`
  const { already, people, company, differing } = done
  const made = people.filter((person) => person.made).map(({ email }) => email)
  const about = made.length > 0 ? `; made ${made.join(", ")}` : ""
  return [
    {
      data: {
        id,
        object,
        remoteId,
        url,
        status: already ? "already_there" : "logged",
        already,
        people,
        company,
        differing,
      },
      words: already ? `already there: ${id}` : `logged: ${id}${about}`,
    },
  ]
}

/** `id` is OBJECT/ID, as `log` prints it. */
export async function undo(connector: Connector, id: string, now: () => number): Promise<Line[]> {
  if (!connector.capabilities.undo) throw unable(connector, "take anything back")
  const slash = id.indexOf("/")
  const receipt = {
    connector: connector.name,
    object: id.slice(0, Math.max(slash, 0)),
    remoteId: id.slice(slash + 1),
    url: null,
    at: now(),
  }
  if (receipt.object === "" || receipt.remoteId === "") {
    throw new CrmError("validation", "Give the id as log printed it: OBJECT/ID.", { field: "id" })
  }
  await connector.undo(receipt)
  return [{ data: { id, status: "removed" }, words: `removed: ${id}` }]
}

/** Those of the person, and of the company with the domain of their address where there is exactly one. */
async function openDealsAround(
  connector: Connector,
  contactId: string,
  email: string,
): Promise<RemoteDeal[]> {
  if (!connector.capabilities.deals) return []
  const [company, ...more] = await connector.findCompanies(email.slice(email.lastIndexOf("@") + 1))
  const companyId = company && more.length === 0 ? company.id : null
  return connector.openDeals({ contactIds: [contactId], companyId })
}

async function theOnly(connector: Connector, email: string): Promise<RemoteRecord> {
  const found = await connector.findContacts(email)
  const [only, ...more] = found
  if (!only) throw new CrmError("not_found", `Nobody there has the address ${email}.`)
  if (more.length === 0) return only
  throw new CrmError("many_matches", `${found.length} people there have the address ${email}.`, {
    matches: found,
  })
}

function unable(connector: Connector, what: string): CrmError {
  return new CrmError("unsupported", `Slipstream can't ${what} in ${connector.name}.`)
}
