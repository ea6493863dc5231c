import { describe, expect, it } from "vitest"
import type { SignalKind } from "~src/record/signal"
import { signalsOf } from "./signals"

const context = { language: null, sentAt: Date.UTC(2026, 10, 18, 9, 30), timeZone: "Europe/Berlin" }
const kinds = (text: string) => signalsOf(text, context).map((signal) => signal.kind)

describe("signalsOf", () => {
  it.each<[string, SignalKind]>([
    ["Honestly, your quote is too high for a team of our size.", "price_objection"],
    ["Is there any volume discount?", "price_objection"],
    ["We can't afford this.", "price_objection"],
    ["There is no budget left for this year.", "budget"],
    ["The budget has been approved.", "budget"],
    ["We are also comparing two other vendors.", "competitor"],
    ["This still needs approval from the board.", "approval"],
    ["Our CFO signed off on it.", "approval"],
    ["Legal sent back redlines to the MSA.", "legal"],
    ["Our CFO has the final say.", "decision_maker"],
    ["Friday is my last day at the company.", "leaving"],
    ["We need this urgently.", "urgency"],
    ["We decided to go another way.", "decline"],
    ["We've decided to go with a different vendor.", "decline"],
    ["We are not interested.", "decline"],
    ["The project is on hold.", "postponement"],
    ["Let's revisit this next quarter.", "postponement"],
    ["We are ready to sign.", "ready_to_buy"],
    ["Please send over the contract.", "ready_to_buy"],
    ["Support is a disaster, I am very disappointed.", "complaint"],
    ["We are not happy with the rollout.", "complaint"],
    ["I would recommend you to any colleague.", "advocacy"],
    ["We will not renew.", "churn_risk"],
    ["I am out of office until Monday.", "out_of_office"],
    ["Please remove me from your list.", "opt_out"],
    ["这个价格太贵了", "price_objection"],
    ["报价有点高,能不能便宜一点?", "price_objection"],
    ["今年没有预算了", "budget"],
    ["预算已经批下来了", "budget"],
    ["我们也在对比其他供应商的方案", "competitor"],
    ["这个需要领导审批", "approval"],
    ["法务正在看合同", "legal"],
    ["最后由老板拍板", "decision_maker"],
    ["我下周离职", "leaving"],
    ["这件事比较急", "urgency"],
    ["我们暂时不需要", "decline"],
    ["我们选择了另一家", "decline"],
    ["项目推迟到明年", "postponement"],
    ["年后再说吧", "postponement"],
    ["我们决定购买,请发一份合同", "ready_to_buy"],
    ["你们的服务太差了,我要投诉", "complaint"],
    ["我们对产品非常满意", "advocacy"],
    ["我们不打算续费,不续约了", "churn_risk"],
    ["您好,我正在休假", "out_of_office"],
    ["请不要再发邮件,退订", "opt_out"],
    ["Для нас это слишком дорого", "price_objection"],
    ["Цена для нас высоковата, можно скидку?", "price_objection"],
    ["На это нет бюджета", "budget"],
    ["Бюджет уже утверждён", "budget"],
    ["Мы сравниваем вас с конкурентами", "competitor"],
    ["Договор на согласовании, ждём одобрения", "approval"],
    ["Юристы прислали правки", "legal"],
    ["Решение принимает генеральный директор", "decision_maker"],
    ["Я увольняюсь, мой преемник свяжется с вами", "leaving"],
    ["Нужно срочно", "urgency"],
    ["Мы решили отказаться от проекта", "decline"],
    ["Нам это не интересно", "decline"],
    ["Проект отложили до весны", "postponement"],
    ["Давайте вернёмся к этому в следующем году", "postponement"],
    ["Готовы подписать договор", "ready_to_buy"],
    ["Выставьте, пожалуйста, счёт", "ready_to_buy"],
    ["До сих пор не работает, мы недовольны", "complaint"],
    ["Очень довольны, будем рекомендовать", "advocacy"],
    ["Договор продлевать не будем, ищем замену", "churn_risk"],
    ["Я в отпуске до 5 декабря", "out_of_office"],
    ["Больше не пишите мне", "opt_out"],
  ])("%s: %s", (text, kind) => {
    expect(kinds(text)).toContain(kind)
  })

  it.each<[string, SignalKind]>([
    ["Price is not an issue.", "price_objection"],
    ["It is not too expensive.", "price_objection"],
    ["The price is fine, the rollout takes too long.", "price_objection"],
    ["There is no rush.", "urgency"],
    ["This is not urgent.", "urgency"],
    ["No complaints so far.", "complaint"],
    ["If you cancel your subscription, you lose your data.", "churn_risk"],
    ["We are not ready to sign.", "ready_to_buy"],
    ["I would not recommend it to anybody.", "advocacy"],
    ["The offer has not been approved.", "approval"],
    ["The office is open on Monday.", "out_of_office"],
    ["I left a comment in the sheet.", "leaving"],
    ["Our budget was approved.", "price_objection"],
    ["价格不是问题", "price_objection"],
    ["价格不贵", "price_objection"],
    ["不急", "urgency"],
    ["如果您决定购买,我们可以安排", "ready_to_buy"],
    ["没有投诉", "complaint"],
    ["我们不满意", "advocacy"],
    ["Это не срочно", "urgency"],
    ["Это недорого, цена не проблема", "price_objection"],
    ["Мы не готовы подписать договор", "ready_to_buy"],
    ["Жалоб нет", "urgency"],
    ["Если решите отказаться, напишите", "decline"],
    ["Не рекомендую", "advocacy"],
    ["", "urgency"],
  ])("%s: not %s", (text, kind) => {
    expect(kinds(text)).not.toContain(kind)
  })

  it("quotes the sentence and the words, with the spans of the mail", () => {
    const text = "Hi Tom,\n\nthanks for the offer. Sadly it is too\nexpensive for us.\n\nAnna"
    const [signal] = signalsOf(text, context)
    expect(signal).toMatchObject({ kind: "price_objection", polarity: -1 })
    expect(text.slice(signal?.start, signal?.end)).toBe(signal?.quote)
    expect(signal?.quote).toContain(signal?.cue)
  })

  it("says whether a budget is there or not", () => {
    expect(signalsOf("We have no budget.", context)[0]?.polarity).toBe(-1)
    expect(signalsOf("The budget has been approved.", context)[0]?.polarity).toBe(1)
  })
})
