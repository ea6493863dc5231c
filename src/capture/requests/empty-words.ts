/** Words that tell nothing about what an ask or an answer is about. */
export const emptyWords = new Set(
  [
    // English
    "a an the and or but so if then than that this these those there here it its is are was were be been being am",
    "do does did done have has had having will would shall should can could may might must not no nor yes ok okay",
    "i me my mine we us our ours you your yours u he him his she her they them their who whom whose what which when",
    "where why how to of in on at by for from with without about into over under after before until till as up down",
    "out off again also just only very too more most some any each every all both few many much other another such own",
    "same now soon still yet please pls kindly thanks thank hi hello hey dear best regards cheers sincerely let know",
    "get got give send sent sending share shared forward provide need want like able possible make sure tell see look",
    "back asap find found attached enclosed attachment here below go today tomorrow week day time monday tuesday wednesday thursday friday saturday sunday morning afternoon",
    "i'll we'll i'm we're i'd we'd i've you're you'll it's that's don't let's next this by end one two",
    // Russian
    "и а но или что это эта этот эти то тот те так как там тут где когда почему зачем кто чей какой какая какие ли же бы",
    "в во на по к ко с со у о об от до из за для при про без над под через не ни да нет я мне меня мой мы нам нас наш вы",
    "вам вас ваш ваша ваши ваше он она они им их его ее быть есть был была были будет будут если чтобы уже еще очень все",
    "пожалуйста спасибо добрый день здравствуйте привет пришлите пришлю отправьте отправлю вышлите вышлю скиньте скину",
    "можете могли можно нужно надо дайте знать подскажите сообщите напишите завтра сегодня неделе недели неделю пятницу",
    "пятницы пятнице понедельник вторник среду четверг",
    // Chinese
    "的 了 吗 呢 吧 啊 么 嘛 是 在 和 与 或 也 都 就 还 又 再 很 太 请 您 你 我 他 她 它 们 这 那 个 把 被 给 对 从 到 向 为 以 及 会 能 可 要 想 有 没 不 一",
    "发给 麻烦 请问 谢谢 什么 怎么 是否 可以 能否 我们 您们 贵司 一下 尽快 之前 明天 今天 下周 本周 周五 周一 周二 周三 周四",
  ]
    .join(" ")
    .split(" "),
)
