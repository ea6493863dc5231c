import { find, findAllOutside } from "../selector"
import { draftId } from "./composer-selectors"
import { permanentId } from "./permanent-id"
import { body } from "./selectors"

/** Ids of the drafts that composers are open on. A mail's own HTML can't add to them. */
export function writtenDrafts(page: Document): Set<string> {
  return new Set(
    findAllOutside(page, draftId, body)
      .map(idIn)
      .filter((id) => id !== null),
  )
}

/** Id of the draft that one composer writes; null as long as Gmail has not given one. */
export function draftIdOf(composer: Element): string | null {
  const input = find(composer, draftId)
  const id = input === null ? null : idIn(input)
  return id?.startsWith("msg-") ? id : null
}

function idIn(input: Element): string | null {
  return permanentId("value" in input ? String(input.value) : input.getAttribute("value"))
}
