import type { Table } from "dexie"
import type { IntentMessages } from "~src/messages/protocol"
import type { SlipstreamDatabase, TableName } from "~src/store/database"

type RowOf<Name extends TableName> =
  SlipstreamDatabase[Name] extends Table<infer Row, infer _Key> ? Row : never

/** A page that runs a function with what JSON can carry, as Playwright's do. */
export interface Evaluating {
  evaluate<Argument, Result>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>
}

/** The extension's own database, read through one of its pages; nothing of the extension's code takes part. */
export class RecordReader {
  constructor(private readonly page: Evaluating) {}

  /** All rows of a table; none where the database is not there yet. */
  rows<Name extends TableName>(table: Name): Promise<RowOf<Name>[]> {
    return this.page.evaluate(readTable, table) as Promise<RowOf<Name>[]>
  }

  /** Does what a click in the panel does: asks the background. @throws where it answers with an error. */
  async send<Name extends keyof IntentMessages>(
    name: Name,
    body: IntentMessages[Name]["request"],
  ): Promise<IntentMessages[Name]["response"]> {
    const envelope = { slipstream: name, body }
    const reply: unknown = await this.page.evaluate(
      (message) => chrome.runtime.sendMessage(message),
      envelope,
    )
    if (typeof reply === "object" && reply !== null && "value" in reply) {
      // The protocol's map says what this name answers with.
      return reply.value as IntentMessages[Name]["response"]
    }
    throw new Error(`${name}: ${JSON.stringify(reply)}`)
  }
}

/** Runs in the page. Opening without a version takes the database as it is, and never upgrades it. */
async function readTable(table: string): Promise<unknown[]> {
  const names = (await indexedDB.databases()).map((database) => database.name)
  if (!names.includes("slipstream")) return []
  const open = indexedDB.open("slipstream")
  const db = await new Promise<IDBDatabase>((done, failed) => {
    open.onsuccess = () => done(open.result)
    open.onerror = () => failed(open.error)
  })
  try {
    if (!db.objectStoreNames.contains(table)) return []
    const request = db.transaction(table).objectStore(table).getAll()
    return await new Promise<unknown[]>((done, failed) => {
      request.onsuccess = () => done(request.result)
      request.onerror = () => failed(request.error)
    })
  } finally {
    db.close()
  }
}
