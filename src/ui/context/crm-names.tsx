import { createContext, type ReactNode, use } from "react"
import { titled } from "../format/names"

const CrmNamesContext = createContext<Readonly<Record<string, string>>>({})

/** `names`: how each CRM's makers write its name, by connector. */
export function CrmNamesProvider(props: { names: Readonly<Record<string, string>>; children: ReactNode }) {
  return <CrmNamesContext value={props.names}>{props.children}</CrmNamesContext>
}

/** The name of a connector's CRM; while it is not known, the connector's own name with a capital. */
export function useCrmName(): (connector: string) => string {
  const names = use(CrmNamesContext)
  return (connector) => names[connector] ?? titled(connector)
}
