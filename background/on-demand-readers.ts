import * as z from "zod"

/** `readers.json` of the build: readers that run only where the rep has switched them on. */
const Readers = z.array(z.object({ name: z.string(), js: z.array(z.string()), matches: z.array(z.string()) }))
export type OnDemandReader = z.infer<typeof Readers>[number]

/** Readers of this build that are not part of the manifest. */
export async function onDemandReaders(): Promise<OnDemandReader[]> {
  const response = await fetch(chrome.runtime.getURL("readers.json"))
  return Readers.parse(await response.json())
}

/**
 * Starts a reader on hosts that the rep has just allowed, now and whenever the browser starts.
 *
 * @param matches match patterns; the reader's own, or for self-hosted programs the host that the rep named
 * @throws Error where the browser has not given the permission, or there is no such reader
 */
export async function switchOn(name: string, matches: readonly string[]): Promise<void> {
  const reader = (await onDemandReaders()).find((one) => one.name === name)
  if (!reader) throw new Error("There is no reader of this name.")
  const origins = [...new Set([...(await registeredMatches(name)), ...matches])]
  if (!(await chrome.permissions.contains({ origins }))) {
    throw new Error("The browser has not allowed this site. Click Allow in its question, then try again.")
  }
  const script = { id: name, js: reader.js, matches: origins, persistAcrossSessions: true }
  const known = await chrome.scripting.getRegisteredContentScripts({ ids: [name] })
  if (known.length > 0) await chrome.scripting.updateContentScripts([script])
  else await chrome.scripting.registerContentScripts([script])
}

/** Ends a reader everywhere; tabs that it runs in go on until they are loaded anew. */
export async function switchOff(name: string): Promise<void> {
  const known = await chrome.scripting.getRegisteredContentScripts({ ids: [name] })
  if (known.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [name] })
}

/** Ends all of them. */
export async function switchAllOff(): Promise<void> {
  await chrome.scripting.unregisterContentScripts()
}

/** Match patterns on which a reader is switched on; of all of them without a name. */
export async function registeredMatches(name?: string): Promise<string[]> {
  const filter = name === undefined ? {} : { ids: [name] }
  const scripts = await chrome.scripting.getRegisteredContentScripts(filter)
  return scripts.flatMap((script) => script.matches ?? [])
}

/**
 * Puts things in order after an update, which forgets registered scripts and renames their files: every reader
 * comes back on those of its hosts that are still allowed.
 */
export async function restoreReaders(remembered: Readonly<Record<string, readonly string[]>>): Promise<void> {
  for (const { name } of await onDemandReaders()) {
    const allowed: string[] = []
    for (const match of remembered[name] ?? []) {
      if (await chrome.permissions.contains({ origins: [match] })) allowed.push(match)
    }
    await switchOff(name)
    if (allowed.length > 0) await switchOn(name, allowed)
  }
}
