import type { OpenAsk } from "../scene"
import { excerpt, fitsIn } from "./excerpt"
import { asSaidByUs } from "./zh-persons"

const SEND =
  /^(?:能否|能不能|可否|可不可以|是否可以|是否方便|可以|方便|麻烦|请|烦请|劳烦)?(?:您|你|贵司|你们|贵公司)?(?:帮忙|尽快|再|先)?(?:把)?(?:发送|发|提供|分享|寄|传)(?:给)?(?:我们|我)?(?:一份|一下|一个|下)?([^，。,；;]{2,30}?)(?:给我们|给我|过来)?(?:吗|呢|吧|看看)?$/u
/** "把合同发给我们": the thing comes first. */
const SEND_THE =
  /^(?:能否|能不能|可否|可以|麻烦|请|烦请|劳烦)?(?:您|你|贵司|你们)?(?:帮忙|尽快|再|先)?把([^，。,；;]{2,30}?)(?:发送|发|寄|传)(?:给)?(?:我们|我|过来)?(?:一下|一份)?(?:吗|呢|吧)?$/u

/** Words that ask; a Chinese answer has its words in the same place. The longer ones first. */
const ASKING: readonly (readonly [RegExp, string])[] = [
  [/^(?:怎么|如何|怎样)(收费|计费|付款|处理|实施|部署|续费|升级|开通)/u, "$1方式是[说明]"],
  [/(?:怎么|如何|怎样)(收费|计费|付款|处理|实施|部署|续费|升级|开通)/u, "的$1方式是[说明]"],
  [/多少钱/u, "[金额]"],
  [/(?<=(?:年费|费用|价格|单价|报价|总价|金额|成本)(?:大概|大约)?是?)多少/u, "[金额]"],
  [/多久|多长时间/u, "[多久]"],
  [/什么时候|何时|几时|哪天|几号/u, "[什么时候]"],
  [/多少(?=个|位|人|台|套|天|周|次|家|条|份|元)/u, "[多少]"],
  [/多少/u, "[多少]"],
  [/几(?=个|位|天|周|次|家|年|人|种|套|台)/u, "[几]"],
  [/在哪里|在哪儿|在哪/u, "在[哪里]"],
  [/哪些|哪几种|什么样的|哪种|哪个|哪一个|哪家|哪位/u, "[哪些]"],
  [/(?:由|是)?谁/u, "由[谁]"],
  [/什么/u, "[什么]"],
]
/** "[支持/暂不支持]" of 支持: verbs that a yes or a no is given to, the longer ones first. */
const CHOICES: readonly (readonly [string, string])[] = [
  ["可以", "[可以/暂时不能]"],
  ["能够", "[可以/暂时不能]"],
  ["支持", "[支持/暂不支持]"],
  ["包含", "[包含/不包含]"],
  ["包括", "[包括/不包括]"],
  ["提供", "[提供/暂不提供]"],
  ["需要", "[需要/不需要]"],
  ["兼容", "[兼容/不兼容]"],
  ["具备", "[具备/暂不具备]"],
  ["接受", "[接受/不接受]"],
  ["符合", "[符合/不符合]"],
  ["满足", "[满足/不满足]"],
  ["收费", "[收费/不收费]"],
  ["会", "[会/不会]"],
  ["能", "[可以/暂时不能]"],
  ["有", "[有/没有]"],
  ["含", "[含/不含]"],
  ["是", "[是/不是]"],
]

/** One open question with its answer, or as the sentence that answers it with a blank for what is not known. */
export function answerInChinese(ask: OpenAsk, formal = true): string {
  if (ask.known) return `之前在${ask.known.day}的邮件里提到过：${own(ask.known.quote)}[是否仍然准确？]`
  return answerTo(bare(ask.quote, ask.when), formal) ?? `关于“${excerpt(ask.quote)}”：[答复]`
}

