import { type ChildProcess, execFile, spawn } from "node:child_process"
import { copyFile, mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { promisify } from "node:util"
import { TrytonClient } from "./client"

const run = promisify(execFile)
const DATABASE = "slipway"
const USER = "admin"
const PASSWORD = "a Tryton of the tests"
/** Making the database takes a quarter of a minute: it is kept, and each run works on a copy. */
const CACHE = join(import.meta.dirname, "../../.slipstream/tryton")
/** Another one as soon as what is put into the database changes. */
const TEMPLATE = join(CACHE, "template-1.sqlite")

/** A real Tryton on a port of this computer, with a company, an employee and nobody else. */
export interface TrytonServer {
  url: string
  /** `database/user:password` */
  credential: string
  /** The same with a wrong password. */
  wrongCredential: string
  client: TrytonClient
  close(): Promise<void>
}

/** `origin` is the extension's: Tryton refuses calls from any that its configuration does not name. */
export async function startTryton(origin: string): Promise<TrytonServer> {
  const folder = await mkdtemp(join(tmpdir(), "slipstream-tryton-"))
  try {
    if (!(await isThere(TEMPLATE))) await makeTemplate(folder)
    await copyFile(TEMPLATE, join(folder, `${DATABASE}.sqlite`))
    const { url, client, stop } = await serve(folder, origin)
    return {
      url,
      client,
      credential: `${DATABASE}/${USER}:${PASSWORD}`,
      wrongCredential: `${DATABASE}/${USER}:wrong`,
      close: async () => {
        await stop()
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function makeTemplate(folder: string): Promise<void> {
  const config = await writeConfig(folder, 0, "")
  const database = join(folder, `${DATABASE}.sqlite`)
  const password = join(folder, "password")
  await writeFile(database, "")
  await writeFile(password, `${PASSWORD}\n`)
  const modules = ["-u", "party", "sale_opportunity", "--activate-dependencies"]
  await run(
    "trytond-admin",
    ["-c", config, "-d", DATABASE, "--all", "--email", "admin@slipway.example", ...modules],
    { env: { ...process.env, TRYTONPASSFILE: password }, timeout: 120_000, maxBuffer: 50_000_000 },
  )
  const { client, stop } = await serve(folder, "")
  await addCompany(client)
  await stop()
  await mkdir(CACHE, { recursive: true })
  // Whole or not at all: a run that is stopped here must not leave half a file behind.
  await copyFile(database, `${TEMPLATE}.new`)
  await rename(`${TEMPLATE}.new`, TEMPLATE)
}

/** Opportunities want a company, and an employee of it behind the user. */
async function addCompany(client: TrytonClient): Promise<void> {
  const currency = await client.create("currency.currency", { name: "Euro", code: "EUR", symbol: "€" })
  const own = await client.create("party.party", { name: "Slipway" })
  const company = await client.create("company.company", { party: own, currency })
  const person = await client.create("party.party", { name: "Jo Berg" })
  const employee = await client.create("company.employee", { party: person, company })
  const lists = { companies: [["add", [company]]], employees: [["add", [employee]]] }
  await client.call("res.user.write", [client.uid], lists)
  await client.call("res.user.write", [client.uid], { company, employee })
}

async function serve(
  folder: string,
  origin: string,
): Promise<{ url: string; client: TrytonClient; stop: () => Promise<void> }> {
  const port = await freePort()
  const server = spawn("trytond", ["-c", await writeConfig(folder, port, origin)], { stdio: "ignore" })
  const url = `http://127.0.0.1:${port}`
  try {
    return { url, client: await signedIn(server, url), stop: () => stop(server) }
  } catch (error) {
    await stop(server)
    throw error
  }
}

async function signedIn(server: ChildProcess, url: string): Promise<TrytonClient> {
  const end = Date.now() + 20_000
  for (;;) {
    try {
      return await TrytonClient.signIn(url, DATABASE, USER, PASSWORD)
    } catch (cause) {
      if (server.exitCode !== null || Date.now() > end) throw new Error("trytond does not start", { cause })
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const closed = new Promise<void>((done) => server.once("close", () => done()))
  server.kill("SIGKILL")
  await closed
}

async function writeConfig(folder: string, port: number, origin: string): Promise<string> {
  const path = join(folder, "trytond.conf")
  const database = ["[database]", "uri = sqlite://", `path = ${folder}`]
  const web = ["[web]", `listen = 127.0.0.1:${port}`, `cors = ${origin}`]
  await writeFile(path, `${[...database, ...web].join("\n")}\n`)
  return path
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
