/**
 * Times as Gmail writes them in a language: the short form that is shown and the full one in the title.
 * English times carry U+202F between the minutes and AM or PM, as on the real page.
 */
export interface WrittenTime {
  shown: string
  title: string
}

/** A message's time: `Apr 9, 2025, 3:02 AM`. */
export function messageTime(at: number, language: string): WrittenTime {
  return {
    shown: format(at, language, { month: "short", day: "numeric", hour: "numeric", minute: "2-digit" }),
    title: format(at, language, { dateStyle: "medium", timeStyle: "short" }),
  }
}

/** A row's time: `Wed, Apr 9, 2025, 3:02 AM`. */
export function rowTime(at: number, language: string): WrittenTime {
  return {
    shown: format(at, language, { month: "short", day: "numeric" }),
    title: format(at, language, {
      weekday: "short",
      year: "numeric",
      month: "short",
      day: "numeric",
      hour: "numeric",
      minute: "2-digit",
    }),
  }
}

function format(at: number, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, options).format(new Date(at)).replace(/ (?=[AP]M$)/, "\u202f")
}