/** The rep's own words: quoted where they are in another language. */
export function own(words: string): string {
  return fitsIn("zh", words) ? words : `“${words}”`
}

function answerTo(question: string, formal: boolean): string | null {
  // Several sentences, quotations and addresses are more than one sentence can answer.
  if (question.length < 2 || question.length > 60 || /[。！？?!；;“”"：:@\n]|[a-z]\.[a-z]/iu.test(question))
    return null
  const sent = (SEND_THE.exec(question) ?? SEND.exec(question))?.[1]
  if (sent && !/[我你您他她它这那]/u.test(sent.replace(/^(?:你们|您们|贵司|贵公司|您|你)的?/u, ""))) {
    return `随信附上${asSaidByUs(sent, formal).replace(/^我们的?/u, "")}，请查收：[附件或链接]`
  }
  const claim = reasonAsked(question)
  if (claim !== null) return `之所以${asSaidByUs(claim, formal)}，是因为[原因]。`
  if (/为什么|为何/u.test(question)) return null
  const words = asSaidByUs(question.replace(/[吗呢吧]$/u, ""), formal)
  for (const [asking, answer] of ASKING) {
    if (asking.test(words))
      return ended(words.replace(asking, answer).replace(/(?:大概|大约)(?=[^，]*\[)/u, ""))
  }
  const yesNo = choiceIn(words, /[吗]$/u.test(question))
  return yesNo && `${ended(yesNo)}[具体说明]`
}

/** What a "why" takes for granted, its words in their places; null for other questions, bare ones and proposals. */
function reasonAsked(question: string): string | null {
  const claim = question.replace(/为什么|为何/u, "")
  if (claim === question || /[，,、]|什么|怎么|谁|吗|是不是|是否|不能|会这样|这样$|^不/u.test(claim))
    return null
  const bare = claim.replace(/[呢呀啊]$/u, "")
  return bare.length < 4 ? null : bare
}

/** The verb on which the answer turns, with its no: behind 是否 and in 能不能 it is plain, else the first that is known. */
function choiceIn(words: string, asksYesNo: boolean): string | null {
  const plain = words
    .replace(/能否|可否|能不能|可不可以|是否可以|是否能够|是否能/u, "可以")
    .replace(/是不是|是否是/u, "是")
    .replace(/有没有|是否有/u, "有")
    .replace(/(支|需|包|提|兼|接)不\1/u, "$1")
  if (/是否[^，]{1,6}了/u.test(plain)) return plain.replace(/是否([^，]{1,6}?)了/u, "[已/尚未]$1")
  const whether = plain.replace(/是否/u, "")
  if (!asksYesNo && whether === words) return null
  const at = plain.includes("是否") ? plain.indexOf("是否") : 0
  let best: { index: number; verb: string; choice: string } | null = null
  for (const [verb, choice] of CHOICES) {
    const index = whether.indexOf(verb, at)
    if (index !== -1 && (best === null || index < best.index)) best = { index, verb, choice }
  }
  if (best === null) return null
  return whether.slice(0, best.index) + best.choice + whether.slice(best.index + best.verb.length)
}

function ended(words: string): string {
  return /[\]。]$/u.test(words) && !/\[[^\]]+\]$/u.test(words) ? words : `${words}。`
}

/** The question without what leads up to it, its politeness, its mark and the words that name a time. */
function bare(quote: string, when: string | null): string {
  const words = quote
    .trim()
    .slice(0, 200)
    .replace(/^(?:您好|你好|另外|还有|同时|此外|那么|那)[，,！!]?/u, "")
    .replace(/^(?:请问|想问一下|想请问|想了解一下|想确认一下|麻烦问一下|请教一下)[，,]?/u, "")
    .replace(/[？?。！!\s]+$/u, "")
  if (when === null || !words.includes(when)) return words
  return words.replace(
    new RegExp(`(?:在|于)?${when.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?:之前|以前|前)`, "u"),
    "",
  )
}
