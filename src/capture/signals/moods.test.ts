import { describe, expect, it } from "vitest"
import { sentimentOf } from "./sentiment"

type Mood = "good" | "bad" | "neither"

/** Sentences as customers write them; what is asked, offered or arranged is neither. */
const moods: Record<"en" | "zh" | "ru", [string, Mood][]> = {
  en: [
    ["Can you tell me the price?", "neither"],
    ["Do you have problems with large imports?", "neither"],
    ["Are there any known issues with Safari?", "neither"],
    ["Is it difficult to migrate from a spreadsheet?", "neither"],
    ["What happens if a delivery is late?", "neither"],
    ["How do we cancel a single seat?", "neither"],
    ["Would Tuesday be a good time to talk?", "neither"],
    ["Is the premium plan more expensive than the basic one?", "neither"],
    ["Which plan is best for twenty people?", "neither"],
    ["I have a question about the delay times in section 4.", "neither"],
    ["Please find the signed form attached.", "neither"],
    ["We received 40 pallets on Monday.", "neither"],
    ["Did the upload fail on your side too, or is the file missing?", "neither"],
    ["Why is your support so terrible?", "bad"],
    ["Why does the import keep failing?", "bad"],
    ["How much longer do we have to live with this broken import?", "bad"],
    ["Support is terrible, when will you fix it?", "bad"],
    ["This is the third delay; can you tell me who is responsible?", "bad"],
    ["The demo was excellent, and could you send the offer?", "good"],
    ["Yes, Thursday at ten.", "neither"],
    ["The rollout was a terrible experience.", "bad"],
    ["We are really frustrated with the delays.", "bad"],
    ["Nobody answered, and I am not happy about it.", "bad"],
    ["The new dashboard is excellent.", "good"],
    ["Everybody here is delighted with the result.", "good"],
    ["We are very happy with how smooth the start was.", "good"],
  ],
  zh: [
    ["请问价格是多少?", "neither"],
    ["我有两个问题想请教。", "neither"],
    ["你们的系统有没有延迟的问题?", "neither"],
    ["迁移数据困难吗?", "neither"],
    ["如何取消一个账号?", "neither"],
    ["可以发一份报价单吗?", "neither"],
    ["高级版比基础版贵吗?", "neither"],
    ["周二方便开会吗?", "neither"],
    ["附件是签好的合同。", "neither"],
    ["请回答以下问题。", "neither"],
    ["为什么你们的服务这么差,太慢了?", "bad"],
    ["服务太差了,你们什么时候解决?", "bad"],
    ["客服很好,请问怎么续费?", "good"],
    ["系统又出现了故障,我们很失望。", "bad"],
    ["对你们的延误我们非常不满。", "bad"],
    ["新版本很好用,大家都很喜欢。", "good"],
    ["合作非常愉快,我们很满意。", "good"],
  ],
  ru: [
    ["Подскажите, пожалуйста, сколько это стоит?", "neither"],
    ["Бывают ли у вас проблемы с импортом?", "neither"],
    ["Есть ли известные ошибки в новой версии?", "neither"],
    ["Сложно ли перейти с таблиц?", "neither"],
    ["Не дорого ли это для небольшой команды?", "neither"],
    ["Что будет, если поставка задержится?", "neither"],
    ["Удобно ли вам во вторник?", "neither"],
    ["Во вложении подписанный договор.", "neither"],
    ["Хорошо, созвонимся в четверг.", "neither"],
    ["Можно ли отказаться от одной лицензии?", "neither"],
    ["Почему поддержка так плохо работает?", "bad"],
    ["Сервис ужасный, когда это исправят?", "bad"],
    ["Всё прекрасно, а сколько стоит продление?", "good"],
    ["Мы очень разочарованы задержкой.", "bad"],
    ["Сервис ужасный, мы недовольны.", "bad"],
    ["Нам очень понравилось, всё отлично.", "good"],
    ["Мы довольны результатом, спасибо за отличную работу!", "good"],
  ],
}

describe.each(["en", "zh", "ru"] as const)("the mood of a sentence: %s", (language) => {
  it.each(moods[language])("%s: %s", (text, mood) => {
    const { score, quote } = sentimentOf(text, language)
    expect(score > 0.2 ? "good" : score < -0.2 ? "bad" : "neither").toBe(mood)
    if (mood === "neither" && text.endsWith("?")) expect([score, quote]).toEqual([0, null])
  })
})
