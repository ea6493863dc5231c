const EMPTY = new Set(
  (
    "the a an and or of to for in on at by with from is are was were be been do does did have has had can could will would " +
    "should may might you your yours we our ours us i my me mine it its this that these those there here what which who " +
    "when where why how much many please also any some if so as not no yes just about into out up get let know tell long " +
    "send sends share forward provide attach email resend receive would like need " +
    "и в во на с со к по за от до для из о об у не нет да ли же бы что как когда где кто какой какая какие какое сколько " +
    "это этот эта эти мы вы вас вам нам нас наш ваш ваши наши я мне мой моя ты тебе есть быть будет можете можно " +
    "могли пожалуйста также или если еще ещё уже напомните подскажите пришлите отправьте вышлите направьте прислать " +
    "отправить выслать направить направляю удобно"
  ).split(" "),
)
const EMPTY_HAN = /[的了吗呢吧啊是在和与及我们您你贵司请能否可以有没不一个这那什么多少怎么]/gu
const STEM = 5

/**
 * What a text is about, for comparing texts: words without endings (the first letters), numbers, and pairs of Chinese
 * characters. Function words are left out.
 */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>()
  const lower = text.toLowerCase().slice(0, 20_000)
  for (const [word] of lower.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (/\p{Script=Han}/u.test(word)) {
      for (const run of word.replace(EMPTY_HAN, " ").split(" ")) {
        for (let index = 0; index + 1 < run.length; index++) words.add(run.slice(index, index + 2))
        if (run.length === 1) words.add(run)
      }
    } else if (!EMPTY.has(word) && (word.length > 2 || /\d/.test(word))) {
      words.add(stem(word))
    }
  }
  return words
}

/** English plurals and verb endings and Russian case endings fall away. */
function stem(word: string): string {
  const bare =
    word.length > 4
      ? word.replace(/(?:ing|ed|es|s|e)$/u, "")
      : word.replace(/(?<=\p{Script=Latin}{3})[se]$/u, "")
  return bare.slice(0, STEM)
}

/** Share of `wanted` that occurs in `found`; 0 where nothing is wanted. */
export function overlap(wanted: ReadonlySet<string>, found: ReadonlySet<string>): number {
  let hits = 0
  for (const word of wanted) if (found.has(word)) hits++
  return wanted.size === 0 ? 0 : hits / wanted.size
}
