import type { Address } from "~src/record/address"
import type { CaptureContext, Changes, Signed } from "~src/record/changes"
import { type Company, companyId } from "~src/record/company"
import { type Contact, contactId } from "~src/record/contact"
import { type Fact, type FactField, factId, valuesOf } from "~src/record/fact"
import type { Provenance } from "~src/record/provenance"
import { mailboxOf } from "./identity/aliases"
import { organisationDomain } from "./identity/organisation"
import { isRoleMailbox } from "./identity/role-mailboxes"
import { isShared } from "./shared-signature"

/**
 * The people and companies of one capture: those known already and those met now. An address belongs to one contact
 * of the workspace, whichever of the contact's addresses it is.
 */
export class People {
  private readonly contacts = new Map<string, Contact>()
  private readonly companies = new Map<string, Company>()
  private readonly facts = new Map<string, Fact>()
  private readonly byEmail = new Map<string, string>()
  private readonly byDomain = new Map<string, string>()
  private readonly touched = new Set<string>()
  private readonly added = new Set<string>()
  private readonly workspace: string
  private readonly signed: readonly Signed[]

  constructor(context: Pick<CaptureContext, "workspace" | "contacts" | "companies" | "facts" | "signed">) {
    this.workspace = context.workspace
    this.signed = context.signed
    for (const contact of context.contacts) {
      this.contacts.set(contact.id, contact)
      for (const email of contact.emails) this.byEmail.set(mailboxOf(email), contact.id)
    }
    for (const company of context.companies) {
      this.companies.set(company.id, company)
      for (const domain of company.domains) this.byDomain.set(domain, company.id)
    }
    for (const fact of context.facts) this.facts.set(fact.id, fact)
  }

  /** The contact behind an address, made where there is none; `at` is when they took part, epoch ms. */
  meet(address: Address, at: number): Contact {
    const known = this.known(address.email)
    const contact = known ? this.seenAgain(known, address.email, at) : this.introduce(address.email, at)
    this.contacts.set(contact.id, contact)
    return contact
  }

  /** The contact behind an address, or null where there is none. */
  known(email: string): Contact | null {
    return this.contacts.get(this.byEmail.get(mailboxOf(email)) ?? "") ?? null
  }

  /** The company at whose domain a contact writes, or null. */
  companyOf(contactId: string): string | null {
    return this.contacts.get(contactId)?.companyId ?? null
  }

  /** Keeps that a source says `value` of a contact or company. The same word from the same kind of source is one fact. */
  learn(
    kind: "contact" | "company",
    id: string,
    field: FactField,
    value: string,
    provenance: Provenance,
  ): void {
    const fact = { workspace: this.workspace, subject: { kind, id }, field, value, provenance }
    const row = { id: factId(fact), ...fact }
    const known = this.facts.get(row.id)
    // The newest time it was said decides which of two facts holds; an older saying adds nothing. The same message
    // read again says it again.
    const again = known?.provenance.observationId === provenance.observationId
    if (known && !again && known.provenance.at >= provenance.at) return
    this.facts.set(row.id, row)
    this.added.add(row.id)
    this.touched.add(id)
  }

  /** Keeps that somebody signs with `value`; it is the company's too where a colleague signs with the same. */
  learnSigned(id: string, field: Signed["field"], value: string, provenance: Provenance): void {
    this.learn("contact", id, field, value, provenance)
    const own = this.signedBy(id, field, value)
    if (own === null || !isShared(own, [...this.signed, ...this.signedHere()])) return
    this.learn("company", own.companyId, field, value, { ...provenance, rule: "shared-signature" })
  }

  /** What the people of this capture sign with. */
  private signedHere(): Signed[] {
    return [...this.facts.values()].flatMap(({ subject, field, value, provenance }) => {
      const counts = (field === "address" || field === "phone") && provenance.rule === "signature"
      return counts ? (this.signedBy(subject.id, field, value) ?? []) : []
    })
  }

  /** Null for whoever is no person with a name at a company. */
  private signedBy(contactId: string, field: Signed["field"], value: string): Signed | null {
    const contact = this.contacts.get(contactId)
    const name = this.nameOf(contactId)
    if (!contact?.companyId || contact.kind === "role" || name === null) return null
    return { contactId, companyId: contact.companyId, name, field, value }
  }

  /** Puts what was met and learnt into `changes`; names are copied from the facts that hold. */
  into(changes: Changes): void {
    for (const id of this.touched) {
      const name = this.nameOf(id)
      const contact = this.contacts.get(id)
      if (contact) changes.contacts.push({ ...contact, name })
      const company = this.companies.get(id)
      if (company) changes.companies.push({ ...company, name })
    }
    for (const id of this.added) {
      const fact = this.facts.get(id)
      if (fact) changes.facts.push(fact)
    }
  }

  private nameOf(id: string): string | null {
    const facts = [...this.facts.values()].filter((fact) => fact.subject.id === id && fact.field === "name")
    return valuesOf(facts).name ?? null
  }

  private seenAgain(contact: Contact, email: string, at: number): Contact {
    const known = contact.emails.includes(email)
    if (known && at <= contact.lastActivityAt && at >= contact.firstSeenAt) return contact
    this.touched.add(contact.id)
    return {
      ...contact,
      emails: known ? contact.emails : [...contact.emails, email],
      firstSeenAt: Math.min(contact.firstSeenAt, at),
      lastActivityAt: Math.max(contact.lastActivityAt, at),
    }
  }

  private introduce(email: string, at: number): Contact {
    const id = contactId(this.workspace, mailboxOf(email))
    this.byEmail.set(mailboxOf(email), id)
    this.touched.add(id)
    return {
      id,
      workspace: this.workspace,
      emails: [email],
      kind: isRoleMailbox(email) ? "role" : "person",
      companyId: this.companyBehind(email, at),
      name: null,
      optedOut: false,
      firstSeenAt: at,
      lastActivityAt: at,
    }
  }

  private companyBehind(email: string, at: number): string | null {
    const domain = organisationDomain(email)
    if (domain === null) return null
    const known = this.byDomain.get(domain)
    if (known) return known
    const id = companyId(this.workspace, domain)
    this.byDomain.set(domain, id)
    this.companies.set(id, { id, workspace: this.workspace, domains: [domain], name: null, firstSeenAt: at })
    this.touched.add(id)
    return id
  }
}
