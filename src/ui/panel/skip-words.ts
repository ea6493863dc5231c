import type { Skip } from "~src/record/skip"

/** A rule that the rep could make about whoever decided that a message was skipped. */
export interface SkipChange {
  label: string
  scope: "address" | "domain"
  value: string
  verdict: "keep" | "exclude"
  said: string
  /** What stood before: no rule, or the rep's own "keep it out". */
  before: "none" | "exclude"
}

/** Skips with one reason about one address or domain, said together. */
export interface SkipGroup {
  key: string
  count: number
  because: string
  changes: SkipChange[]
}

/** Groups skips by why, the most frequent first. */
export function skipGroups(skips: readonly Skip[]): SkipGroup[] {
  const groups = new Map<string, Skip[]>()
  for (const skip of skips) {
    const key = `${skip.reason} ${skip.about ?? ""}`
    groups.set(key, [...(groups.get(key) ?? []), skip])
  }
  return [...groups]
    .flatMap(([key, group]) => {
      const [first] = group
      if (!first) return []
      return [{ key, count: group.length, because: becauseOf(first), changes: changesOf(first) }]
    })
    .sort((a, b) => b.count - a.count)
}

function becauseOf({ reason, about }: Skip): string {
  switch (reason) {
    case "internal":
      return about ? `Internal: everybody is at ${about}` : "Internal: everybody is at your own company"
    case "bulk":
      return about ? `Sent to many at once by ${about}` : "Sent to many at once, as newsletters are"
    case "automatic":
      return about ? `Written by a machine: ${about}` : "Written by a machine, not by a person"
    case "excluded":
      return about ? `You keep ${about} out` : "You keep it out"
    case "personal":
      return about ? `${about} looks like a private address` : "It looks like private mail"
    case "unreadable":
      return "The page shows it in a way that can’t be read"
  }
}

function changesOf({ reason, about }: Skip): SkipChange[] {
  if (about === null || reason === "unreadable") return []
  const scope = about.includes("@") ? "address" : "domain"
  const keep: SkipChange = {
    label: scope === "domain" ? `Keep mail with ${about}` : `Keep mail with this address`,
    scope,
    value: about,
    verdict: "keep",
    said: `Mail with ${about} is kept from now on.`,
    before: reason === "excluded" ? "exclude" : "none",
  }
  if (reason !== "personal") return [keep]
  const exclude: SkipChange = {
    label: "Never keep it",
    scope,
    value: about,
    verdict: "exclude",
    said: `Mail with ${about} is never kept.`,
    before: "none",
  }
  return [keep, exclude]
}
