import { type OwnThread, ownThread } from "./thread"

const wang = { wang: { name: "王建国", email: "wangjg@donghai.example" } }
const chen = { chen: { name: "陈静", email: "chenjing@yunfan.example" } }

/** Conversations in Chinese, written for the tests. */
export const chineseThreads: readonly OwnThread[] = [
  ownThread("zh: 价格和单点登录", {
    language: "zh",
    subject: "Re: 销售团队方案",
    now: "2026-11-19 03:00",
    people: wang,
    lines: [
      { by: "me", at: "2026-11-16 02:10", text: "王经理，您好：\n\n方案介绍已发给您，请查收。" },
      {
        by: "wang",
        at: "2026-11-18 06:20",
        text: "您好，资料看过了。40个用户的年费是多少？贵司是否支持单点登录？",
        asks: ["40个用户的年费是多少？", "贵司是否支持单点登录？"],
      },
    ],
    deal: { amount: 120000 },
    expect: "answer_ask",
  }),
  ownThread("zh: 首次来信索要资料", {
    language: "zh",
    subject: "咨询",
    now: "2026-11-18 02:30",
    people: chen,
    lines: [
      {
        by: "chen",
        at: "2026-11-17 08:05",
        text: "您好，我们物流部门在看你们的产品。麻烦发一份安全白皮书给我们。",
        asks: [{ quote: "麻烦发一份安全白皮书给我们。", kind: "request" }],
      },
    ],
    expect: "answer_ask",
  }),
  ownThread("zh: 之前答复过", {
    language: "zh",
    subject: "Re: 上线",
    now: "2026-11-20 03:00",
    people: chen,
    lines: [
      { by: "me", at: "2026-11-10 02:00", text: "陈静，您好：\n\n系统上线一般需要3周，包含管理员培训。" },
      {
        by: "chen",
        at: "2026-11-19 07:40",
        text: "不好意思再问一下，系统上线需要多久？",
        asks: ["系统上线需要多久？"],
      },
    ],
    expect: "answer_ask",
  }),
  ownThread("zh: 回复晚了", {
    language: "zh",
    subject: "导出",
    now: "2026-11-20 03:00",
    people: { li: { name: "李雷", email: "lilei@qingmu.example" } },
    lines: [
      { by: "me", at: "2026-11-02 02:00", text: "李雷，你好：账号已经给你开通了。" },
      {
        by: "li",
        at: "2026-11-12 03:15",
        text: "谢谢！客户数据可以导出成表格吗？",
        asks: ["客户数据可以导出成表格吗？"],
      },
    ],
    expect: "answer_ask",
  }),
  ownThread("zh: 答应的报价", {
    language: "zh",
    subject: "Re: 报价",
    now: "2026-11-19 03:00",
    people: wang,
    lines: [
      { by: "wang", at: "2026-11-11 02:00", text: "先按两个园区报价吧。" },
      {
        by: "me",
        at: "2026-11-11 04:30",
        text: "王经理，您好：\n\n好的，我周五前把新的报价单发给您。",
        promises: [{ quote: "我周五前把新的报价单发给您。", due: "2026-11-13 09:00" }],
      },
    ],
    deal: { amount: 80000 },
    expect: "keep_promise",
  }),
  ownThread("zh: 只是说明情况", {
    language: "zh",
    subject: "Re: 试用",
    now: "2026-11-18 03:00",
    people: chen,
    lines: [
      { by: "me", at: "2026-11-12 02:00", text: "陈静，您好：试用账号已经准备好了。" },
      {
        by: "chen",
        at: "2026-11-17 07:00",
        text: "您好，同事们已经开始用了，反馈不一。手机端大家觉得不太顺手，其他功能都正常。",
      },
    ],
    deal: {},
    expect: "reply_now",
  }),
  ownThread("zh: 迟迟没有回复", {
    language: "zh",
    subject: "Re: 合同",
    now: "2026-11-19 03:00",
    people: wang,
    lines: [
      { by: "wang", at: "2026-11-05 02:00", text: "合同初稿先发给我。" },
      {
        by: "me",
        at: "2026-11-06 03:00",
        text: "王经理，您好：\n\n初稿已附上。法务同事看过数据处理条款了吗？",
        asks: ["法务同事看过数据处理条款了吗？"],
        attachments: ["合同初稿.docx"],
      },
    ],
    hours: { wang: [3, 5, 2, 8] },
    deal: { amount: 150000 },
    expect: "follow_up",
  }),
  ownThread("zh: 多次跟进", {
    language: "zh",
    subject: "仓库项目",
    now: "2026-11-20 03:00",
    people: { zhao: { name: "赵敏", email: "zhaomin@hengtong.example" } },
    lines: [
      { by: "me", at: "2026-10-20 02:00", text: "赵敏，您好：很高兴在展会上认识您，仓库项目的说明附上。" },
      { by: "me", at: "2026-10-27 02:00", text: "赵敏，您好：说明收到了吗？", asks: ["说明收到了吗？"] },
      { by: "me", at: "2026-11-10 02:00", text: "赵敏，您好：方便通个电话吗？", asks: ["方便通个电话吗？"] },
    ],
    expect: "follow_up",
  }),
  ownThread("zh: 对方答应的还没来", {
    language: "zh",
    subject: "盖章合同",
    now: "2026-11-18 03:00",
    people: chen,
    lines: [
      { by: "me", at: "2026-11-09 02:00", text: "陈静，您好：合同终稿附上，请安排盖章。" },
      {
        by: "chen",
        at: "2026-11-09 07:00",
        text: "好的，周四前把盖章的合同寄回。",
        promises: [{ quote: "周四前把盖章的合同寄回。", due: "2026-11-12 09:00" }],
      },
      { by: "me", at: "2026-11-09 08:00", text: "谢谢您！" },
    ],
    deal: { amount: 60000 },
    expect: "chase_promise",
  }),
  ownThread("zh: 约时间", {
    language: "zh",
    subject: "Re: 演示",
    now: "2026-11-19 03:30",
    people: wang,
    lines: [
      { by: "me", at: "2026-11-17 02:00", text: "王经理，您好：随时可以为您的团队演示。" },
      {
        by: "wang",
        at: "2026-11-18 08:00",
        text: "周二上午10点开个会，可以吗？",
        asks: [
          {
            quote: "周二上午10点开个会，可以吗？",
            kind: "meeting",
            due: "2026-11-24 10:00",
            dueText: "周二上午10点",
          },
        ],
      },
    ],
    expect: "propose_times",
  }),
  ownThread("zh: 价格偏高", {
    language: "zh",
    subject: "Re: 方案",
    now: "2026-11-18 03:00",
    people: wang,
    lines: [
      { by: "me", at: "2026-11-13 02:00", text: "王经理，您好：方案附上。", attachments: ["方案.pdf"] },
      {
        by: "wang",
        at: "2026-11-17 05:00",
        text: "内部讨论过了，价格比我们今年的预算高不少。",
        signals: [{ kind: "price_objection", quote: "价格比我们今年的预算高不少。" }],
      },
    ],
    deal: { amount: 200000 },
    expect: "handle_objection",
  }),
  ownThread("zh: 投诉", {
    language: "zh",
    subject: "同步又出问题",
    now: "2026-11-18 03:00",
    people: chen,
    lines: [
      {
        by: "chen",
        at: "2026-11-18 01:40",
        text: "日历同步这个月已经第三次出错，客服一直没有人回复，我们很不满意。",
        signals: [{ kind: "complaint", quote: "客服一直没有人回复，我们很不满意。" }],
      },
    ],
    deal: { status: "won" },
    expect: "reduce_risk",
  }),
  ownThread("zh: 需要领导审批", {
    language: "zh",
    subject: "Re: 方案",
    now: "2026-11-19 03:00",
    people: chen,
    lines: [
      { by: "me", at: "2026-11-16 02:00", text: "陈静，您好：两个园区的方案附上。" },
      {
        by: "chen",
        at: "2026-11-18 02:00",
        text: "我觉得没问题，不过这个金额要财务总监批准。",
        signals: [{ kind: "decision_maker", quote: "不过这个金额要财务总监批准。", polarity: 0 }],
      },
      { by: "me", at: "2026-11-18 02:30", text: "明白，谢谢您。" },
    ],
    deal: { amount: 100000 },
    expect: "wait|involve_decider",
  }),
  ownThread("zh: 确定合作", {
    language: "zh",
    subject: "Re: 报价",
    now: "2026-11-18 03:00",
    people: wang,
    lines: [
      { by: "me", at: "2026-11-12 02:00", text: "王经理，您好：最终报价附上。" },
      {
        by: "wang",
        at: "2026-11-17 03:00",
        text: "我们商量好了，就按这个方案合作。",
        signals: [{ kind: "ready_to_buy", quote: "就按这个方案合作。", polarity: 1 }],
      },
    ],
    deal: { amount: 90000 },
    expect: "confirm_next_step",
  }),
  ownThread("zh: 两个月没联系", {
    language: "zh",
    subject: "Re: 报表模块",
    now: "2026-11-18 03:00",
    people: chen,
    lines: [
      { by: "me", at: "2026-09-08 02:00", text: "陈静，您好：报表模块已经发布。" },
      { by: "chen", at: "2026-09-10 02:00", text: "收到，谢谢。我们审计要忙到秋天。" },
    ],
    expect: "re_engage",
  }),
  ownThread("zh: 签约前的几个问题", {
    language: "zh",
    subject: "Re: 合同",
    now: "2026-11-19 02:00",
    people: wang,
    lines: [
      { by: "me", at: "2026-11-17 02:00", text: "王经理，您好：\n\n合同已附上，请查收。" },
      {
        by: "wang",
        at: "2026-11-18 02:00",
        text: "收到。我们的数据存放在哪里？报价包含培训吗？你们什么时候可以上线？最多支持多少个用户？",
        asks: [
          "我们的数据存放在哪里？",
          "报价包含培训吗？",
          "你们什么时候可以上线？",
          "最多支持多少个用户？",
        ],
      },
    ],
    deal: { amount: 30000, stage: "contract" },
    expect: "answer_ask",
  }),
  ownThread("zh: 离职", {
    language: "zh",
    subject: "告别",
    now: "2026-11-19 03:00",
    people: chen,
    lines: [
      {
        by: "chen",
        at: "2026-11-18 08:00",
        text: "您好，跟您说一声，我这个月底就离职了。",
        signals: [{ kind: "leaving", quote: "我这个月底就离职了。" }],
      },
    ],
    deal: { amount: 60000 },
    expect: "ask_successor",
  }),
]
