import { Section } from "./section"

const words = {
  title: "About and privacy",
  lead: "Slipstream keeps your CRM from the mail you have open, says the next step with its evidence, and drafts the reply.",
  points: [
    "It reads what you have open on the sites that are switched on above, and nothing else: no page is opened, scrolled or fetched for it. What you write is not read before you have sent it, unless you click “Check what I am writing”: then it is read once, checked on this computer, and forgotten.",
    "Looking at somebody’s profile keeps nobody. A person comes into your record by mail, by a meeting, or by your click.",
    "What it keeps stands in this browser. There is no server of ours, no account and no tracking.",
    "Two things leave this computer, each only after you set it up: what you log goes to your CRM; the conversation you have drafted by a model, or what you let it read, goes to that model’s server.",
    "It never sends mail. A draft goes into the reply box when you click Insert, and out when you press Send.",
    "Text from mail is shown as text. It can’t give orders: not to this extension, and not to the model.",
  ],
  version: (version: string) => `Version ${version}, MIT licence`,
}

export function AboutSection({ version }: { version: string }) {
  return (
    <Section id="about" title={words.title} lead={words.lead}>
      <ul className="list-disc space-y-1.5 ps-5">
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p className="text-small text-ink-3">{words.version(version)}</p>
    </Section>
  )
}
