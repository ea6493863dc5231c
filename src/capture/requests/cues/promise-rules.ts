import type { RuleLanguage } from "../../language/parsed"
import type { Phrase } from "../../language/phrases"

/** Phrases that decide about promises in one language. */
export interface PromiseRules {
  /** The writer promises to do something. */
  promise: Phrase[]
  /** A promise only where a day is named too ("I can send it by Friday"). */
  withDay: Phrase[]
  /** Conditions, refusals, doubts and courtesies: no promise. */
  never: Phrase[]
}

const adverb =
  "[also|then|definitely|certainly|gladly|happily|personally|just|make sure to|be sure to|be happy to|go ahead and|now|still|be sending|be sharing|be|have to|be able to]"
const doEn =
  "(send|share|forward|email|mail|circulate|submit|provide|deliver|prepare|draft|write|put together|pull together|get back|come back|revert|get you|get it|get that|get this|get them|get the|get a|get an|get some|follow up|follow-up|check|confirm|verify|find out|look into|look at|review|update|call|ring|phone|ping|text|reach out|schedule|set up|book|arrange|organize|organise|introduce|connect you|loop|ask|talk to|speak to|speak with|discuss|let you know|keep you posted|keep you updated|have it|have the|have a|have that|have an|have my|have our|add|include|fix|correct|change|adjust|sign|countersign|return|pay|process|issue|upload|attach|post|finish|complete|finalize|finalise|sort|handle|take care|pass|bring|show|give you|give him|give them|make sure|ensure|invite|resend|copy|cc|revise|raise|escalate|chase|quote|price|order|ship|sending|sharing|sort out|work on|run|drop you|dig)"

export const promiseRulesEn: PromiseRules = {
  promise: [
    `(i'll|we'll|ill) ${adverb} ${doEn}`,
    `(i|we) (will|shall) ${adverb} ${doEn}`,
    `(i|we) (promise|commit|guarantee|undertake) to`,
    "(i'm|i am|we're|we are) (going to|about to) (send|share|forward|prepare|check|call|follow up|set up|get|confirm|review)",
    `^ will [definitely|also] ${doEn}`,
    "^ will do $",
    `let me (check|confirm|find out|look into|get back|come back|send|share|follow up|ask|see what i can|talk to|speak to|speak with|dig)`,
    "you (will|should) (have|receive|get) [it|them|this|that|the|our|my|a|an|your] .. (by|before|from me|from us|tomorrow|today|on|this|next|shortly|in)",
    "you'll (have|receive|get|hear) .. (by|before|from me|from us|tomorrow|today|on|this|next|shortly|in)",
    "(it|this|that|they) will be (with you|in your inbox|ready|sent|delivered|done|fixed)",
    "consider it done",
  ],
  withDay: [
    "(i|we) (can|could|should be able to|plan to|aim to|intend to|expect to|hope to be able to) (send|share|get|have|deliver|provide|confirm|return|sign|finish|complete)",
    "(i'm|i am|we're|we are) (planning|aiming|expecting) to (send|share|get|have|deliver|provide|confirm|return|sign|finish)",
    "(i'm|i am|we're|we are) (sending|sharing|calling|preparing|following up|getting back)",
  ],
  never: [
    "(i|we) (will|shall|can|could) (not|never)",
    "(i'll|we'll) (not|never)",
    "(won't|can't|cannot|wouldn't|unable)",
    "(if|unless|provided|assuming|should) (you|the|a|an|one|some|our|your|we|they|it|this|that|he|she|i|there|needed|necessary|possible|anything|not|so|required|everyone)",
    "(once|after|when|as soon as|until|whenever) (you|your team|you've|you're|they|we receive your|i receive your|i get your|we get your)",
    "(i'll|we'll|i will|we will) (try|see you|be out|be away|be on|be in|be travelling|be traveling|assume|wait|leave it)",
    "(would|might|may|could) (have|be|send|share)",
    "(happy|glad|pleased) to .. (if|when|whenever|any)",
    "in case",
  ],
}

const doZh =
  "(发|发送|寄|传|提供|确认|回复|答复|反馈|安排|联系|跟进|准备|整理|更新|修改|处理|落实|核实|查|看|问|通知|告知|打电话|致电|报|转发|转给|提交|完成|签|盖章|付款|打款|开票|补充|同步|汇报|约|预订|给您|给你|给贵司|给您们|把|将|帮您|帮你|协调|推动|申请|邀请|出|做|交付|上线|解决)"

