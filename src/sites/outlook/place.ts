/** What the address alone says of a page of Outlook. */
export interface Place {
  kind: "mail" | "calendar" | "other"
  /** A conversation ought to be open. */
  thread: boolean
  /** A message in a window of its own. */
  popout: boolean
  /** Folders of what is still to be sent. */
  unsent: boolean
}

const UNSENT = new Set(["drafts", "outbox", "compose", "scheduled"])

/** `/mail/inbox/id/<id>`, `/mail/0/inbox/…` on outlook.live.com, `/mail/deeplink/read/<id>`, `/calendar/view/week`. */
export function placeOf(url: URL): Place {
  const parts = url.pathname.split("/").filter((part) => part !== "" && !/^\d{1,2}$/u.test(part))
  const [app, folder = ""] = parts
  const popout = folder === "deeplink" && parts.includes("read")
  return {
    kind: app === "mail" || app === "calendar" ? app : "other",
    thread: app === "mail" && (popout || parts.indexOf("id") >= 1),
    popout,
    unsent: UNSENT.has(folder.toLowerCase()) || parts.includes("compose"),
  }
}
