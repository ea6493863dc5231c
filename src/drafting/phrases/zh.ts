import type { Scene } from "../scene"
import { namesATime } from "./excerpt"
import type { Phrasebook } from "./phrasebook"
import { toReply } from "./to-reply"
import { address } from "./zh-address"
import { answerInChinese, own } from "./zh-answers"
import { checkIn } from "./zh-check-in"
import { chineseLateSteps } from "./zh-late-steps"
import { bareOf, dated, lastSentence, promisedThing, theirWord } from "./zh-told"

const topic = ({ topic }: Scene) => (topic ? `“${topic}”` : "此事")

export const chinese: Phrasebook = {
  yourName: "[您的姓名]",

  opening(scene) {
    const say = address(scene)
    const many = scene.asks.length > 1
    if (scene.late) return many ? say`抱歉回复晚了，您的问题逐一答复如下：` : "抱歉回复晚了。"
    if (many) return say`感谢来信，您的问题逐一答复如下：`
    return scene.firstReply ? say`感谢您的来信。` : "邮件收到，谢谢。"
  },

  answers(scene) {
    const lines = scene.asks.map((ask) => answerInChinese(ask, !scene.casual))
    return lines.length > 1 ? [lines.map((line, index) => `${index + 1}. ${line}`).join("\n")] : lines
  },

  answersLead: (scene) => address(scene)`关于您的问题：`,

  times(scene) {
    const say = address(scene)
    const asked = scene.meetingAsk
    if (asked?.when && namesATime(asked.when)) {
      return say`${asked.when}我这边[可以/不方便]。如果需要换个时间，我[日期、时间]或[日期、时间]也可以。`
    }
    const then = asked?.when ? `${asked.when}` : ""
    return say`很乐意和您沟通。${then}我[日期、时间]或[日期、时间]都可以，如果都不合适，请告诉我您方便的时间。`
  },

  owed(scene) {
    return scene.ourPromises.slice(0, 2).map((promise) => {
      const thing = promisedThing(promise.quote)
      return thing
        ? `另外，${promise.day}说好的${thing}：[附上，或说明何时完成]`
        : `另外，我在${promise.day}的邮件里说过：${own(promise.quote)}[附上，或说明何时完成]`
    })
  },

  closing(scene) {
    if (scene.asks.length === 0) return null
    return address(scene)`如果还有其他问题，请随时告诉我。`
  },

  main: {
    answer_ask: () => [],

    reply_now: (scene) =>
      toReply(scene, "[您的内容]", "[您的答复]", [
        "下一步需要我这边做些什么吗？",
        address(scene)`如果电话里说更方便，请告诉我您方便的时间。`,
      ]),

    keep_promise: (scene) => {
      const say = address(scene)
      const [first, ...rest] = scene.ourPromises
      if (!first) return ["[您的内容]"]
      const thing = promisedThing(first.quote)
      const kept = thing
        ? `按${first.day}的约定，附上${thing}，请查收：[附件或链接]`
        : `我在${first.day}的邮件里说过：${own(first.quote)}目前的进展：[结果、附件或链接]`
      return [
        first.overdue ? `${kept}\n比约定的时间晚了，非常抱歉。` : kept,
        ...rest.slice(0, 2).map((one) => `还有，${one.day}的邮件里提到：${own(one.quote)}[结果或时间]`),
        say`如有遗漏，请随时告诉我。`,
      ]
    },

    follow_up: (scene) => {
      const say = address(scene)
      const question = scene.ourAsk
      if (scene.unanswered >= 3) {
        return [
          say`关于${topic(scene)}，之前给您发过几次邮件，不想过多打扰您。`,
          question ? `还是想问一下：${own(question.quote)}` : "不知道这件事目前是否还在考虑中？",
          say`如果暂时不考虑，简单回一句就好；如果只是时间不合适，请告诉我什么时候再联系您。`,
        ]
      }
      if (question) {
        return [
          say`想跟您跟进一下${question.day}邮件里的问题：${own(question.quote)}`,
          say`简单回复一两句就好。如果您那边的时间安排有变化，也请告诉我什么时候再联系比较合适。`,
        ]
      }
      if (scene.acknowledged) return checkIn(scene)
      return [
        say`${scene.lastOut?.day ?? "[日期]"}给您发过关于${topic(scene)}的邮件，不知您是否有时间看过？`,
        say`如果需要我这边补充什么，请告诉我；如果时间安排有变化，也请告诉我什么时候再联系比较合适。`,
      ]
    },

    chase_promise: (scene) => {
      const say = address(scene)
      const promise = scene.theirPromises.find((one) => one.overdue) ?? scene.theirPromises[0]
      if (!promise) return ["[您的内容]"]
      return [
        say`您在${promise.day}的邮件里提到，${theirWord(promise.quote, !scene.casual)}。`,
        say`我这边还没有收到，请问大概什么时候可以收到？如果是我们这边有什么耽误了，请告诉我，我来处理。`,
      ]
    },

    propose_times: () => [],

    introduction: (scene) => {
      const say = address(scene)
      const known = scene.known ? `关于${topic(scene)}，此前一直和${scene.known}沟通。` : ""
      return [
        `我是${scene.me ?? "[您的姓名]"}。${known}我们[用一句话说明为同类企业做什么]。`,
        say`请问您方便简单聊一下吗？我[日期、时间]或[日期、时间]都可以。如果由其他同事负责，也请告诉我该联系谁。`,
      ]
    },

    handle_objection: (scene) => {
      const say = address(scene)
      if (scene.signal === "competitor") {
        return [
          say`谢谢您告诉我还在了解其他方案。`,
          say`对您来说，哪几点最关键？我可以就这几点说明我们有什么、没有什么，方便您比较。`,
          "目前可以先说明的是：[最主要的不同]",
        ]
      }
      return [
        scene.signal === "budget" ? say`谢谢您坦诚说明预算的情况。` : say`谢谢您坦诚说明价格方面的考虑。`,
        say`为了给您一个实在的答复，想请教两点：您原来的预算大概是多少？哪些部分前期可以先不做？`,
        "我这边可以考虑的是：[缩小范围、其他条件，或说明价格的依据]",
      ]
    },

    reduce_risk: (scene) => {
      const say = address(scene)
      if (scene.signal === "churn_risk") {
        return [
          say`谢谢您坦诚相告。`,
          say`在您做决定之前，我想了解问题出在哪里，以及需要怎样改进。[日期、时间]我们通个电话，可以吗？`,
          "目前我已经了解到：[情况]",
        ]
      }
      return [
        say`给您带来不便，非常抱歉。我完全理解您的感受，这个问题不能再拖。`,
        say`目前的情况：[已知情况、由谁处理]\n最晚[日期、时间]我会再给您答复，如果提前解决会马上告诉您。`,
        say`如果您觉得电话沟通更方便，可以打给我：[电话]`,
      ]
    },

    add_stakeholder: (scene) => {
      const say = address(scene)
      return [
        say`在继续之前想请教一下：做决定之前，您那边还有哪些同事需要了解这个方案？`,
        say`[信息技术、财务或法务]的同事往往到后期才有问题，早些沟通会更省事。我可以为他们准备一份简短的说明，或者一起开个会，看您觉得哪种方便。`,
      ]
    },

    involve_decider: (scene) => {
      const say = address(scene)
      return [
        scene.ground
          ? say`谢谢您告诉我还有谁参与决定，希望能让内部决定更顺利一些。`
          : "希望能让内部决定更顺利一些。",
        say`他们最关心的会是什么？我可以准备一份便于您转发的简短说明：解决什么问题、费用多少、如何开始。或者您觉得请他们一起开个会更好？`,
      ]
    },

    ask_successor: (scene) => {
      const say = address(scene)
      return [
        say`谢谢您提前告诉我，祝您接下来一切顺利。`,
        say`请问之后由哪位同事接手？如果方便，希望您能在离开之前帮我们介绍一下。`,
      ]
    },

    send_proof: (scene) => {
      const say = address(scene)
      return [
        say`发给您一些可供核实的材料。`,
        scene.signal === "legal"
          ? say`您的同事可能需要这些材料：[合同、证书或安全说明]\n如果他们有自己的问卷，也请发给我。`
          : say`供您比较，这是一家情况类似的公司的使用情况：[案例]\n如果您想和他们聊聊，请告诉我。`,
      ]
    },

    confirm_next_step: (scene) => {
      const say = address(scene)
      return [
        say`太好了，谢谢您。`,
        "为了避免遗漏，我建议这样安排：\n1. [下一步]：[负责人]，[日期]之前\n2. [再下一步]：[负责人]，[日期]之前",
        say`您看这样可以吗？`,
      ]
    },

    re_engage: (scene) => {
      const say = address(scene)
      const then = scene.ground
        ? say`当时您提到，${theirWord(lastSentence(scene.ground.quote), !scene.casual)}。`
        : ""
      return [
        `我们上次联系是${scene.lastIn?.day ?? scene.lastOut?.day ?? "[日期]"}，谈的是${topic(scene)}。${then}`,
        say`不知道您那边的情况有没有变化？我们这边有一点新进展，可能对您有用：[新进展]`,
        "如果暂时不考虑，简单回一句就好。",
      ]
    },

    recap: (scene) => {
      const say = address(scene)
      return [
        say`感谢您${scene.meeting?.day ?? ""}抽时间沟通。我记下的要点：\n- [最重要的一点]\n- [决定或待定的问题]`,
        ...list(
          "我这边负责：",
          scene.ourPromises.map((one) => dated(bareOf(one.quote))),
        ),
        ...list(
          say`您那边负责：`,
          scene.theirPromises.map((one) => dated(theirWord(one.quote, !scene.casual))),
        ),
        "下一步：[内容]，[时间]。如有遗漏，请指正。",
      ]
    },

    prepare_meeting: (scene) => {
      const say = address(scene)
      return [
        say`期待${scene.meeting?.day ?? ""}和您见面。根据之前的邮件，我建议谈这几点：`,
        [
          ...scene.ourPromises.map((one) => `- 我这边：${bareOf(one.quote)}`),
          ...scene.theirPromises.map((one) => say`- 您那边：${theirWord(one.quote, !scene.casual)}`),
          "- [您想谈的议题]",
        ].join("\n"),
        say`您还有什么想补充的吗？`,
      ]
    },

    close_kindly: (scene) => {
      const say = address(scene)
      return scene.signal === "postponement"
        ? [say`谢谢您告诉我，没有问题。我[时间]再联系您。`, say`如果您提前需要，随时给我写信。`]
        : [
            say`谢谢您告知，也感谢您之前花时间了解。`,
            say`想请教一下，最后决定的主要原因是什么？这对我们很有帮助。以后如果有变化，欢迎随时联系。`,
          ]
    },

    ...chineseLateSteps,

    ask_referral: (scene) => {
      const say = address(scene)
      return [
        "谢谢，很高兴听到这些。",
        say`想请教您一下：您公司内部或者外面，还有谁可能也用得上？告诉我名字就好。`,
      ]
    },
  },
}

function list(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[head, ...lines.slice(0, 4).map((line) => `- ${line}`)].join("\n")]
}
