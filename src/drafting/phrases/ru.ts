import { namesATime } from "./excerpt"
import type { Phrasebook } from "./phrasebook"
import { address, quoted } from "./ru-address"
import { answerInRussian } from "./ru-answers"
import { russianSteps } from "./ru-steps"

export const russian: Phrasebook = {
  yourName: "[ваше имя]",

  opening(scene) {
    const many = scene.asks.length > 1
    if (scene.late) {
      const sorry = address(scene, "Извините, что отвечаю не сразу.", "Извини, что отвечаю не сразу.")
      return many ? `${sorry} По порядку:` : sorry
    }
    if (many) return "Спасибо за вопросы. Отвечаю по порядку:"
    if (scene.firstReply) return address(scene, "Спасибо за ваше обращение.", "Спасибо, что пишешь.")
    return scene.asks.length === 1 || scene.meetingAsk ? "Спасибо за письмо." : "Спасибо за новости."
  },

  answers(scene) {
    const lines = scene.asks.map(answerInRussian)
    return lines.length > 1 ? [lines.map((line) => `— ${line}`).join("\n")] : lines
  },

  times(scene) {
    const asked = scene.meetingAsk
    if (asked?.when) {
      const other = address(
        scene,
        "Если вам удобнее другое время, могу предложить [день, время] или [день, время].",
        "Если тебе удобнее другое время, могу [день, время] или [день, время].",
      )
      const when = asked.when.charAt(0).toUpperCase() + asked.when.slice(1)
      if (!namesATime(asked.when))
        return `${when} мне [удобно / неудобно], могу [день, время] или [день, время].`
      return `${when} мне [удобно / неудобно]. ${other}`
    }
    const offer = address(
      scene,
      "С удовольствием поговорю с вами. Могу [день, время] или [день, время]; если не подходит, напишите, когда удобно вам.",
      "С удовольствием созвонюсь. Могу [день, время] или [день, время]; если не подходит, напиши, когда удобно тебе.",
    )
    return asked ? `Насчёт ${quoted(asked.quote)}: ${offer.charAt(0).toLowerCase()}${offer.slice(1)}` : offer
  },

  owed(scene) {
    return scene.ourPromises
      .slice(0, 2)
      .map(
        (promise) =>
          `Помню и о своём обещании от ${promise.day} (${quoted(promise.quote)}): [приложить или назвать срок]`,
      )
  },

  closing(scene) {
    if (scene.asks.length === 0) return null
    return address(scene, "Если что-то осталось неясным, напишите.", "Если что-то осталось неясным, напиши.")
  },

  main: russianSteps,
}
