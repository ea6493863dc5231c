/**
 * The line that a mobile client puts under a mail ("Sent from my iPhone"), by the words it begins with, lower-cased.
 * It stands under everything that its owner wrote: what follows is history.
 */
const beginnings: readonly string[] = [
  ...[
    "sent from",
    "sent via",
    "sent with",
    "sent using",
    "get outlook for",
    "von meinem",
    "gesendet von",
    "gesendet mit",
  ],
  ...[
    "gesendet aus",
    "diese nachricht wurde von meinem",
    "envoyé de",
    "envoyé depuis",
    "envoyé à partir",
    "envoyé avec",
  ],
  ...[
    "obtenir outlook",
    "enviado desde",
    "enviado do",
    "enviado de",
    "enviado a partir",
    "enviado con",
    "obtener outlook",
  ],
  ...["obter o outlook", "inviato da", "inviato dal", "scarica outlook", "verzonden vanaf", "verzonden met"],
  ...[
    "verstuurd vanaf",
    "outlook voor",
    "wysłane z",
    "wysłano z",
    "pobierz outlook",
    "отправлено с",
    "отправлено из",
  ],
  ...[
    "надіслано з",
    "sendt fra",
    "skickat från",
    "skickat fran",
    "lähetetty",
    "odesláno z",
    "iphone'umdan gönderildi",
  ],
  ...[
    "发自我的",
    "來自我的",
    "从我的",
    "從我的",
    "发送自",
    "从 windows 版邮件发送",
    "獲取 outlook",
    "获取 outlook",
  ],
  ...[
    "iphoneから送信",
    "ipadから送信",
    "iphone から送信",
    "androidから送信",
    "나의 iphone에서",
    "내 iphone에서",
  ],
]

const firstSigns = new Set(beginnings.map((words) => words[0]))
const longest = 90

/** Whether a line is the mark of a mobile client. A sentence that only begins like one ends differently. */
export function isDeviceLine(text: string): boolean {
  const line = text.trim()
  if (!firstSigns.has(line[0]?.toLowerCase() ?? "") || line.length > longest + 120) return false
  const lower = line.toLowerCase()
  if (!beginnings.some((words) => lower.startsWith(words))) return false
  const words = line.replace(/<[^<>]{0,200}>/g, "").trim()
  return words.length <= longest && !/[?!:;]$/.test(words) && words.split(/\s+/).length <= 10
}
