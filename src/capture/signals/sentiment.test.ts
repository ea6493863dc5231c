import { describe, expect, it } from "vitest"
import { sentimentOf } from "./sentiment"

describe("sentimentOf", () => {
  it.each<[string, "good" | "bad" | "neither"]>([
    ["The demo was great and the team is really impressed with your support.", "good"],
    ["We decided to go another way.", "bad"],
    ["Thanks for your time.\n\nUnfortunately we decided against it, the price is too high.", "bad"],
    ["I am very disappointed, support never answered.", "bad"],
    ["We are not happy with the rollout at all.", "bad"],
    ["The meeting takes place in room 4.", "neither"],
    ["产品很好用,我们非常满意", "good"],
    ["服务太差了,我们很失望", "bad"],
    ["会议在三号会议室", "neither"],
    ["Отличная работа, мы очень довольны!", "good"],
    ["К сожалению, до сих пор не работает, мы разочарованы.", "bad"],
    ["Встреча в четверг в офисе.", "neither"],
    ["", "neither"],
  ])("%s: %s", (text, mood) => {
    const { score } = sentimentOf(text, null)
    expect(score > 0.2 ? "good" : score < -0.2 ? "bad" : "neither").toBe(mood)
  })

  it("quotes the sentence that tells most", () => {
    expect(
      sentimentOf("Thanks. The new release is a terrible disappointment. See you.", "en").quote,
    ).toContain("terrible")
    expect(sentimentOf("See the sheet.", "en").quote).toBeNull()
  })
})
