import type { Said, Scene } from "../scene"
import { address, quoted } from "./ru-address"
import { sentence } from "./ru-persons"
import { promiseIn } from "./ru-reported"

const SENT = /^(?:прислать|отправить|выслать|направить|скинуть|переслать) (.+)$/iu
const WHEN_TAIL = /[ ,]+(?:до|к|ко|в|во|на|завтра|сегодня|послезавтра)(?!\p{L}).*$/iu

/** "обновлённую смету" out of "Пришлю обновлённую смету до пятницы"; null where it can't be told. */
export function promisedThing(quote: string): string | null {
  const thing = SENT.exec(promiseIn(quote)?.bare ?? "")?.[1]?.replace(WHEN_TAIL, "")
  return thing && !/(?<!\p{L})(их|его|её|это|всё)(?!\p{L})/iu.test(thing) ? thing : null
}

/** The rep's own promise, told without a gender. */
export function ourWord({ quote, day }: Said): string {
  const task = promiseIn(quote)?.bare
  return task
    ? `${sentence(day)} от меня было обещание ${task}.`
    : `Из моего письма от ${day}: ${quoted(quote)}`
}

/** What they have promised, told in the form of address of the mail. */
export function theirWord(scene: Scene, { quote, day }: Said): string {
  const promise = promiseIn(quote)
  if (promise === null)
    return address(scene, `В вашем письме от ${day}: `, `В твоём письме от ${day}: `) + quoted(quote)
  return address(
    scene,
    `${day} вы писали, что ${promise.formal}.`,
    `${day} речь шла о том, что ${promise.familiar}.`,
  )
}

/** A promise as a task, with its day or with a blank for it. */
export function dated(quote: string): string {
  const task = promiseIn(quote)?.bare ?? quoted(quote)
  return / (?:до|к|ко|в|во|на) \S/u.test(task) ? task : `${task} [срок]`
}
