import type { OpenAsk } from "../scene"
import { excerpt } from "./excerpt"

const SEND =
  /^(?:请问)?(?:能否|能不能|可否|是否可以|可以|麻烦|请|烦请)?(?:您|你|贵司|你们)?(?:帮忙|尽快|再)?(?:发送|发|提供|分享|寄)(?:给)?(?:我们|我)?(?:一份|一下|下)?([^，。,；;]{2,40}?)(?:给我们|给我)?(?:吗|呢|吧)?[？?。！!]?$/u
const HOW_MUCH =
  /^(?:请问)?([^，。,；;]{2,30}?)(?:大概|一般)?(?:是)?(?:多少钱|多少|怎么收费|如何收费)(?:呢)?[？?]?$/u
const HOW_LONG = /^(?:请问)?([^，。,；;]{2,30}?)(?:大概|一般)?需要(?:多久|多长时间)(?:呢)?[？?]?$/u
const CAN = /^(?:请问)?([^，。,；;]{2,16}?)(?:可以|能)([^，。,；;]{2,30}?)吗[？?]?$/u
const WHETHER =
  /^(?:请问)?(?:贵司|你们|您们|贵公司)?(?:的)?([^，。,；;]{0,16})(?:是否|能否)([^，。,；;]{2,30}?)(?:呢)?[？?]?$/u

/** One open question with its answer, or with a blank where the answer goes. */
export function answerInChinese(ask: OpenAsk): string {
  if (ask.known) return `我在${ask.known.day}的邮件里提到过：“${ask.known.quote}”[是否仍然准确？]`
  const question = ask.quote
    .trim()
    .slice(0, 200)
    .replace(/^(?:另外|还有|同时|此外)[，,]?/u, "")
  const sent = part(question, SEND, ask.when)
  if (sent) return `${sent}请见：[附件或链接]`
  const price = part(question, HOW_MUCH, null)
  if (price) return `${price}：[金额或数量]`
  const lasts = part(question, HOW_LONG, null)
  if (lasts) return `${lasts}需要[多长时间]。`
  const can = CAN.exec(question)
  const [what, done] = [turned(can?.[1] ?? ""), turned(can?.[2] ?? "")]
  if (what && done) return `${what}[可以/不可以]${done}：[说明]`
  const whether = WHETHER.exec(question)
  const subject = turned(whether?.[1] ?? "")
  const claim = turned(whether?.[2] ?? "")
  if (claim && subject !== null) return `关于${subject}是否${claim}：[是/否，具体说明]`
  return `${about(ask)}[答复]`
}

function about(ask: OpenAsk): string {
  return `关于“${excerpt(ask.quote)}”：`
}

function part(question: string, pattern: RegExp, when: string | null): string | null {
  const words = pattern.exec(question)?.[1]
  if (!words) return null
  const cut = when === null ? words : words.replace(when, "").replace(/(?:在|于|之前|前)$/u, "")
  return cut.length < 2 ? null : turned(cut)
}

/** 贵司 is 我们 when we answer; null where 我 or 他 make turning a guess. */
function turned(words: string): string | null {
  if (/我|他|她|它|[？?“”：:]/u.test(words)) return null
  return words.replace(/贵司|贵公司|你们|您们|您|你/gu, "我们").replace(/^的/u, "")
}
