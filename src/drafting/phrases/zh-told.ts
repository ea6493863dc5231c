import { excerpt, fitsIn } from "./excerpt"
import { asSaidByMe } from "./zh-persons"

/** "新的报价单" out of "我周五前把新的报价单发给您"; null where it can't be told. */
export function promisedThing(quote: string): string | null {
  const thing = /把([^，。,]{2,20}?)(?:发|寄|给|提供)/u.exec(quote)?.[1]
  return thing && !/[我你您他她它]|这|那/u.test(thing) ? thing : null
}

const quoted = (text: string) => `“${excerpt(text)}”`
/** Words without their last mark, so that others can follow. */
export const bareOf = (text: string) =>
  fitsIn("zh", text) ? excerpt(text).replace(/[。.！!]+$/u, "") : quoted(text)
/** What they wrote, told by the rep: 我 is 您, 您 is 我. */
export const theirWord = (quote: string, formal: boolean) =>
  fitsIn("zh", quote)
    ? asSaidByMe(bareOf(quote).replace(/^(?:好的|好|嗯|收到|没问题|可以)[，,。]/u, ""), formal)
    : quoted(quote)
export const lastSentence = (text: string) => text.split(/(?<=[。！？])/u).at(-1) ?? text

/** A task with its day, or with a blank for it. */
export function dated(task: string): string {
  return /[周月日号天]|前|之内/u.test(task) ? task : `${task}[时间]`
}
