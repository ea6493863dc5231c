import { useEffect, useState } from "react"
import { send } from "~src/messages/send"
import type { SwitchableSite } from "~src/ui/options/options-data"

/**
 * Readers that can be switched on, and where they are; looked up again when `readersOn` changes, and when the rep
 * comes back to this page: permissions are also given and taken in the browser's own settings.
 */
export function useSites(readersOn: unknown): readonly SwitchableSite[] {
  const [sites, setSites] = useState<readonly SwitchableSite[]>([])
  const key = JSON.stringify(readersOn)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says that the answer is another one by now
  useEffect(() => {
    let current = true
    const look = () =>
      allowedSites().then(
        (found) => current && setSites(found),
        (cause) => console.error("sites", cause),
      )
    void look()
    addEventListener("focus", look)
    return () => {
      current = false
      removeEventListener("focus", look)
    }
  }, [key])
  return sites
}

async function allowedSites(): Promise<SwitchableSite[]> {
  const sites = await send("sites.list", {})
  return Promise.all(
    sites.map(async (site) => {
      const allowed = site.on.length > 0 && (await chrome.permissions.contains({ origins: site.on }))
      return { ...site, on: allowed ? site.on : [] }
    }),
  )
}
