/** A mail address with the name beside it; empty where there is none. */
export interface Person {
  name: string
  email: string
}

/** The event of a text/calendar part. Instants are epoch milliseconds. */
export interface Invitation {
  title: string
  startsAt: number
  endsAt: number | null
  location: string | null
  guests: Person[]
}

export interface Attachment {
  name: string
  mimeType: string
  bytes: number
}

/** One mail as its file says it. */
export interface Mail {
  /** RFC 5322 Message-ID with its angle brackets; made from the content where the file has none. */
  messageId: string
  /** Message-IDs this one answers, oldest first. */
  references: string[]
  /** Gmail's own thread number in its exports, or null. */
  gmailThread: string | null
  labels: string[]
  from: Person
  to: Person[]
  cc: Person[]
  bcc: Person[]
  subject: string
  /** Epoch milliseconds. */
  date: number
  /** Body as HTML, exactly as it was sent: hostile until it is sanitised. */
  html: string
  text: string
  attachments: Attachment[]
  invitation: Invitation | null
  unsubscribe: boolean
  mailingList: string | null
  draft: boolean
}
