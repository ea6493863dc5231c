/** Hosts whose pages are somebody's profile, and what a handle there is made into. */
export const profileHosts: readonly string[] = [
  "linkedin.com",
  "x.com",
  "twitter.com",
  "facebook.com",
  "fb.com",
  "instagram.com",
  "github.com",
  "gitlab.com",
  "xing.com",
  "t.me",
  "telegram.me",
  "wa.me",
  "vk.com",
  "ok.ru",
  "weibo.com",
  "zhihu.com",
  "youtube.com",
  "medium.com",
  "stackoverflow.com",
  "researchgate.net",
  "orcid.org",
  "calendly.com",
  "viadeo.com",
  "maimai.cn",
]

/** Labels before a handle ("Skype: jane.doe", "微信：jane") and the prefix of the value that they give. */
export const handleLabels: readonly { label: RegExp; prefix: string }[] = [
  { label: /^(?:twitter|x)$/i, prefix: "https://x.com/" },
  { label: /^linkedin$/i, prefix: "https://www.linkedin.com/in/" },
  { label: /^github$/i, prefix: "https://github.com/" },
  { label: /^(?:telegram|телеграм|tg)$/i, prefix: "https://t.me/" },
  { label: /^instagram$/i, prefix: "https://www.instagram.com/" },
  { label: /^(?:skype|скайп)$/i, prefix: "skype:" },
  { label: /^(?:wechat|weixin|微信|微信号)$/i, prefix: "weixin:" },
  { label: /^qq$/i, prefix: "qq:" },
]
