import { expect, it } from "vitest"
import { contact, HOUR, meeting, NOW } from "~tests/screens/states/records"
import { timesAt } from "../format/times"
import { guestsInWords, lookOfMeeting, meetingLooks, meetingTime } from "./meeting-words"

const times = timesAt(NOW, "en-GB", "UTC")
const guest = (contactId: string, answer: "yes" | "no" | "maybe" | "none") => ({ contactId, answer })

it("tells planned, held and cancelled apart", () => {
  expect(lookOfMeeting(meeting({ startsAt: NOW + HOUR, endsAt: null }), NOW)).toBe(meetingLooks.planned)
  expect(lookOfMeeting(meeting({ startsAt: NOW - 3 * HOUR, endsAt: null }), NOW)).toBe(meetingLooks.held)
  expect(lookOfMeeting(meeting({ cancelled: true }), NOW)).toBe(meetingLooks.cancelled)
})

it("gives the time with its end where the calendar says it", () => {
  expect(meetingTime(meeting({ startsAt: NOW, endsAt: NOW + HOUR }), times)).toBe("15:20–16:20")
  expect(meetingTime(meeting({ startsAt: NOW, endsAt: null }), times)).toBe("15:20")
})

it("names few guests and counts many", () => {
  const few = guestsInWords(meeting({ guests: [guest("petra", "no")] }), [contact()])
  expect(few).toContain("Petra")
  const many = Array.from({ length: 40 }, (_, index) => guest(`g${index}`, index < 30 ? "yes" : "none"))
  expect(guestsInWords(meeting({ guests: many }), [])).toMatch(/^30 .+, 10 /)
  expect(guestsInWords(meeting({ guests: [] }), [])).toBe("")
})
