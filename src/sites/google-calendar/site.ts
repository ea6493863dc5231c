import type { Site } from "../reader"
import { GOOGLE_CALENDAR, readGoogleCalendar } from "./read"

export const googleCalendar: Site = {
  name: GOOGLE_CALENDAR,
  matches: (url) => url.protocol === "https:" && url.host === "calendar.google.com",
  read: readGoogleCalendar,
}
