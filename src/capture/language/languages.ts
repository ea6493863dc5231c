/** Languages told apart in Latin script, for the n-gram detector (ISO 639-1). */
export const latinLanguages = [
  "en",
  "de",
  "fr",
  "es",
  "pt",
  "it",
  "nl",
  "pl",
  "sv",
  "da",
  "no",
  "fi",
  "cs",
  "ro",
  "hu",
  "tr",
  "vi",
  "id",
]

/** Languages told apart in Cyrillic script. */
export const cyrillicLanguages = ["ru", "uk", "bg"]

/**
 * Everyday words that settle very short mails ("ok, thanks", "passt", "va bene"), where letter statistics
 * fail. A word stands with one language only.
 */
export const commonWords: Record<string, string[]> = {
  en: words(
    "the and you your we our is are was will would can could please thanks thank hello hi hey dear regards best cheers yes ok okay sure sounds good great this that with for have has let me know it's i'll we'll i'm don't not from call meeting attached see soon tomorrow today week",
  ),
  de: words(
    "und der die das ich wir sie ist sind nicht bitte danke vielen dank hallo guten grüße gruß mit für auf ein eine passt gerne ja nein morgen heute woche können würden angebot termin anbei",
  ),
  fr: words(
    "et le les des est nous vous je pas merci bonjour bonsoir cordialement salut avec pour une oui non s'il plaît réunion demain aujourd'hui semaine devis d'accord beaucoup",
  ),
  es: words(
    "y el los las es nosotros usted gracias hola saludos buenos días buenas tardes con para una sí por favor reunión mañana hoy semana propuesta de acuerdo muchas",
  ),
  pt: words(
    "e o os as é nós você obrigado obrigada olá abraço abraços bom dia com uma sim não reunião amanhã hoje proposta muito atenciosamente",
  ),
  it: words(
    "il gli che è noi grazie ciao buongiorno saluti cordiali con per una sì va bene riunione domani oggi settimana proposta preventivo",
  ),
  nl: words(
    "het een van ik wij jullie niet bedankt dank hallo groet groeten met voor ja nee graag morgen vandaag week offerte afspraak kunnen",
  ),
  pl: words(
    "i w nie jest my dziękuję dzięki cześć dzień dobry pozdrawiam proszę tak jutro dzisiaj oferta spotkanie",
  ),
}

function words(list: string): string[] {
  return list.split(" ")
}
