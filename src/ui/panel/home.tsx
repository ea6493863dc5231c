import { CircleCheck, MailOpen } from "lucide-react"
import type { TodayItem } from "~src/record/today-item"
import { useAction } from "../context/use-action"
import { Button, TextButton } from "../controls/button"
import { Notice } from "../controls/notice"
import { Rereading } from "../controls/rereading"
import { DigestList } from "./digest-list"
import { NewsList } from "./news-list"
import { Skeleton } from "./page-states"
import { usePanelActions } from "./panel-actions"
import type { HomeData } from "./panel-data"
import { Centre, Inset } from "./state-frames"
import { TodayList } from "./today-list"

const words = {
  title: "Today",
  back: "Back to the conversation",
  first: "Open a conversation",
  text: "You see here who it is with, what they asked and promised, and the next step, with a draft. It stays on this computer until you log it to your CRM or let a model write.",
  none: "In this tab there is nothing to read. Slipstream reads your mailbox, LinkedIn and your calendar, and the sites you switch on in the settings.",
  calm: "Nothing is due",
  calmText:
    "No promise, no question and nobody to follow up with. What comes up stands here, the most pressing first.",
  failed: "Today could not be put together",
  again: "Try again",
}

interface HomeProps {
  data: HomeData
  /** Is a page open that Slipstream reads? */
  readable: boolean
  /** Where it stands over a conversation: that one, and the way back to it. */
  over: { threadId: string | null; onBack: () => void } | null
}

/** What to do over all conversations of the mailbox, and what else has happened. */
export function Home({ data, readable, over }: HomeProps) {
  const { openThread, unlog, digestSeen } = usePanelActions()
  const { run } = useAction()
  const open = ({ step: { threadId } }: Pick<TodayItem, "step">) => {
    if (over !== null && threadId === over.threadId) over.onBack()
    else void run(() => openThread(threadId))
  }
  return (
    <div className="grid grid-cols-1 gap-4 pb-4">
      {data.mailbox === null ? (
        <Centre icon={<MailOpen aria-hidden className="size-5" />} title={words.first}>
          <p className="text-ink-2">{readable ? words.text : words.none}</p>
        </Centre>
      ) : (
        <div>
          <div className="flex flex-wrap items-baseline gap-x-2 px-3.5 pt-3 pb-2">
            <h1 className="text-name font-semibold">{words.title}</h1>
            {data.several && <span className="min-w-0 truncate text-small text-ink-3">{data.mailbox}</span>}
            {over && (
              <TextButton className="ms-auto text-small" onClick={over.onBack}>
                {words.back}
              </TextButton>
            )}
          </div>
          <List today={data.today} onOpen={open} />
        </div>
      )}
      {data.rereading && (
        <div className="px-3">
          <Rereading progress={data.rereading} />
        </div>
      )}
      {data.digest && (
        <div className="px-3">
          <DigestList digest={data.digest} unlog={unlog} seen={digestSeen} />
        </div>
      )}
      {data.news.length > 0 && <NewsList news={data.news} />}
    </div>
  )
}

function List({ today, onOpen }: { today: HomeData["today"]; onOpen: (item: TodayItem) => void }) {
  if (today.state === "asked") return <Skeleton />
  if (today.state === "failed") {
    return (
      <Inset>
        <Notice look="warn" title={words.failed} live>
          <p className="text-ink-2">{today.message}</p>
          <div>
            <Button onClick={today.again}>{words.again}</Button>
          </div>
        </Notice>
      </Inset>
    )
  }
  if (today.told.length === 0) {
    return (
      <Centre icon={<CircleCheck aria-hidden className="size-5" />} title={words.calm}>
        <p className="text-ink-2">{words.calmText}</p>
      </Centre>
    )
  }
  return <TodayList items={today.told} onOpen={onOpen} />
}
