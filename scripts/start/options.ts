import { parseArgs } from "node:util"

export interface StartOptions {
  /** Path of an mbox file, or null for the demo's own mails. */
  mailbox: string | null
  /** Whose mailbox it is, or null to guess it. */
  account: string | null
  /** With a window on the screen. */
  visible: boolean
}

/** @throws TypeError for an option that is not known. */
export function startOptions(
  args: readonly string[],
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      mailbox: { type: "string" },
      account: { type: "string" },
      headless: { type: "boolean", default: false },
    },
  })
  return {
    mailbox: values.mailbox ?? null,
    account: values.account?.toLowerCase() ?? null,
    visible: !values.headless && hasDisplay(platform, env),
  }
}

function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
