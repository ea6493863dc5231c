import * as z from "zod"

/** The rep's own choices; one row. Secrets are not among them. */
export const Settings = z.object({
  id: z.literal("settings"),
  /** Sites that the rep has switched off, by name. */
  pausedSites: z.array(z.string()),
  /** Mail with addresses that look personal: held back until the rep says, or kept. */
  personalMail: z.enum(["hold", "keep"]),
  /** Country for phone numbers without one, ISO 3166-1 alpha-2, or null. */
  country: z.string().length(2).nullable(),
  /** The mailbox to which pages that name none belong (LinkedIn, web CRMs); null: the only one there is. */
  homeWorkspace: z.string().nullable(),
  /** Match patterns on which readers run that are not part of the manifest, by the reader's name. */
  readersOn: z.record(z.string(), z.array(z.string())),
  /** May the model read what is captured, besides writing drafts? Off until the rep says so: mail leaves the browser. */
  modelReads: z.boolean(),
  /** What is logged without a click, since when (epoch ms). Everything is off until the rep switches it on. */
  autoLog: z.object({
    /** Everything of these deals, by their id. */
    deals: z.record(z.string(), z.number()),
    /** Everything of the open deals of these pipelines, by `pipelineKey`. */
    pipelines: z.record(z.string(), z.number()).default({}),
    /** Every business mail that is matched to an open deal. */
    everyMatchedSince: z.number().nullable(),
    /** Until when the rep has looked over what was logged so. */
    seenAt: z.number(),
  }),
  /** Domains and addresses whose conversations no model may see; see `never-to-model.ts`. */
  neverToModel: z.array(z.string().max(320)).max(1000),
  /** US dollars that models may cost in a calendar month, or null for no limit. */
  modelLimit: z.number().nonnegative().nullable(),
  /** The rep's own prices by the model's name, US dollars for a million tokens. */
  modelPrices: z.record(
    z.string().max(200),
    z.object({ prompt: z.number().nonnegative(), completion: z.number().nonnegative() }),
  ),
  /** Does the browser's own model write drafts in the languages that it knows? It goes before `model` there. */
  builtInModel: z.boolean(),
  model: z.object({ baseUrl: z.string(), name: z.string() }).nullable(),
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  id: "settings",
  pausedSites: [],
  personalMail: "hold",
  country: null,
  homeWorkspace: null,
  readersOn: {},
  modelReads: false,
  autoLog: { deals: {}, pipelines: {}, everyMatchedSince: null, seenAt: 0 },
  neverToModel: [],
  modelLimit: null,
  modelPrices: {},
  builtInModel: false,
  model: null,
}
