import { folded } from "../language/words"

/** What machines put before a subject, folded. Nobody types these; a colon follows, or the subject ends. */
const MACHINE: readonly string[] = [
  ...["automatic reply", "automatic response", "auto reply", "auto-reply", "autoreply", "auto response"],
  ...["auto-response", "autoresponse", "automated reply", "automated response", "autoresponder"],
  ...["out of office autoreply", "out of office reply", "vacation reply", "auto: out of office"],
  ...["automatische antwort", "automatische rückantwort", "abwesenheitsnotiz", "abwesenheitsnachricht"],
  ...["abwesenheitsassistent", "abwesenheitsmeldung", "automatische abwesenheitsnotiz"],
  ...["réponse automatique", "reponse automatique", "message d'absence", "avis d'absence"],
  ...["respuesta automática", "respuesta automatica", "mensaje de ausencia", "contestación automática"],
  ...["resposta automática", "resposta automatica", "mensagem automática", "aviso de ausência"],
  ...["risposta automatica", "messaggio automatico", "automatisch antwoord", "automatische reactie"],
  ...["afwezigheidsmelding", "afwezigheidsbericht", "automatisch bericht"],
  ...["odpowiedź automatyczna", "automatyczna odpowiedź", "autoodpowiedź"],
  ...["autosvar", "automatiskt svar", "automatisk svar", "frånvaromeddelande"],
  ...["fraværsmelding", "fraværsbesked", "automaattinen vastaus", "poissaoloviesti"],
  ...["automatická odpověď", "automatická odpoveď", "automatikus válasz", "răspuns automat"],
  ...["otomatik yanıt", "otomatik cevap", "αυτόματη απάντηση", "trả lời tự động", "balasan otomatis"],
  ...["автоответ", "автоматический ответ", "автоматическое уведомление", "автоматична відповідь"],
  ...["автовідповідь", "автоматичен отговор", "автоматическое сообщение"],
  ...[
    "自动回复",
    "自動回覆",
    "自動回復",
    "自动答复",
    "自動応答",
    "自動返信",
    "不在通知",
    "자동 회신",
    "자동회신",
    "자동 응답",
  ],
]

/** What people type too: it tells only together with what the text says. */
const LIKELY: readonly string[] = [
  ...[
    "auto",
    "out of office",
    "out of the office",
    "ooo",
    "on vacation",
    "on leave",
    "on annual leave",
    "away",
  ],
  ...["on holiday", "on parental leave", "on maternity leave", "abwesend", "abwesenheit", "nicht im büro"],
  ...["urlaub", "im urlaub", "außer haus", "absence", "absence du bureau", "absent", "absente", "en congé"],
  ...["fuera de la oficina", "fuera de oficina", "ausente", "vacaciones", "ausência", "fora do escritório"],
  ...["ausente do escritório", "férias", "fuori sede", "fuori ufficio", "assenza", "in ferie", "afwezig"],
  ...["niet aanwezig", "nieobecność", "poza biurem", "urlop", "frånvaro", "fravær", "ikke til stede"],
  ...["poissa", "lomalla", "nepřítomnost", "mimo kancelář", "ofis dışında", "отсутствие", "вне офиса"],
  ...[
    "нет на месте",
    "в отпуске",
    "відпустка",
    "不在办公室",
    "休假",
    "外出",
    "不在",
    "休暇",
    "부재중",
    "휴가",
  ],
]

const machine = byLength(MACHINE)
const likely = byLength(LIKELY)

/**
 * Does a subject say that a machine answers? `surely` where only machines write so, `perhaps` where people do too, null
 * where it says nothing. "Re: Automatic reply: …" is somebody's answer to one and says nothing.
 */
export function subjectTells(subject: string): "surely" | "perhaps" | null {
  const text = folded(subject.slice(0, 200))
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\[[^\]]{1,30}\] ?/, "")
  if (machine.some((words) => opens(text, words))) return "surely"
  return likely.some((words) => opens(text, words)) ? "perhaps" : null
}

/** The words, then nothing, a colon, or a bracket. */
function opens(text: string, words: string): boolean {
  if (!text.startsWith(words)) return false
  const rest = text.slice(words.length)
  return rest === "" || /^(?: ?autoreply| ?notification)? ?[::\-–—([【<]/.test(rest) || /^[.!]?$/.test(rest)
}

function byLength(words: readonly string[]): string[] {
  return words.map(folded).sort((a, b) => b.length - a.length)
}
