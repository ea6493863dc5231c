/**
 * Words of a mail being written that are worth a second look, by language. Matched against single sentences of
 * bounded length; a false alarm costs a glance, so they are narrow.
 */
export const composeWords = {
  discount: [
    /\b\d{1,2}(?:[.,]\d)? ?% ?(?:off|discount|rebate|reduction)\b/iu,
    /\b(?:discount|rebate|price reduction) of \d/iu,
    /\b(?:i|we)(?: can|'ll| will| could)? (?:give|offer|grant) you (?:a |an )?(?:[\w%]+ ){0,3}(?:discount|rebate)\b/iu,
    /\brabatt von \d|\d{1,2} ?% rabatt\b/iu,
    /скидк[аиу] (?:в )?\d{1,2} ?%|\d{1,2} ?% скидк/iu,
    /折扣\s?\d|[一二三四五六七八九\d]折|优惠\s?\d{1,2} ?%/u,
  ],
  promise: [
    /\b(?:i|we) (?:guarantee|promise|warrant)\b/iu,
    /\b(?:guaranteed|money[- ]back|no matter what|free of charge|unlimited liability)\b/iu,
    /\b(?:wir|ich) (?:garantieren|garantiere|versprechen|verspreche)\b/iu,
    /(?:гарантируем|гарантирую|обещаем|обещаю|бесплатно)/iu,
    /(?:我们|我)?(?:保证|承诺|免费提供)/u,
  ],
  attachment: [
    /\b(?:attached|enclosed|attachment|see the attach|i'm attaching|i attach|i have attached)\b/iu,
    /\b(?:im anhang|angehängt|anbei|beigefügt)\b/iu,
    /(?:во вложении|прилага[юе]|прикрепля[юе]|вложил)/iu,
    /(?:附件|随信附上|附上)/u,
  ],
  nextStep: [
    /\?/u,
    /？/u,
    /\b(?:monday|tuesday|wednesday|thursday|friday|tomorrow|today|next week|by the end of|let me know|call|meet|meeting)\b/iu,
    /\b(?:montag|dienstag|mittwoch|donnerstag|freitag|morgen|nächste woche|melden|termin)\b/iu,
    /(?:понедельник|вторник|сред[ау]|четверг|пятниц|завтра|на следующей неделе|дайте знать|созвон|встреч)/iu,
    /(?:周[一二三四五]|星期[一二三四五]|明天|下周|请告知|会议|电话)/u,
  ],
} as const
