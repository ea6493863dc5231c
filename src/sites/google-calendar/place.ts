/** What the address alone says of a page of Google Calendar. */
export interface Place {
  /** The id of the event whose own page this is, encoded as in the address; null elsewhere. */
  eventPage: string | null
  /** A page for an event that is not saved yet. */
  unsaved: boolean
}

export function placeOf(url: URL): Place {
  const found = /\/event(?:edit)?(?:\/([^/]+))?\/?$/u.exec(url.pathname)
  const id = found?.[1] ?? url.searchParams.get("eid")
  const eventPage = found === null || id === null ? null : id
  const duplicate = url.pathname.includes("/duplicate")
  return { eventPage, unsaved: duplicate || (found !== null && eventPage === null) }
}
