/** Tryton's methods for the tests, apart from the connector: what stands there is seen without its help. */
export class TrytonClient {
  private constructor(
    private readonly url: string,
    private readonly authorization: string,
    readonly uid: number,
  ) {}

  static async signIn(
    server: string,
    database: string,
    user: string,
    password: string,
  ): Promise<TrytonClient> {
    const url = `${server}/${database}/`
    const [uid, secret] = (await post(url, "common.db.login", [user, { password }], {})) as [number, string]
    const session = Buffer.from(`${user}:${uid}:${secret}`).toString("base64")
    return new TrytonClient(url, `Session ${session}`, uid)
  }

  call(method: string, ...args: unknown[]): Promise<unknown> {
    const { authorization } = this
    return post(this.url, `model.${method}`, [...args, { language: "en" }], { authorization })
  }

  async create(model: string, values: Record<string, unknown>): Promise<number> {
    const [id = 0] = (await this.call(`${model}.create`, [values])) as number[]
    return id
  }

  async search(model: string, domain: unknown[], fields: string[]): Promise<Record<string, unknown>[]> {
    const found = await this.call(`${model}.search_read`, domain, 0, null, null, fields)
    return found as Record<string, unknown>[]
  }

  /** A person with this address, and an open opportunity with them. Resolves to the ids of both. */
  async addPersonWithDeal(
    name: string,
    email: string,
    deal: string,
  ): Promise<{ party: number; deal: number }> {
    const mechanisms = [["create", [{ type: "email", value: email }]]]
    const party = await this.create("party.party", { name, contact_mechanisms: mechanisms })
    const [employee] = await this.search("company.employee", [], ["company"])
    const who = { company: employee?.company, employee: employee?.id }
    return { party, deal: await this.create("sale.opportunity", { party, description: deal, ...who }) }
  }
}

async function post(url: string, method: string, params: unknown[], headers: Record<string, string>) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ id: 1, method, params }),
  })
  if (!response.ok) throw new Error(`${method}: ${response.status}`)
  const { result, error } = (await response.json()) as { result?: unknown; error?: unknown }
  if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`)
  return result
}
