import { each } from "./each"

/** "… is no longer with the company", folded. */
export const left: readonly string[] = [
  ...[
    "is no longer with",
    "are no longer with",
    "no longer works",
    "no longer working",
    "is no longer employed",
  ],
  ...[
    "no longer employed",
    "has left the company",
    "has left the organi",
    "has left our",
    "is no longer part of",
  ],
  ...[
    "is no longer at",
    "left the company",
    "arbeitet nicht mehr",
    "nicht mehr im unternehmen",
    "nicht mehr bei uns",
  ],
  ...["ist nicht mehr für", "ist nicht mehr bei", "hat das unternehmen verlassen", "nicht mehr für unser"],
  ...[
    "ne fait plus partie",
    "a quitté la société",
    "a quitté l'entreprise",
    "ne travaille plus",
    "a quitté notre",
  ],
  ...["ya no trabaja", "ya no forma parte", "ha dejado la empresa", "ya no pertenece", "já não trabalha"],
  ...["não trabalha mais", "não faz mais parte", "já não faz parte", "non lavora più", "non fa più parte"],
  ...[
    "ha lasciato l'azienda",
    "werkt niet meer",
    "is niet meer werkzaam",
    "niet langer werkzaam",
    "nie pracuje już",
  ],
  ...["już nie pracuje", "arbetar inte längre", "har slutat", "arbejder ikke længere", "jobber ikke lenger"],
  ...["ei ole enää", "již nepracuje", "artık çalışmamaktadır", "больше не работает", "уволился", "уволилась"],
  ...[
    "не работает в компании",
    "більше не працює",
    "已离职",
    "已經離職",
    "不再任职",
    "已从公司离职",
    "退職いたしました",
  ],
  ...["退職しました", "퇴사하였습니다", "퇴사했습니다", "퇴직하였습니다"],
]

/** The same, said of oneself. */
export const leftMyself: readonly string[] = [
  ...[
    "i am no longer with",
    "i'm no longer with",
    "i no longer work",
    "i have left",
    "i've left",
    "i am no longer at",
  ],
  ...["i am no longer working", "i'm no longer at", "ich arbeite nicht mehr", "ich bin nicht mehr bei"],
  ...["ich bin nicht mehr für", "ich habe das unternehmen verlassen", "je ne travaille plus", "j'ai quitté"],
  ...["je ne fais plus partie", "ya no trabajo", "ya no formo parte", "já não trabalho", "não trabalho mais"],
  ...[
    "não faço mais parte",
    "non lavoro più",
    "non faccio più parte",
    "ik werk niet meer",
    "ik ben niet meer werkzaam",
  ],
  ...[
    "nie pracuję już",
    "już nie pracuję",
    "jag har slutat",
    "jag arbetar inte längre",
    "jeg er stoppet",
    "jeg har sluttet",
  ],
  ...[
    "я больше не работаю",
    "я уволился",
    "я уволилась",
    "я більше не працюю",
    "我已离职",
    "我已从",
    "本人已离职",
    "我已經離職",
  ],
]

/** Nobody reads what is sent to this mailbox. A mailbox must be named: offers and plants are "no longer valid" too. */
export const unread: readonly string[] = [
  ...each(
    ["mailbox", "inbox", "email account", "e-mail account"],
    ["is no longer", "is not monitored", "is unmonitored"],
  ),
  ...each(
    ["email address", "e-mail address", "mail address"],
    ["is no longer", "is not monitored", "is not in use"],
  ),
  ...["your email will not be read", "your message will not be read", "your mail will not be read"],
  ...each(["dieses postfach", "das postfach", "diese mailbox"], ["wird nicht", "ist nicht mehr"]),
  ...each(
    ["diese e-mail-adresse", "diese mailadresse", "diese e-mailadresse"],
    ["wird nicht", "ist nicht mehr"],
  ),
  ...["wird nicht mehr gelesen", "nachricht wird nicht gelesen"],
  ...["boîte n'est plus", "adresse e-mail n'est plus", "adresse mail n'est plus", "messagerie n'est plus"],
  ...["este buzón ya no", "este correo ya no", "dirección de correo ya no", "correo electrónico ya no"],
  ...["caixa de correio já não", "endereço de e-mail já não", "este e-mail não é mais", "casella non è più"],
  ...[
    "indirizzo e-mail non è più",
    "indirizzo email non è più",
    "deze mailbox wordt niet",
    "e-mailadres is niet meer",
  ],
  ...[
    "skrzynka nie jest",
    "adres e-mail nie jest już",
    "brevlådan bevakas inte",
    "postkassen overvåges ikke",
  ],
  ...["ящик больше не", "адрес электронной почты больше не", "почта больше не", "скринька більше не"],
  ...[
    "адреса електронної пошти більше не",
    "邮箱已停用",
    "邮箱不再使用",
    "此邮箱无人",
    "信箱已停用",
    "このアドレスは使用",
  ],
]

