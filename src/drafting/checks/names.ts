import { GAP } from "./sources"
import { stem } from "./stems"

/** Words written with a capital for reasons of spelling, not because they name somebody. */
const SPELLING = new Set(
  (
    "i i'm i'd i'll i've ok okay ps p.s re fyi monday tuesday wednesday thursday friday saturday sunday january february " +
    "march april may june july august september october november december english russian chinese вы вас вам вами ваш " +
    "ваша ваше ваши вашего вашей вашему вашу вашим вашими ваших a an"
  ).split(" "),
)

/** Words that follow a name at the start of a sentence and hardly anything else. */
const FOLLOWS_NAME =
  /^(will|has|had|is|was|said|says|asked|mentioned|from|told|wrote|can|would|сказал|сказала|написал|написала|просил|просила|сможет|будет|упомянул|упомянула)$/u
const NO_NAME = new Set(
  (
    "you we they or and but so then also still yet once before after while as since because though however that this it there here what which who when where he she everything nothing anything something everyone someone " +
    "nobody one all neither either both the if our your my their please thanks thank best regards the price cost " +
    "это то он она всё все кто что никто ничего вопрос цена ответ срок если"
  ).split(" "),
)
const CHINESE_TITLED =
  /([\p{Script=Han}]{1,3})(先生|女士|小姐|经理|总监|总裁|主任|老师|博士)|(?<=^|[，。！？、：\s])([\p{Script=Han}]{1,2})总(?=[，。！？、：\s您好]|$)/gu
const CHINESE_PREFIX = /^(?:请|和|与|跟|给|让|由|向|及|的|是|我|您|贵|司|您的|我的|我们|我们的|同事)+/u

/**
 * Names of people, companies and products in the draft that no source knows: words with a capital inside a sentence, or
 * at its start before a verb that only people do; in Chinese names before a title; in German, where every noun has a
 * capital, two such words side by side or one behind a title. The rest can't be told from words.
 */
export function unknownNames(claims: string, known: ReadonlySet<string>, language: string): string[] {
  const unknown = new Set<string>()
  const namesInSentence = language === "de" ? namesInGerman : namesByCapitals
  for (const line of claims.split("\n")) {
    for (const sentence of line.split(/(?<=[.!?…:])\s+|^\s*[-–—•*]\s+/u)) {
      for (const name of namesInSentence(sentence)) if (!known.has(stem(name))) unknown.add(name)
    }
  }
  for (const name of greetedNames(claims)) if (!known.has(stem(name))) unknown.add(name)
  for (const match of claims.matchAll(CHINESE_TITLED)) {
    const name = (match[1] ?? match[3] ?? "").replace(CHINESE_PREFIX, "")
    if (name !== "" && !known.has(name)) unknown.add(match[0])
  }
  return [...unknown]
}

function namesByCapitals(sentence: string): string[] {
  // Chinese puts no space behind a foreign name: a word ends where the script changes.
  const words =
    sentence.match(/\p{Script=Han}+|[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}'’&-])*|▢/gu) ?? []
  return words.filter((word, index) => {
    if (word === GAP || !/^\p{Lu}/u.test(word) || SPELLING.has(word.toLowerCase().replace("’", "'")))
      return false
    // Behind a blank or a quotation a new sentence may begin.
    if (index > 0 && words[index - 1] !== GAP) return true
    const next = words[index + 1]?.toLowerCase() ?? ""
    return FOLLOWS_NAME.test(next) && !NO_NAME.has(word.toLowerCase()) && !/(ing|ly)$/.test(word)
  })
}

const GERMAN_TITLE = /^(?:Herrn?|Frau|Firma|Kollegen?|Kollegin)$/u
/** Nouns and adjectives that stand side by side in the courtesies of a German mail. */
const GERMAN_COURTESY =
  /^(?:Guten|Tag|Morgen|Abend|Hallo|Liebe[rn]?|Sehr|Viele[nr]?|Beste[n]?|Herzliche[nr]?|Freundliche[nr]?|Grüße[n]?|Gruß|Dank|Sie|Ihnen|Ihr\p{Ll}{0,2})$/u

function namesInGerman(sentence: string): string[] {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*|▢|[,;:()]/gu) ?? []
  const capital = (word: string | undefined) =>
    word !== undefined && word !== GAP && /^\p{Lu}/u.test(word) && !GERMAN_COURTESY.test(word)
  return words.filter((word, index) => {
    if (!capital(word) || GERMAN_TITLE.test(word)) return false
    if (GERMAN_TITLE.test(words[index - 1] ?? "")) return true
    // The first word of a sentence has its capital from there.
    return index > 0 && (capital(words[index + 1]) || (index > 1 && capital(words[index - 1])))
  })
}

/** "Hi Robert," opens a draft: the name stands at the start of nothing, but it must be right above all. */
function greetedNames(claims: string): string[] {
  const first = claims.trimStart().split("\n")[0] ?? ""
  if (first.length > 60) return []
  const russian = /^(\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)?, (?:добрый|здравствуй|привет)/u.exec(first)
  const chinese = /^(\p{Script=Han}{2,4}?)(?:，|,)?\s?(?:您好|你好)/u.exec(first)
  return [russian?.[1], chinese?.[1]].filter(
    (name): name is string => name !== undefined && name !== "尊敬的",
  )
}
