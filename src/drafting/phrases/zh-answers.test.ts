import { expect, it } from "vitest"
import { answerInChinese } from "./zh-answers"
import { asSaidByMe } from "./zh-persons"

it.each([
  ["40个用户的年费是多少？", "40个用户的年费是[金额]。"],
  ["贵司是否支持单点登录？", "我们[支持/暂不支持]单点登录。[具体说明]"],
  ["麻烦发一份安全白皮书给我们。", "随信附上安全白皮书，请查收：[附件或链接]"],
  ["能否把合同模板发给我们？", "随信附上合同模板，请查收：[附件或链接]"],
  ["系统上线需要多久？", "系统上线需要[多久]。"],
  ["客户数据可以导出成表格吗？", "客户数据[可以/暂时不能]导出成表格。[具体说明]"],
  ["你们什么时候可以交付？", "我们[什么时候]可以交付。"],
  ["我们的数据存放在哪里？", "贵司的数据存放在[哪里]。"],
  ["请问报价包含培训吗？", "报价[包含/不包含]培训。[具体说明]"],
  ["有没有移动端应用？", "[有/没有]移动端应用。[具体说明]"],
  ["另外，能不能私有化部署？", "[可以/暂时不能]私有化部署。[具体说明]"],
  ["最多支持多少个用户？", "最多支持[多少]个用户。"],
  ["有哪些部署方式？", "有[哪些]部署方式。"],
  ["如何收费？", "收费方式是[说明]。"],
  ["合同到期后数据怎么处理？", "合同到期后数据的处理方式是[说明]。"],
  ["是否通过了等保三级认证？", "[已/尚未]通过等保三级认证。[具体说明]"],
  ["为什么会这样：是故障吗？", "关于“为什么会这样：是故障吗？”：[答复]"],
])("%s is answered as a colleague would", (quote, answer) => {
  expect(answerInChinese({ id: "a", quote, day: "5月1日", when: null, known: null })).toBe(answer)
})

it("turns persons to those who speak", () => {
  expect(asSaidByMe("我们会把数据发给您", true)).toBe("贵司会把数据发给我")
})

it("repeats what was said before without quoting it", () => {
  const known = { quote: "系统上线一般需要3周。", day: "11月10日" }
  expect(answerInChinese({ id: "a", quote: "需要多久？", day: "5月1日", when: null, known })).toBe(
    "之前在11月10日的邮件里提到过：系统上线一般需要3周。[是否仍然准确？]",
  )
})