export const promiseRulesZh: PromiseRules = {
  promise: [
    `(我|我们|我司|我方|我这边|我们这边|这边|本人|我和团队) .. (会|将|来|一定|保证|马上|稍后|尽快|立即|争取|随后|回头|这就|去|再) .. ${doZh}`,
    `(我|我们|我司|我方|我这边|我们这边|这边) .. (前|之前|以内|之内|内|天|周一|周二|周三|周四|周五|下周|本周|月底|晚上|下午|上午|天内|今天|明天|后天|晚些时候|底前) .. ${doZh}`,
    `^ (会|将|稍后|马上|尽快|随后|立即|回头|今天|明天|晚点|晚些时候|下周|周一|周二|周三|周四|周五|月底前|下班前|一定) .. (发您|发你|发给您|发给你|给您|给你|回复您|回复你|答复您|联系您|联系你|通知您|告知您|跟您确认|向您)`,
    "(包在我身上|交给我|我来办|我来安排|我来跟进|我来处理|我负责)",
    "(我|我们|我司|我方)(保证|承诺|答应|担保)",
  ],
  withDay: [
    `(我|我们|我司|我方) .. (可以|能|计划|打算|预计) .. ${doZh}`,
    "(预计|计划) .. (发|提供|交付|完成|上线|答复|回复)",
  ],
  never: [
    "(不会|不能|无法|没法|没办法|不一定|未必|恐怕|可能会|也许|不再|暂不|不打算|难以)",
    "(如果|若是|要是|假如|除非|只要|一旦|倘若|万一|若您|若贵|如您|如贵|如需|如有需要)",
    "的话",
    "(等您|等你|待您|待贵司|收到您|收到贵司|您确认后|您签|您回复后) .. (后|再|就|会|即)",
    "(请您|请你|麻烦您|麻烦你|希望您|能否|可否|是否)",
    "(尽量|试试)",
    "(昨天|前天|上周|上个月|已经|已于|刚才|刚刚|之前已|发过|看过|收到了|看到了)",
  ],
}

const doRu =
  "(пришлю|пришлем|отправлю|отправим|вышлю|вышлем|скину|скинем|перешлю|перешлем|подготовлю|подготовим|сделаю|сделаем|уточню|уточним|узнаю|узнаем|проверю|проверим|позвоню|позвоним|наберу|перезвоню|перезвоним|напишу|напишем|отвечу|ответим|сообщу|сообщим|согласую|согласуем|подпишу|подпишем|оплачу|оплатим|передам|передадим|предоставлю|предоставим|свяжусь|свяжемся|организую|организуем|назначу|назначим|забронирую|забронируем|изучу|изучим|обновлю|обновим|добавлю|добавим|исправлю|исправим|посчитаю|посчитаем|рассчитаю|рассчитаем|выставлю|выставим|направлю|направим|поделюсь|поделимся|подтвержу|подтвердим|займусь|займемся|доделаю|доделаем|закончу|закончим|внесу|внесем|решу|решим|доставим|отгрузим|покажу|покажем|приглашу|пригласим|договорюсь|спрошу|спросим|соберу|соберем|оформлю|оформим|предложу|предложим|составлю|составим|обсужу|дам знать|дадим знать|дам ответ|дадим ответ|вернусь с|вернемся с|вернусь к вам|вернемся к вам|дам обратную|дадим обратную)"

export const promiseRulesRu: PromiseRules = {
  promise: [
    doRu,
    "(обещаю|обещаем|обязуюсь|обязуемся|гарантирую|гарантируем)",
    "(будет|будут) (у вас|готов*|отправлен*|выслан*) ",
    "(возьму|беру) на себя",
  ],
  withDay: [
    "(могу|можем|сможем|смогу|планирую|планируем|собираюсь|собираемся|готовы|готов|готова) (прислать|отправить|выслать|подготовить|сделать|предоставить|подписать|оплатить|ответить|направить)",
  ],
  never: [
    `не ${doRu}`,
    "(если|в случае|при условии|при необходимости|когда вы|как только вы|после того как вы|как только получ*|после получения|после вашего|после подписания)",
    "(давайте|давай)",
    "(постараюсь|постараемся|попробую|попробуем|возможно|может быть|вряд ли|наверное)",
    "(не смогу|не сможем|не получится|не обещаю|не готов*)",
    "(чтобы|чем) (я|мы)",
  ],
}

const none: PromiseRules = { promise: [], withDay: [], never: [] }

/** Promises are read in the languages that have rules. */
export const promiseRules: Record<RuleLanguage, PromiseRules> = {
  en: promiseRulesEn,
  zh: promiseRulesZh,
  ru: promiseRulesRu,
  other: none,
}
