import { type Fact, type FactField, factId, type SubjectKind, valuesOf } from "~src/record/fact"
import type { SlipstreamDatabase } from "./database"

/** Keeps the rep's own word on a field: it holds against everything that is captured later. */
export async function correctFact(
  db: SlipstreamDatabase,
  correction: { kind: SubjectKind; id: string; field: FactField; value: string },
  now: number,
): Promise<void> {
  const { kind, id, field, value } = correction
  await db.transaction("rw", db.facts, db.contacts, db.companies, db.deals, async () => {
    const table = { contact: db.contacts, company: db.companies, deal: db.deals }[kind]
    const subject = await table.get(id)
    if (!subject) throw new Error("It is not kept any more.")
    const fact = {
      workspace: subject.workspace,
      subject: { kind, id },
      field,
      value: value.trim(),
      provenance: { by: "rep", rule: "corrected", observationId: null, quote: null, at: now },
    } satisfies Omit<Fact, "id">
    await db.facts.put({ id: factId(fact), ...fact })
    if (field === "name" && kind !== "deal") await copyName(db, kind, id)
  })
}

/** Takes the rep's word on a field back: what was captured holds again. */
export async function takeCorrectionBack(
  db: SlipstreamDatabase,
  correction: { kind: SubjectKind; id: string; field: FactField },
): Promise<void> {
  const { kind, id, field } = correction
  await db.transaction("rw", db.facts, db.contacts, db.companies, async () => {
    await db.facts
      .where("[subject.kind+subject.id]")
      .equals([kind, id])
      .filter((fact) => fact.field === field && fact.provenance.by === "rep")
      .delete()
    if (field === "name" && kind !== "deal") await copyName(db, kind, id)
  })
}

/** Copies the name that holds for a person or company by now; null where none does. */
export async function copyName(
  db: SlipstreamDatabase,
  kind: "contact" | "company",
  id: string,
): Promise<void> {
  const facts = await db.facts.where("[subject.kind+subject.id]").equals([kind, id]).toArray()
  const name = valuesOf(facts).name ?? null
  if (kind === "contact") await db.contacts.update(id, { name })
  else await db.companies.update(id, { name })
}