const requests = [
  "request",
  "message",
  "email",
  "e-mail",
  "mail",
  "inquiry",
  "enquiry",
  "query",
  "submission",
]

/** What was sent has come in. The thing is named: people receive offers, machines receive requests. */
export const receipt: readonly string[] = [
  ...each(["we have received your", "we've received your", "we received your"], requests),
  ...each(
    ["your"],
    requests.map((thing) => `${thing} has been received`),
  ),
  ...each(
    ["a ticket", "a case", "a support ticket", "your ticket", "your case"],
    ["has been created", "has been opened"],
  ),
  ...each(
    ["ihre anfrage", "ihre nachricht", "ihre e-mail"],
    ["ist bei uns eingegangen", "ist eingegangen", "erhalten"],
  ),
  ...["eingang ihrer anfrage", "eingang ihrer nachricht", "eingang ihrer e-mail"],
  ...each(["bien reçu votre"], ["message", "demande", "e-mail", "mail", "courriel"]),
  ...["votre demande a bien été", "votre message a bien été"],
  ...each(
    ["hemos recibido su", "hemos recibido tu"],
    ["mensaje", "solicitud", "correo", "consulta", "petición"],
  ),
  ...["su solicitud ha sido recibida", "su mensaje ha sido recibido"],
  ...each(
    ["recebemos a sua", "recebemos sua", "recebemos o seu", "recebemos seu"],
    ["mensagem", "solicitação", "pedido", "e-mail"],
  ),
  ...each(["abbiamo ricevuto la sua", "abbiamo ricevuto la tua"], ["richiesta", "mail", "e-mail", "email"]),
  ...["abbiamo ricevuto il tuo messaggio", "abbiamo ricevuto il suo messaggio"],
  ...each(
    ["hebben uw", "hebben je"],
    ["bericht ontvangen", "e-mail ontvangen", "aanvraag ontvangen", "verzoek ontvangen"],
  ),
  ...["otrzymaliśmy twoją wiadomość", "otrzymaliśmy państwa wiadomość", "otrzymaliśmy twoje zgłoszenie"],
  ...["vi har mottagit ditt meddelande", "vi har tagit emot ditt ärende", "vi har modtaget din henvendelse"],
  ...["vi har modtaget din mail", "vi har mottatt din henvendelse", "olemme vastaanottaneet viestisi"],
  ...["přijali jsme váš požadavek", "talebinizi aldık", "talebiniz alınmıştır"],
  ...["ваше обращение зарегистрировано", "ваш запрос зарегистрирован", "ваше обращение получено"],
  ...[
    "мы получили ваше письмо",
    "мы получили ваше сообщение",
    "мы получили ваше обращение",
    "мы получили ваш запрос",
  ],
  ...["ваше обращение принято", "ваш запит отримано", "ваше звернення зареєстровано"],
  ...each(["我们已收到您的", "已收到您的"], ["邮件", "来信", "请求", "咨询", "反馈", "申请"]),
  ...[
    "您的邮件已收到",
    "来信已收到",
    "您的请求已",
    "您的工单",
    "お問い合わせを受け付け",
    "문의가 접수",
    "문의를 접수",
  ],
]
