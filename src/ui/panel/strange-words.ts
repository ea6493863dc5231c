import type { PageObservation, ProfileObservation } from "~src/record/observed-page"

type OtherObservation = Exclude<PageObservation, ProfileObservation>

const NOBODY = "Looking keeps nobody."

const RECORDS = { contact: "person", lead: "lead", company: "company", deal: "deal" }

/** What a page shows that is not in the record, and what would bring it there. */
export function strangeWords(page: OtherObservation): { title: string; text: string } {
  switch (page.kind) {
    case "company.profile":
      return {
        title: page.name || "A company",
        text: `Nobody of this company is in your record. ${NOBODY} It appears with the first mail or meeting.`,
      }
    case "people.list":
      return { title: "A list of people", text: `${NOBODY} Open somebody’s profile to keep them.` }
    case "chat.thread":
      return {
        title: namesOf(page.partners.map((partner) => partner.name)),
        text: `Nobody here is in your record. ${NOBODY} Keep them from their profile; then what you write each other is captured like mail.`,
      }
    case "calendar.events":
      return eventWords(page)
    case "crm.record":
      return {
        title: page.record.name || `A ${RECORDS[page.record.kind]} of your CRM`,
        text: `This ${RECORDS[page.record.kind]} is not in your record yet. It appears with the first mail or meeting.`,
      }
    case "ticket":
      return {
        title: page.subject || "A ticket",
        text: `Whoever asks here is not in your record. ${NOBODY} Tickets of people you know are captured.`,
      }
  }
}

function eventWords({ detail, events }: Extract<PageObservation, { kind: "calendar.events" }>) {
  const [first] = events
  if (detail === "whole" && first) {
    return {
      title: first.title || "A meeting",
      text: "No guest from outside is in your record. Meetings among yourselves stay out of it.",
    }
  }
  return {
    title: "Your calendar",
    text: "Open a meeting to capture it with its guests. One that is captured already moves when you move it.",
  }
}

/** So many names fit into a title. */
const FEW = 3

function namesOf(names: readonly string[]): string {
  const more = names.length - FEW
  return names.slice(0, FEW).join(", ") + (more > 0 ? ` and ${more} more` : "") || "A conversation"
}
