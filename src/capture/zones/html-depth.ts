import type { Container } from "./html-containers"
import type { HtmlLine } from "./html-lines"
import { introAt } from "./intro"
import { linesLookedAt } from "./limits"
import { asSeen } from "./line-signs"
import { separatorAt } from "./separator"

interface Evidence {
  texts: string[]
  /** Index of the first line of each container. */
  firstLine: Map<Container, number>
  introduced: Set<Container>
  /** Index of the first line with text. */
  firstText: number
}

/**
 * How deep each line stands in quotes, as far as the elements around it say.
 *
 * A cite block or a client's own quote container always counts. A plain block quote counts when an introduction
 * stands above or first inside it, or when the mail has no introduction at all and the sender wrote something above.
 */
export function depthsOf(lines: readonly HtmlLine[]): number[] {
  if (lines.every((line) => line.container === null)) return lines.map(() => 0)
  const evidence = gather(lines)
  const depths = new Map<Container, number>()
  let quotedBefore = false
  const depthOf = (container: Container): number => {
    const chain: Container[] = []
    let known: Container | null = container
    while (known !== null && !depths.has(known)) {
      chain.push(known)
      known = known.parent
    }
    let depth = known === null ? 0 : (depths.get(known) ?? 0)
    for (const link of chain.reverse()) {
      if (isQuote(link, evidence, quotedBefore)) {
        depth++
        quotedBefore = true
      }
      depths.set(link, depth)
    }
    return depth
  }
  return lines.map((line) => (line.container === null ? 0 : depthOf(line.container)))
}

function gather(lines: readonly HtmlLine[]): Evidence {
  const evidence: Evidence = {
    texts: lines.map((line) => asSeen(line.text)),
    firstLine: new Map(),
    introduced: new Set(),
    firstText: lines.findIndex((line) => line.text !== ""),
  }
  const { texts, firstLine, introduced } = evidence
  for (const [at, line] of lines.entries()) {
    if (line.text === "") continue
    for (let outer = line.container; outer !== null && !firstLine.has(outer); outer = outer.parent)
      firstLine.set(outer, at)
  }
  const byLine = new Map<number, Container[]>()
  for (const [container, at] of firstLine) {
    const there = byLine.get(at)
    if (there === undefined) byLine.set(at, [container])
    else there.push(container)
  }
  for (let at = 0; at < Math.min(lines.length, linesLookedAt); at++) {
    const inside = byLine.get(at)
    const end = introAt(texts, at, (index) => startsContainer(texts, index, byLine))
    if (end === null && lines[at]?.hint !== "attribution") continue
    for (const container of inside ?? []) if (end !== null) introduced.add(container)
    let next = end ?? at + 1
    while (next < texts.length && texts[next] === "") next++
    for (const container of byLine.get(next) ?? []) introduced.add(container)
  }
  return evidence
}

function startsContainer(texts: string[], index: number, byLine: Map<number, Container[]>): boolean {
  let next = index
  while (next < texts.length && texts[next] === "") next++
  return byLine.has(next)
}

function isQuote(container: Container, evidence: Evidence, quotedBefore: boolean): boolean {
  const first = evidence.firstLine.get(container) ?? 0
  switch (container.kind) {
    case "quote":
      return true
    case "history":
      return !container.holdsBlockquote && separatorAt(evidence.texts, first) === null
    case "inserted":
      return quotedBefore || evidence.introduced.has(container)
    case "blockquote":
      if (evidence.introduced.has(container)) return true
      return evidence.introduced.size === 0 && first > evidence.firstText
  }
}
