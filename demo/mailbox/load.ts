import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Mail } from "./mail"
import { readMbox } from "./mbox"
import { parseMail } from "./parse-mail"

/** All `.eml` files of a folder. */
export async function loadFolder(folder: string): Promise<Mail[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml")).sort()
  return Promise.all(names.map(async (name) => parseMail(await readFile(join(folder, name)))))
}

/**
 * The newest `limit` mails of an mbox file; spam and bin of a Gmail export are left out.
 * @throws Error where the file holds no message at all.
 */
export async function loadMbox(path: string, limit: number): Promise<Mail[]> {
  let newest: Mail[] = []
  let found = 0
  for await (const raw of readMbox(path)) {
    found++
    const mail = await parseMail(raw)
    if (mail.labels.includes("Spam") || mail.labels.includes("Trash")) continue
    newest.push(mail)
    if (newest.length >= 2 * limit) newest = latest(newest, limit)
  }
  if (found === 0) throw new Error(`${path} is no mbox file: no line in it begins with "From "`)
  return latest(newest, limit)
}

function latest(mails: readonly Mail[], limit: number): Mail[] {
  return [...mails].sort((a, b) => b.date - a.date).slice(0, limit)
}
