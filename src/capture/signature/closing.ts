/** Where the closing of a mail stands, as indexes into the lines that the sender wrote. */
export interface Closing {
  /** First line of the sign-off ("Best regards,"), or null. */
  signOffAt: number | null
  /** First line of the signature; the sign-off's own line where the name stands on it; or null. */
  signatureAt: number | null
  /** First line after sign-off and signature (a postscript, a footer, the end); null where there is neither. */
  endAt: number | null
  /** First line of what a program appended: notice of confidentiality, list or web mail footer; or null. */
  footerAt: number | null
}

/** The person that a mail's header names as its sender. */
export interface Sender {
  name: string | null
  email: string | null
}

/**
 * Finds sign-off, signature and footer at the end of a mail.
 *
 * @param ownLines the lines that the sender wrote, quotes gone
 * @param sender who the header says has written it, or null
 */
export function closingOf(ownLines: string[], sender: Sender | null): Closing {
  void ownLines
  void sender
  return { signOffAt: null, signatureAt: null, endAt: null, footerAt: null }
}
