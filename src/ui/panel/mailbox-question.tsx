import { Inbox } from "lucide-react"
import { useAction } from "../context/use-action"
import { Button } from "../controls/button"
import { siteName } from "../format/site-names"
import { usePanelActions } from "./panel-actions"
import { Centre } from "./state-frames"

const words = {
  title: (site: string) => `To which mailbox does ${site} belong?`,
  text: "Records of two mailboxes are never mixed, and this page does not say whose it is. You can change it in the settings.",
  none: {
    title: "Open your mailbox first",
    text: (site: string) =>
      `People you meet on ${site} are kept beside your mail. Open a conversation in your mailbox once; then this page can be used.`,
  },
  chosen: (mailbox: string) => `It belongs to ${mailbox} from now on.`,
}

/** Pages that name no mailbox: the rep says once to which they belong. */
export function MailboxQuestion({ site, mailboxes }: { site: string; mailboxes: readonly string[] }) {
  const { chooseMailbox } = usePanelActions()
  const { busy, run } = useAction()
  const icon = <Inbox aria-hidden className="size-5" />
  const name = siteName(site)
  if (mailboxes.length === 0) {
    return (
      <Centre icon={icon} title={words.none.title}>
        <p className="text-ink-2">{words.none.text(name)}</p>
      </Centre>
    )
  }
  return (
    <Centre icon={icon} title={words.title(name)}>
      <p className="text-ink-2">{words.text}</p>
      <ul className="grid w-full grid-cols-1 gap-1.5">
        {mailboxes.map((mailbox) => (
          <li key={mailbox}>
            <Button
              className="w-full wrap-anywhere"
              busy={busy}
              onClick={() => run(() => chooseMailbox(mailbox), { say: words.chosen(mailbox) })}
            >
              {mailbox}
            </Button>
          </li>
        ))}
      </ul>
    </Centre>
  )
}
