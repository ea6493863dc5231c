/** Hosts where people meet by video; a leading dot stands for any host below it. */
const HOSTS = [
  "meet.google.com",
  "zoom.us",
  ".zoom.us",
  ".zoom.com",
  ".zoomgov.com",
  "teams.microsoft.com",
  "teams.live.com",
  ".webex.com",
  "whereby.com",
  ".whereby.com",
  "meet.goto.com",
  "global.gotomeeting.com",
  "meet.jit.si",
  "app.ringcentral.com",
  "v.ringcentral.com",
  "meeting.tencent.com",
  "voovmeeting.com",
  ".larksuite.com",
  "vc.feishu.cn",
  "telemost.yandex.ru",
] as const

/** Pages on those hosts that are no meeting. */
const NO_MEETING = /^\/(?:$|tel|download|pricing|support|test|install)/u

/** The first link in `root` that leads to a video meeting, or null. Redirects of Google are looked through. */
export function conferenceIn(root: Element): string | null {
  for (const link of root.querySelectorAll("a[href]")) {
    const url = target(link.getAttribute("href") ?? "")
    if (url !== null && isMeeting(url)) return url.href.slice(0, 2000)
  }
  return null
}

/** The same for a text that is an address. */
export function conferenceAt(text: string): string | null {
  const url = target(text.trim())
  return url !== null && isMeeting(url) ? url.href.slice(0, 2000) : null
}

function isMeeting({ protocol, host, pathname }: URL): boolean {
  return (
    protocol === "https:" &&
    !NO_MEETING.test(pathname) &&
    HOSTS.some((known) => (known.startsWith(".") ? host.endsWith(known) : host === known))
  )
}

function target(written: string): URL | null {
  if (!URL.canParse(written)) return null
  const url = new URL(written)
  const isRedirect = /^www\.google\.[a-z.]+$/u.test(url.host) && url.pathname === "/url"
  const inner = isRedirect ? (url.searchParams.get("q") ?? "") : ""
  return URL.canParse(inner) ? new URL(inner) : url
}
