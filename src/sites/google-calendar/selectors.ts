import type { Selector } from "../selector"

/*
 * Google Calendar's structure. Classes are made anew with every release and are not used; ids, `data-…` attributes and
 * roles have been the same for years.
 *
 * "public code" is what open-source extensions and scripts rely on, the newest of them checked in September 2026.
 * None of it has been verified on a live page by us.
 */

const code = "public code, 2021–2026; not verified on a live page"

export const accountButton: Selector = {
  name: "accountButton",
  means: "account button in Google's bar; its label ends with the signed-in address",
  seen: "Gmail's pages, saved 2025; the same bar",
  css: ['#gb a[aria-label*="@"]', 'header[role="banner"] a[aria-label*="@"]'],
}

export const dialog: Selector = {
  name: "dialog",
  means: "an event's pop-up",
  seen: code,
  css: ["#xDetDlg", '[role="dialog"][data-eventid]'],
}

export const eventId: Selector = {
  name: "eventId",
  means: "an event's id and calendar, encoded",
  seen: code,
  css: ["[data-eventid]"],
}

export const dialogTitle: Selector = {
  name: "dialogTitle",
  means: "title in the pop-up",
  seen: code,
  css: ["#rAECCd", '#xDetDlgWhen [role="heading"]', '[role="heading"]'],
}

export const dialogWhen: Selector = {
  name: "dialogWhen",
  means:
    "title and time in the pop-up; the time is the line after the title, a repetition the one after that",
  seen: code,
  css: ["#xDetDlgWhen"],
}

export const dialogLocation: Selector = {
  name: "dialogLocation",
  means: "place in the pop-up",
  seen: code,
  css: ["#xDetDlgLoc"],
}

export const description: Selector = {
  name: "description",
  means: "description, which the organiser writes as he likes",
  seen: code,
  css: ["#xDetDlgDesc", "#xDescIn"],
}

export const guest: Selector = {
  name: "guest",
  means: "one guest; the label holds name, answer and part",
  seen: code,
  css: ['[role="treeitem"][data-email]', '[role="listitem"][data-email]', "[data-email]"],
}

export const chip: Selector = {
  name: "chip",
  means: "an event in a day, week or month grid",
  seen: code,
  css: ["[data-eventchip][data-eventid]", '[role="button"][data-eventid]'],
}

export const chipLabel: Selector = {
  name: "chipLabel",
  means: "what a screen reader says of a chip, where it is an attribute; it holds the title that is seen",
  seen: code,
  css: ['[role="button"][aria-label]', "[aria-label]"],
}

export const day: Selector = {
  name: "day",
  means: "the day of a column or cell: (year - 1970) * 512 + month * 32 + day",
  seen: code,
  css: ["[data-datekey]"],
}

export const pageTitle: Selector = {
  name: "pageTitle",
  means: "title on the event's page",
  seen: code,
  css: ["input#xTiIn", "#xTiIn input"],
}

export const startDate: Selector = {
  name: "startDate",
  means: "first day on the event's page, as 20261123 in its attribute",
  seen: code,
  css: ["#xStDaIn[data-date]"],
}

export const startTime: Selector = {
  name: "startTime",
  means: "beginning on the event's page",
  seen: code,
  css: ["#xStTiIn"],
}

export const endDate: Selector = {
  name: "endDate",
  means: "last day on the event's page",
  seen: code,
  css: ["#xEnDaIn[data-date]"],
}

export const endTime: Selector = {
  name: "endTime",
  means: "end on the event's page",
  seen: code,
  css: ["#xEnTiIn"],
}

export const allDay: Selector = {
  name: "allDay",
  means: "box for events that last whole days",
  seen: code,
  css: ['#xAlDaCbx[aria-checked="true"]'],
}

export const pageLocation: Selector = {
  name: "pageLocation",
  means: "place on the event's page",
  seen: code,
  css: ['[jsname="yNrILb"] input[role="combobox"]'],
}

export const main: Selector = { name: "main", means: "what is open", seen: code, css: ['[role="main"]'] }
