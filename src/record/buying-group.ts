import type { Evidence } from "./step"

/** A person's part in a purchase. */
export type BuyingRole = "champion" | "decision_maker" | "user" | "legal" | "procurement" | "blocker"

export interface RoleReading {
  role: BuyingRole
  /** What says so: their position, their mailbox, their words, or the words of another about them. */
  from: "position" | "mailbox" | "words" | "named"
  evidence: readonly Evidence[]
}

export interface GroupMember {
  contactId: string
  name: string | null
  roles: readonly RoleReading[]
  /** Messages that they wrote. */
  messages: number
}

export interface MissingRole {
  role: BuyingRole
  /** Words that show that there is such a person; empty where every purchase has one. */
  evidence: readonly Evidence[]
}

export interface BuyingGroup {
  members: readonly GroupMember[]
  /** Roles that this deal needs and nobody here is known to have. Empty without an open deal. */
  missing: readonly MissingRole[]
  /** The one person on whom an open deal hangs; null where several write or little was said. */
  singleThread: string | null
}
