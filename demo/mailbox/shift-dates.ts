import type { Mail } from "./mail"

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * The same mails, moved by whole days so that the newest is between one and twenty-five hours old at `now` (epoch
 * milliseconds): everybody keeps writing in office hours, and deals are as quiet as they were.
 */
export function shiftDates(mails: readonly Mail[], now: number): Mail[] {
  const newest = Math.max(...mails.map((mail) => mail.date))
  const shift = Math.floor((now - HOUR - newest) / DAY) * DAY
  return mails.map((mail) => ({
    ...mail,
    date: mail.date + shift,
    invitation: mail.invitation && {
      ...mail.invitation,
      startsAt: mail.invitation.startsAt + shift,
      endsAt: mail.invitation.endsAt === null ? null : mail.invitation.endsAt + shift,
    },
  }))
}
