import { createHash } from "node:crypto"
import type { Mail } from "../mailbox/mail"

/**
 * Ids as Gmail makes them: 64 bits, time in the upper part. They depend on the mail's own Message-ID and nothing
 * else, so that the same mailbox gets the same ids in every run, however its dates are moved.
 */
export function messageIds(mail: Mail, own: boolean): { permId: string; legacyId: string } {
  const number = hash(mail.messageId)
  return {
    permId: own ? `msg-a:r${hash(`own ${mail.messageId}`)}` : `msg-f:${number}`,
    legacyId: hex(number),
  }
}

export function threadIds(first: Mail): { permId: string; legacyId: string; token: string } {
  const number = hash(first.messageId)
  return { permId: `thread-f:${number}`, legacyId: hex(number), token: tokenOf(number) }
}

/** The id of the conversation that a sent mail opens: `thread-a:r…`, with the same hexadecimal form. */
export function ownThreadIds(permId: string): { permId: string; legacyId: string; token: string } {
  const number = hash(permId)
  return { permId: `thread-a:r${number}`, legacyId: hex(number), token: tokenOf(number) }
}

/** 61 bits, the first of them set: sixteen hexadecimal digits that begin with 1, as Gmail's do in this decade. */
function hash(text: string): bigint {
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 15)
  return BigInt(`0x1${digest}`)
}

function hex(number: bigint): string {
  return number.toString(16)
}

/** Thirty-two letters, like `FMfcgzQXKXkQrVtPcbNjxSVbVlXVhGhS`. */
function tokenOf(number: bigint): string {
  const letters = "BCDFGHJKLMNPQRSTVWXZbcdfghjklmnp"
  let rest = BigInt(`0x${createHash("sha256").update(number.toString()).digest("hex")}`)
  let token = ""
  for (let i = 0; i < 25; i++) {
    token += letters[Number(rest % 32n)]
    rest /= 32n
  }
  return `FMfcgzQ${token}`
}
