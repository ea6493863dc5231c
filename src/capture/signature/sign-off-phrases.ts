/**
 * What people write before their name, by language, in lower case and without final punctuation.
 * `regards` phrases end a letter wherever they stand on a line of their own; `thanks` phrases do so only at the end.
 */
export interface SignOffPhrases {
  regards: readonly string[]
  thanks: readonly string[]
}

/** Phrases parted by commas and line ends. */
function list(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
}

export const signOffPhrases: Record<string, SignOffPhrases> = {
  en: {
    regards: list(`
      regards, rgds, best rgds, best regards, b. rgds, br, warm regards, warmest regards, kind regards,
      kindest regards, kindly regards, with regards, with best regards, with kind regards,
      with warm regards, my regards, my best regards, personal regards, best personal regards, best,
      all best, all the best, all my best, my best, best wishes, with best wishes, warm wishes, cheers,
      cheerio, chrs, sincerely, sincerely yours, yours sincerely, yours, yours truly, yours faithfully,
      very truly yours, truly yours, respectfully, respectfully yours, respectfully submitted,
      with respect, cordially, cordially yours, faithfully, warmly, fondly, gratefully, in gratitude,
      with gratitude, with appreciation, with thanks and regards, thanks and regards,
      thanks and best regards, thanks and kind regards, thanks & regards, thanks & best regards,
      thanks & kind regards, thanks with regards, thank you and regards, thank you and best regards,
      thank you & regards, regards and thanks, take care, talk soon, talk to you soon, speak soon,
      see you, see you soon, see ya, good luck, stay well, enjoy, later, ciao, your friend, your pal,
      xoxo, love, lots of love, have a good day, have a great day, have a nice day,
      have a good weekend, have a great weekend, have a nice weekend, have a great evening,
      have a good one, hope this helps, hth, kr
    `),
    thanks: list(`
      thanks, thanx, thx, tx, tia, ty, tks, thnx, thank you, thankyou, thank u, many thanks,
      much thanks, mille thanks, with thanks, with many thanks, thanks again, thanks much,
      thanks so much, thanks very much, thanks a lot, thanks a bunch, thanks a million, thanks a ton,
      thanks in advance, thanks in anticipation, thank you again, thank you so much,
      thank you very much, thank you kindly, thank you in advance, thank you all, thanks all,
      thanks everyone, thanks guys, much appreciated, greatly appreciated, appreciate it,
      your help is appreciated
    `),
  },
  de: {
    regards: list(`
      mit freundlichen grüßen, mit freundlichen grüssen, mit freundlichen gruessen,
      mit freundlichem gruß, mit freundlichem gruss, mit besten grüßen, mit besten grüssen,
      mit herzlichen grüßen, mit herzlichem gruß, freundliche grüße, freundliche grüsse, beste grüße,
      beste grüsse, beste gruesse, besten gruß, viele grüße, viele grüsse, viele gruesse, liebe grüße,
      liebe grüsse, schöne grüße, herzliche grüße, herzliche grüsse, herzlichst, schöne grüsse, grüße,
      grüsse, gruß, gruss, hochachtungsvoll, mfg, lg, vg, bis bald
    `),
    thanks: list(`
      danke, vielen dank, besten dank, herzlichen dank, danke im voraus, danke und gruß
    `),
  },
  fr: {
    regards: list(`
      cordialement, bien cordialement, très cordialement, cordiales salutations, salutations,
      meilleures salutations, salutations distinguées, sincères salutations, bien à vous, bien à toi,
      amicalement, amitiés, respectueusement, sincèrement, à bientôt, bonne journée, bonne soirée,
      bon week-end, bises, cdlt
    `),
    thanks: list(`
      merci, merci beaucoup, merci d'avance, merci par avance, avec mes remerciements
    `),
  },
  es: {
    regards: list(`
      saludos, un saludo, saludos cordiales, cordiales saludos, un cordial saludo, cordialmente,
      un abrazo, abrazos, atentamente, atte, reciba un cordial saludo, le saluda atentamente,
      quedo atento, quedo atenta
    `),
    thanks: list(`
      gracias, muchas gracias, mil gracias, gracias de antemano, gracias y saludos
    `),
  },
  pt: {
    regards: list(`
      atenciosamente, cumprimentos, com os melhores cumprimentos, melhores cumprimentos, att, abraço,
      um abraço, abraços, abs, saudações, cordialmente, até breve
    `),
    thanks: list(`
      obrigado, obrigada, muito obrigado, muito obrigada, desde já agradeço, grato, grata
    `),
  },
  it: {
    regards: list(`
      cordiali saluti, distinti saluti, saluti, un saluto, un cordiale saluto, cordialmente, a presto,
      buona giornata, buona serata
    `),
    thanks: list(`
      grazie, grazie mille, molte grazie, ti ringrazio, la ringrazio
    `),
  },
  nl: {
    regards: list(`
      met vriendelijke groet, met vriendelijke groeten, vriendelijke groet, vriendelijke groeten,
      hartelijke groet, hartelijke groeten, groet, groeten, groetjes, hoogachtend, mvg
    `),
    thanks: list(`
      bedankt, alvast bedankt, dank je wel, dank u wel, hartelijk dank
    `),
  },
  pl: {
    regards: list(`
      pozdrawiam, pozdrawiam serdecznie, serdecznie pozdrawiam, z poważaniem, z wyrazami szacunku,
      pozdrowienia, łączę pozdrowienia, miłego dnia, pzdr
    `),
    thanks: list(`
      dziękuję, dzięki, dziękuję bardzo, z góry dziękuję
    `),
  },
  ru: {
    regards: list(`
      с уважением, с глубоким уважением, с наилучшими пожеланиями, с наилучшими, с пожеланиями,
      с приветом, искренне ваш, искренне ваша, всего доброго, всего хорошего, всего наилучшего,
      хорошего дня, до свидания, до встречи, до связи, ваш, ваша
    `),
    thanks: list(`
      спасибо, большое спасибо, заранее спасибо, заранее благодарю, благодарю, с благодарностью
    `),
  },
  zh: {
    regards: list(`
      此致敬礼, 此致, 敬礼, 祝好, 顺祝商祺, 顺颂商祺, 即颂商祺, 顺祝, 祝商祺, 商祺, 敬祝, 谨启, 敬上, 敬启, 祝工作顺利, 祝工作愉快, 祝您工作顺利, 祝您工作愉快,
      祝您生活愉快, 祝生意兴隆, 祝您愉快, 祝顺利, 祝安好, 祝一切顺利, 致礼, 祝商安, 此致敬禮, 敬禮, 順頌商祺, 順祝商祺, 祝順利
    `),
    thanks: list(`
      谢谢, 多谢, 非常感谢, 感谢, 十分感谢, 谢谢您, 谢谢你, 谢谢大家, 不胜感激, 謝謝, 感謝, 多謝
    `),
  },
  ja: {
    regards: list(`
      敬具, よろしくお願いします, よろしくお願いいたします, 宜しくお願いします, 宜しくお願い致します, 以上
    `),
    thanks: list(`
      ありがとうございます, ありがとうございました
    `),
  },
  ko: {
    regards: list(`
      감사드립니다, 드림, 올림, 안녕히 계세요
    `),
    thanks: list(`
      감사합니다, 고맙습니다
    `),
  },
}

/** What may follow a phrase on its line without making it a sentence. */
export const signOffTails: readonly string[] = list(`
  again, all, both, everyone, everybody, folks, guys, team, much, so much, very much, a lot,
  a bunch, in advance, for your help, for the help, for your time, for your support,
  for your assistance, for your cooperation, for your attention, for your consideration,
  for your patience, for your hard work, for all your hard work, for all of your hard work, for everything, for all your help, for all of your help, for any help,
  for the reply, for your reply, for the replies, for reading, for the info, for the information,
  and regards, and best regards, and kind regards, and see you, and have a great day,
  and talk to you soon, to you, yours
`)
