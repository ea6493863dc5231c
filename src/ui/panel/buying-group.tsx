import type { BuyingGroup, BuyingRole, GroupMember } from "~src/record/buying-group"
import type { Evidence } from "~src/record/step"
import type { ThreadRecord } from "~src/record/thread-record"
import { type ChipLook, chipClass } from "../controls/chip"
import { Fold } from "../controls/fold"
import { Popover } from "../controls/popover"
import { shortName } from "../format/names"
import { plural } from "../format/plural"
import { EvidenceList } from "./evidence-list"
import { displayName } from "./people"

const words = {
  title: "Who decides",
  roles: {
    champion: "Champion",
    decision_maker: "Decides",
    user: "Uses it",
    legal: "Legal",
    procurement: "Procurement",
    blocker: "Against it",
  } satisfies Record<BuyingRole, string>,
  missing: {
    champion: "no champion yet",
    decision_maker: "nobody who decides yet",
    user: "no user yet",
    legal: "legal not here yet",
    procurement: "procurement not here yet",
    blocker: "",
  } satisfies Record<BuyingRole, string>,
  single: (name: string) => `all hangs on ${name}`,
  singleLong: (name: string) => `Only ${name} writes to you. If they go, the deal goes with them.`,
  missingTitle: "Not here yet",
  messages: (count: number) => plural(count, "message"),
  quiet: "has not written",
}

const LOOKS: Partial<Record<BuyingRole, ChipLook>> = { champion: "good", blocker: "warn" }
/** Of larger crowds only those with a part or a word of their own say anything. */
const MOST = 12

interface BuyingGroupProps {
  group: BuyingGroup
  record: Pick<ThreadRecord, "contacts">
  onShowActivity: (activityId: string) => void
}

/** Who has which part in the purchase and what says so; who is missing; whether all hangs on one. */
export function BuyingGroupFold({ group, record, onShowActivity }: BuyingGroupProps) {
  const { members, missing, singleThread } = group
  const nameOf = (id: string, name: string | null) => {
    const contact = record.contacts.find((one) => one.id === id)
    return name ?? (contact ? displayName(contact) : id)
  }
  const single = members.find(({ contactId }) => contactId === singleThread)
  const singleName = single && shortName(nameOf(single.contactId, single.name), single.contactId)
  const roled = members.filter(({ roles }) => roles.length > 0)
  if (roled.length === 0 && missing.length === 0 && !single) return null
  const telling = members.filter(({ roles, messages }) => roles.length > 0 || messages > 0).slice(0, MOST)
  const lacks = missing.map(({ role }) => words.missing[role]).filter((text) => text !== "")
  const has = roled.slice(0, 2).map((member) => {
    const name = shortName(nameOf(member.contactId, member.name), member.contactId)
    return { id: member.contactId, name, role: words.roles[member.roles[0]?.role ?? "user"] }
  })
  return (
    <Fold
      title={words.title}
      gist={
        <>
          {has.map(({ id, name, role }) => (
            <span key={id}>
              · <bdi>{name}</bdi>: {role.toLowerCase()}{" "}
            </span>
          ))}
          {[singleName ? words.single(singleName) : null, ...lacks]
            .filter((text) => text !== null)
            .map((text) => (
              <span key={text} className="text-warn">
                · {text}{" "}
              </span>
            ))}
        </>
      }
    >
      {singleName && <p className="text-warn">{words.singleLong(singleName)}</p>}
      <ul className="relative grid grid-cols-1 gap-1.5">
        {telling.map((member) => (
          <Member
            key={member.contactId}
            member={member}
            name={nameOf(member.contactId, member.name)}
            onShowActivity={onShowActivity}
          />
        ))}
      </ul>
      {missing.length > 0 && (
        <div className="relative flex flex-wrap items-center gap-1">
          <span className="text-small text-ink-3">{words.missingTitle}</span>
          {missing.map(({ role, evidence }) => (
            <RoleChip
              key={role}
              label={words.roles[role]}
              look="warn"
              evidence={evidence}
              onShowActivity={onShowActivity}
            />
          ))}
        </div>
      )}
    </Fold>
  )
}

interface MemberProps {
  member: GroupMember
  name: string
  onShowActivity: (activityId: string) => void
}

function Member({ member: { roles, messages }, name, onShowActivity }: MemberProps) {
  return (
    <li className="relative flex flex-wrap items-center gap-x-1.5 gap-y-1">
      <bdi className="font-medium">{name}</bdi>
      {roles.map(({ role, evidence }) => (
        <RoleChip
          key={role}
          label={words.roles[role]}
          look={LOOKS[role] ?? "calm"}
          evidence={evidence}
          onShowActivity={onShowActivity}
        />
      ))}
      <span className="text-small text-ink-3">{messages > 0 ? words.messages(messages) : words.quiet}</span>
    </li>
  )
}

interface RoleChipProps {
  label: string
  look: ChipLook
  evidence: readonly Evidence[]
  onShowActivity: (activityId: string) => void
}

/** A part somebody has, and on a click the words that say so. */
function RoleChip({ label, look, evidence, onShowActivity }: RoleChipProps) {
  if (evidence.length === 0) return <span className={chipClass(look)}>{label}</span>
  return (
    <Popover
      label={label}
      trigger={(props) => (
        <button type="button" className={`${chipClass(look)} hover:border-line-strong`} {...props}>
          {label}
        </button>
      )}
    >
      {(close) => (
        <EvidenceList
          evidence={evidence}
          onShowActivity={(activityId) => {
            close()
            onShowActivity(activityId)
          }}
        />
      )}
    </Popover>
  )
}
