import type { CrmOffer } from "~src/record/crm-offer"
import { AutomaticLogging } from "./automatic-logging"
import { ConnectCrm } from "./connect-crm"
import { ConnectedCrm } from "./connected-crm"
import type { OptionsActions, OptionsData } from "./options-data"
import { Section } from "./section"

const words = {
  title: "CRM",
  lead: "Where one click logs a conversation: the person, the company, the mail, the deal it belongs to. Nothing is written there before you click, or switch on that it happens by itself.",
}

interface CrmSectionProps {
  data: Pick<OptionsData, "settings" | "connections" | "readBack" | "pipelines" | "offers" | "callbackUrl">
  actions: Pick<
    OptionsActions,
    | "connect"
    | "signIn"
    | "logEveryMatched"
    | "logPipeline"
    | "checkConnection"
    | "disconnect"
    | "crmFields"
    | "mapFields"
  >
}

export function CrmSection({ data, actions }: CrmSectionProps) {
  const offerOf = (name: string): CrmOffer | null => data.offers.find((offer) => offer.name === name) ?? null
  return (
    <Section id="crm" title={words.title} lead={words.lead}>
      {data.connections.map((connection) => (
        <ConnectedCrm
          key={connection.id}
          connection={connection}
          offer={offerOf(connection.connector)}
          readBack={data.readBack.find((one) => one.connectionId === connection.id) ?? null}
          callbackUrl={data.callbackUrl}
          actions={actions}
        />
      ))}
      {data.connections.length === 0 && (
        <ConnectCrm offers={data.offers} callbackUrl={data.callbackUrl} actions={actions} />
      )}
      {data.connections.length > 0 && (
        <AutomaticLogging
          choices={data.settings.autoLog}
          pipelines={data.pipelines}
          logEveryMatched={actions.logEveryMatched}
          logPipeline={actions.logPipeline}
        />
      )}
    </Section>
  )
}
