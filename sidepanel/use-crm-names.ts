import { useEffect, useState } from "react"
import { send } from "~src/messages/send"

/** How the makers of each CRM write its name, by connector; empty until the background has said so. */
export function useCrmNames(): Record<string, string> {
  const [names, setNames] = useState<Record<string, string>>({})
  useEffect(() => {
    send("crm.offers", {}).then(
      (offers) => setNames(Object.fromEntries(offers.map((offer) => [offer.name, offer.title]))),
      (cause) => console.error("crm names", cause),
    )
  }, [])
  return names
}
