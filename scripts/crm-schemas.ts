/**
 * Writes `tests/crm-schemas/<crm>.generated.json`: JSON schemas of request and response bodies, generated from the
 * vendors' own npm clients. The stateful fakes in `tests/crm-fakes` validate every body against them.
 * The clients are installed in a temporary folder, at the versions below, since nothing else needs them.
 *
 * Run: npx tsx scripts/crm-schemas.ts [crm]
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

/** The last major version that runs on Node 20. */
const GENERATOR = "ts-json-schema-generator@2.4.0"

interface Client {
  /** Package and exact version. */
  npm: string
  /** Types to describe, by the declaration file under node_modules in which they stand. */
  types: Readonly<Record<string, readonly string[]>>
  /** Types, also inner ones, of which a body may show any part: none of their fields is required then. */
  partial?: RegExp
  /** Branded types, which no schema can describe, by their file under node_modules: read as what is on the wire. */
  branded?: { file: string; name: string }
}

const OBJECTS = "@hubspot/api-client/lib/codegen/crm/objects/models/all.d.ts"
const ASSOCIATIONS = "@hubspot/api-client/lib/codegen/crm/associations/v4/models/all.d.ts"
const PROPERTIES = "@hubspot/api-client/lib/codegen/crm/properties/models/all.d.ts"
const OWNERS = "@hubspot/api-client/lib/codegen/crm/owners/models/all.d.ts"
const PIPELINES = "@hubspot/api-client/lib/codegen/crm/pipelines/models/all.d.ts"

const JSFORCE = "@jsforce/jsforce-node/lib"
const PIPEDRIVE_V1 = "pipedrive/dist/versions/v1/index.d.ts"
const PIPEDRIVE_V2 = "pipedrive/dist/versions/v2/index.d.ts"

const clients: Readonly<Record<string, Client>> = {
  hubspot: {
    npm: "@hubspot/api-client@13.5.0",
    types: {
      [OBJECTS]: [
        "PublicObjectSearchRequest",
        "SimplePublicObjectInputForCreate",
        "SimplePublicObjectInput",
        "BatchReadInputSimplePublicObjectId",
        "SimplePublicObject",
        "CollectionResponseSimplePublicObjectWithAssociationsForwardPaging",
        "ModelError",
        "CollectionResponseWithTotalSimplePublicObjectForwardPaging",
        "BatchResponseSimplePublicObject",
      ],
      [ASSOCIATIONS]: [
        "BatchInputPublicFetchAssociationsBatchRequest",
        "BatchResponsePublicAssociationMultiWithLabel",
      ],
      [PIPELINES]: ["CollectionResponsePipelineNoPaging"],
      [PROPERTIES]: ["CollectionResponsePropertyNoPaging"],
      [OWNERS]: ["CollectionResponsePublicOwnerForwardPaging"],
    },
  },
  pipedrive: {
    npm: "pipedrive@33.7.0",
    types: {
      [PIPEDRIVE_V1]: [
        "GetCurrentUserResponse",
        "GetUsersResponse",
        "AddNoteRequest",
        "UpsertNoteResponse",
        "GetNotesResponse",
        "GetAssociatedMailMessagesResponse",
        "DeleteNoteResponse",
      ],
      [PIPEDRIVE_V2]: [
        "GetPersonFields200Response",
        "GetPersonSearchResponse",
        "AddPersonRequest",
        "UpdatePersonRequest",
        "UpsertPersonResponse",
        "GetPersonsResponse",
        "GetOrganizationSearchResponse",
        "GetOrganizationFields200Response",
        "AddOrganizationRequest",
        "UpdateOrganizationRequest",
        "UpsertOrganizationResponse",
        "GetOrganizationsResponse",
        "GetDealsResponse",
        "GetStagesResponse",
        "GetPipelinesResponse",
        "AddActivityRequest",
        "UpsertActivityResponse",
        "GetActivitiesResponse",
        "DeleteActivityResponse",
      ],
    },
  },
  salesforce: {
    npm: "@jsforce/jsforce-node@3.12.0",
    types: {
      [`${JSFORCE}/types/standard-schema.d.ts`]: [
        "Fields$Account",
        "Fields$Contact",
        "Fields$EmailMessage",
        "Fields$EmailMessageRelation",
        "Fields$Event",
        "Fields$Opportunity",
        "Fields$OpportunityContactRole",
        "Fields$Organization",
        "Fields$Task",
        "Fields$TaskStatus",
        "Fields$User",
      ],
      [`${JSFORCE}/types/record.d.ts`]: ["SaveResult", "SaveError"],
      [`${JSFORCE}/types/common.d.ts`]: ["Field"],
      [`${JSFORCE}/oauth2.d.ts`]: ["TokenResponse"],
    },
    partial: /^(?:Fields\$\w+|Field)$/,
    branded: { file: `${JSFORCE}/types/schema.d.ts`, name: "DateString" },
  },
}

interface Generator {
  createSchema(type: string): Record<string, unknown>
}
type CreateGenerator = (config: Record<string, unknown>) => Generator

async function generate(name: string, client: Client): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "crm-schemas-"))
  try {
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }))
    const install = ["install", "--no-audit", "--no-fund", "--save-exact", client.npm, GENERATOR]
    execFileSync("npm", install, { cwd: folder, stdio: "inherit" })
    const modules = join(folder, "node_modules")
    const module: unknown = await import(
      pathToFileURL(join(modules, "ts-json-schema-generator/dist/index.js")).href
    )
    const { createGenerator } = module as { createGenerator: CreateGenerator }
    if (client.branded) unbrand(join(modules, client.branded.file), client.branded.name)
    const schemas: Record<string, unknown> = {}
    for (const [file, types] of Object.entries(client.types)) {
      const config = {
        path: join(modules, file),
        skipTypeCheck: true,
        expose: client.partial ? "all" : "export",
        additionalProperties: false,
        topRef: false,
      }
      for (const type of types) {
        const schema = withWireNames(createGenerator({ ...config, type }).createSchema(type))
        if (client.partial?.test(type)) delete schema.required
        schemas[type] = schema
      }
    }
    const target = fileURLToPath(new URL(`../tests/crm-schemas/${name}.generated.json`, import.meta.url))
    writeFileSync(target, `${JSON.stringify({ source: client.npm, schemas }, null, 2)}\n`)
    console.log(`${target}: ${Object.keys(schemas).length} schemas`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `string & { brand: never }` is a plain string once it is sent. */
function unbrand(file: string, name: string): void {
  const declarations = readFileSync(file, "utf8")
  const plain = declarations.replace(
    new RegExp(`type ${name} = string & \\{[^}]*\\}`),
    `type ${name} = string`,
  )
  if (plain === declarations) throw new Error(`No branded type ${name} in ${file}`)
  writeFileSync(file, plain)
}

/** The generated clients write `_from` for what is `from` on the wire, and `_in`: the bare words are keywords to them. */
function withWireNames(schema: unknown): Record<string, unknown> {
  const text = JSON.stringify(schema).replaceAll('"_from"', '"from"').replaceAll('"_in"', '"in"')
  return JSON.parse(text) as Record<string, unknown>
}

const wanted = process.argv[2]
for (const [name, client] of Object.entries(clients)) {
  if (wanted === undefined || wanted === name) await generate(name, client)
}
