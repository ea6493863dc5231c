import type { Phrasebook } from "./phrasebook"
import { address } from "./zh-address"

/** Steps of deals that are large, over, or going nowhere. */
export const chineseLateSteps: Phrasebook["main"] = {
  exec_intro: (scene) => {
    const say = address(scene)
    return [
      say`[我方负责人的姓名和职务]希望和您聊聊您在这件事上最看重什么。`,
      say`[时间]或者[时间]，您方便简短通话吗？也好让您知道我们这边由谁负责。`,
    ]
  },

  renew_rescue: (scene) => {
    const say = address(scene)
    return [say`我想确认您得到了当初期望的效果。`, say`您希望我们这边做哪些改变？[时间]我可以和您详细聊聊。`]
  },

  disqualify: (scene) => {
    const say = address(scene)
    return [
      say`一直没有收到您的回复，想必您目前不考虑这件事，我这边就先告一段落。`,
      say`以后如果有需要，您写一句话就好，我们接着谈。`,
    ]
  },

  fix_record: (scene) => {
    const say = address(scene)
    return [say`想和您确认一下：这件事对您来说已经定了，还是还没有定？`, "简单回一句就好。"]
  },
}
