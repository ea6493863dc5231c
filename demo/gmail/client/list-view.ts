import type { WireRow } from "../wire"
import { rowTime } from "./dates"
import { BLANK, h, nextId } from "./dom"
import type { Session } from "./session"

/** The rows of a place: a label's, or those that contain all words of a search. */
export function rowsOf(rows: readonly WireRow[], list: string): WireRow[] {
  const [kind, ...rest] = list.split("/")
  const value = decodeURIComponent(rest.join("/"))
  if (kind === "search") return rows.filter((row) => contains(row, value))
  if (kind === "label") return rows.filter((row) => row.labels.includes(value))
  if (kind === "all") return [...rows]
  return rows.filter((row) => row.labels.includes(kind ?? "inbox"))
}

function contains(row: WireRow, words: string): boolean {
  const people = row.people.map((person) => `${person.name} ${person.email}`).join(" ")
  const text = `${people} ${row.subject} ${row.snippet}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** `table[role=grid]` with one `tr.zA` a thread. */
export function listTable(
  rows: readonly WireRow[],
  list: string,
  open: string | null,
  session: Session,
): HTMLElement {
  const body = h("tbody", {})
  for (const row of rows) body.append(rowElement(row, list, row.token === open, session))
  const table = h("table", { cellpadding: "0", id: nextId(), class: "F cf zt", role: "grid" }, body)
  const panel = h(
    "div",
    { class: "ae4 aDM", role: "tabpanel" },
    h("div", { class: "Cp" }, h("div", {}, table)),
  )
  return h("div", { class: "aDP" }, panel)
}

function rowElement(row: WireRow, list: string, open: boolean, session: Session): HTMLElement {
  const className = `${open ? "aps " : ""}zA ${row.unread ? "zE" : "yO"}${open ? " btb" : ""}`
  const label = nextId()
  const tr = h("tr", {
    class: className,
    id: nextId(),
    tabindex: "-1",
    role: "row",
    "aria-labelledby": label,
  })
  const cell = (name: string, ...children: (Node | string)[]) => h("td", { class: `${name}xY ` }, ...children)
  const people = () => participants(row, session)
  const time = rowTime(row.date, session.options.language)
  const spoken = h(
    "div",
    { id: label, class: "afn" },
    ...(row.unread ? ["unread, "] : []),
    people(),
    ", ",
    subject(row),
  )
  spoken.append(", ", h("span", {}, time.shown), `, ${row.snippet}.`)
  tr.append(
    cell("PF "),
    cell("oZ-x3 ", h("div", { class: "oZ-jc T-Jo J-J5-Ji ", role: "checkbox", "aria-checked": "false" })),
    cell("apU ", h("span", { class: "aXw T-KT" }, "☆")),
    cell("yX ", spoken, h("div", { id: nextId(), class: "yW" }, people())),
    cell("a4W ", words(row)),
    cell("byZ "),
    cell("yf ", row.hasAttachment ? h("img", { class: "yE", src: BLANK, alt: "Has attachment" }) : " "),
    cell(
      "xW ",
      h("span", { title: time.title, id: nextId(), "aria-label": time.title }, h("span", {}, time.shown)),
    ),
    cell("bq4 ", h("ul", { class: "bqY", role: "toolbar" })),
    cell(""),
  )
  tr.addEventListener("click", () => {
    location.hash = `${list}/${row.token}`
  })
  return tr
}

function participants(row: WireRow, session: Session): HTMLElement {
  const holder = h("span", { class: "bA4" })
  row.people.forEach((person, i) => {
    const element = session.person(person, row.unread ? "zF" : "yP")
    element.setAttribute("translate", "no")
    holder.append(i > 0 ? ", " : "", element)
  })
  if (row.hasDraft) holder.append(", ", h("span", { class: "boq" }, "Draft"))
  if (row.count > 1) holder.append(" ", h("span", { class: "bx0" }, String(row.count)))
  return holder
}

function subject(row: WireRow): HTMLElement {
  return h(
    "span",
    {
      class: row.unread ? "bqe" : null,
      "data-thread-id": `#${row.permId}`,
      "data-legacy-thread-id": row.legacyId,
      "data-legacy-last-message-id": row.lastMessageId,
      "data-legacy-last-non-draft-message-id": row.lastNonDraftMessageId,
    },
    row.subject,
  )
}

function words(row: WireRow): HTMLElement {
  const title = h("div", { class: "y6" }, h("span", { id: nextId(), class: "bog" }, subject(row)))
  const snippet = h("span", { id: nextId(), class: "y2" }, h("span", { class: "Zt" }, " - "), row.snippet)
  return h("div", { class: "xS", role: "link" }, h("div", { class: "xT" }, title, snippet))
}
