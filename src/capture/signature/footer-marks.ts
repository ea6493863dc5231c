/** Lines that a program or a legal department adds below a mail. All patterns are anchored and linear. */

/** The mark of a mobile client or app; it stands where a signature stands and replaces one. */
export const deviceMarks: readonly RegExp[] = [
  // iOS, Android, BlackBerry, Outlook for iOS, Yahoo for iPhone, Gmail Mobile
  /^(sent|delivered|written|typed) (from|via|with|using|on|by) (my|an?|the|outlook|gmail|yahoo|mail|proton ?mail|samsung|huawei|blackberry|windows|mobile|iphone|ipad|android|nokia|spark|aol|fastmail|superhuman)\b/i,
  /^get outlook for (ios|android|mac)\b/i,
  /^(please )?(excuse|pardon|forgive) (my )?(brevity|typos|any typos|the brevity)\b/i,
  /^von meinem .{2,40} gesendet/i,
  /^gesendet (von|mit|aus) /i,
  /^(envoyé|envoye) (de|depuis) (mon|ma|un|outlook|yahoo|mail)/i,
  /^enviado (desde|do|de|a partir) (mi|meu|el|o|outlook|yahoo|correo)/i,
  /^inviato (da|dal|dal mio) /i,
  /^verzonden (vanaf|vanuit|met|via) /i,
  /^wysłane? z /i,
  /^отправлено (с|из) /i,
  /^(发自我的|发自|發自|从我的|來自我的|从 ?windows)/,
  /^(iphone|ipad|android) ?から送信/i,
  /^나의 (iphone|ipad|android)에서/i,
]

/** Footers of mailing lists, archives and antivirus programs, which nobody writes by hand. */
export const programFooters: readonly RegExp[] = [
  /^do you yahoo!\?/i,
  /^get your (private,? )?free\b/i,
  /^view this message in context\b/i,
  /^sent from the .{1,80} mailing list archive\b/i,
  /^sent from:? ?https?:/i,
  /^view th(is|e) (message|thread|discussion) (in|on|at)\b/i,
  /^to unsubscribe\b/i,
  /^(um|pour|para|per) .{0,30}(abzubestellen|désabonner|darse de baja|cancelar)/i,
  /^unsubscribe\b/i,
  /^you (are receiving|received|have received|are subscribed) .{0,80}\b(because|to)\b/i,
  /^[\w.-]{2,60} mailing list$/i,
  /^(no virus found|this (e-?mail|message) (was|has been) (checked|scanned)|scanned by|virus-free\b)/i,
  /^(please )?(consider|think of) the environment\b/i,
]

/** Advertisements of web mail and lines of copyright: footers only as the very last lines or under a rule. */
export const weakFooters: readonly RegExp[] = [
  /^(get|join|find|chat|send|share|protect|express|discover|stay) .{0,80}\b(msn|hotmail|yahoo|windows live|messenger)\b/i,
  /^powered by\b/i,
  /^(copyright|©|\(c\)) ?(\(c\))? ?\d{4}/i,
  /^all rights reserved/i,
]

/** How notices of confidentiality begin. Their words must follow in the same paragraph (`noticeWords`). */
export const noticeOpenings: readonly RegExp[] = [
  /^[*\W_]{0,6}(confidential|confidentiality|disclaimer|notice|important|legal|privileged|private|warning|caution|e-?mail confidentiality)\b/i,
  /^[*\W_]{0,6}(the|this|any) (information|contents?|e-?mail|electronic|message|communication|transmission|document|transmittal|internet|mail|attached|views|opinions?)\b/i,
  /^[*\W_]{0,6}(if you (are not|have received)|unless otherwise)\b/i,
  /^(diese|dieses|der inhalt|haftungsausschluss|vertraulich)\b/i,
  /^(ce|cet|cette|le contenu|les informations) .{0,20}(message|courriel|e-?mail|courrier|communication)/i,
  /^(este|esta|la información|el contenido|as informações|aviso) /i,
  /^(questo|questa|il contenuto|le informazioni|avviso) /i,
  /^(dit|deze) (bericht|e-?mail)/i,
  /^(ta|niniejsza|niniejszy) (wiadomość|e-?mail)/i,
  /^(это|данное|настоящее|содержание|информация) .{0,40}(сообщени|письм|электронн)/i,
  /^[*【]?(本|此)(邮件|郵件|电子邮件|電子郵件|信息)/,
  /^(声明|保密|免责声明|重要提示|警告)/,
  /^(このメール|本メール|이 (메일|이메일))/,
]

export const noticeWords =
  /confidential|privileged|intended (only |solely )?(for|recipient)|intended recipient|disclos|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|poufn|конфиденц|保密|机密|機密|秘密|기밀/gi

/** A postscript: the sender speaks again after the closing. */
export const postscript =
  /^(p\.? ?)?(p\.? ?s\.?)([:.,\s-]|$)|^(n\.?b\.?|anlage|anlagen|attachments?|enclosures?|encl?\.?|附件|приложени[ея])\b ?[:.]|^附[:：]|^(постскриптум|p\.s)/i

/** Traces of attachments in a text part: Lotus Notes (" - offer.doc"), Outlook ("<< File: offer.doc >>"). */
export const attachmentTrace =
  /^(- [^\s].{0,120}\.[a-z]{3,4}$|<<.{0,160}>>$|\[image\]?|\[cid:|\(see attached file|attachment converted)/i

/** A rule of characters between text and signature or footer. */
export const ruleLine = /^[-_=*~#+─—]{2,}$|^[-_=*~#+─— ]{5,}$/
