/** Words that open a mail, by language (ISO 639-1). Lower case; matched at the start of the first line. */
export const greetingWords: Readonly<Record<string, readonly string[]>> = {
  en: ["hi", "hello", "hey", "dear", "good morning", "good afternoon", "good evening", "greetings"],
  ru: [
    "добрый день",
    "добрый вечер",
    "доброе утро",
    "здравствуйте",
    "здравствуй",
    "привет",
    "уважаемый",
    "уважаемая",
  ],
  zh: ["您好", "你好", "尊敬的", "早上好", "上午好", "下午好", "晚上好", "hi", "hello", "dear"],
}

/** Greetings that are only right at one time of day, and what is right at any. */
export const anyTime: Readonly<Record<string, string>> = {
  "good morning": "Hello",
  "good afternoon": "Hello",
  "good evening": "Hello",
  "доброе утро": "добрый день",
  "добрый вечер": "добрый день",
  早上好: "您好",
  上午好: "您好",
  下午好: "您好",
  晚上好: "您好",
}

/** Lines that close a mail, by language. Lower case, without punctuation. */
export const signOffLines: Readonly<Record<string, readonly string[]>> = {
  en: [
    "best",
    "best regards",
    "kind regards",
    "regards",
    "warm regards",
    "many thanks",
    "thanks",
    "thank you",
    "cheers",
    "all the best",
    "best wishes",
    "sincerely",
    "yours sincerely",
    "thanks and best regards",
    "with kind regards",
  ],
  ru: [
    "с уважением",
    "с наилучшими пожеланиями",
    "спасибо",
    "всего доброго",
    "хорошего дня",
    "заранее спасибо",
    "с уважением и наилучшими пожеланиями",
    "обнимаю",
    "до связи",
  ],
  zh: [
    "祝好",
    "此致",
    "敬礼",
    "谢谢",
    "多谢",
    "顺祝商祺",
    "祝商祺",
    "祝工作顺利",
    "祝您工作顺利",
    "致敬",
    "best regards",
    "best",
  ],
}

/** What is said where the rep's own manner is not known. */
export const usual: Readonly<
  Record<string, { formal: string; casual: string; nameless: string; signOff: string }>
> = {
  en: { formal: "Dear {name},", casual: "Hi {name},", nameless: "Hello,", signOff: "Best regards," },
  ru: {
    formal: "Здравствуйте, {name}!",
    casual: "{name}, привет!",
    nameless: "Здравствуйте!",
    signOff: "С уважением,",
  },
  zh: { formal: "{name}，您好：", casual: "{name}，你好：", nameless: "您好：", signOff: "祝好" },
}
