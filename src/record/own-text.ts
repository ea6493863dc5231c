import * as z from "zod"

/** Words of the rep's own: a whole mail, or a piece to put into one. Both may hold variables such as `{{first_name}}`. */
export const OwnText = z.object({
  id: z.string().min(1).max(100),
  kind: z.enum(["template", "snippet"]),
  name: z.string().trim().min(1).max(80),
  /** ISO 639-1 of a template's language; null fits every conversation. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable(),
  /** Name of the action whose drafts it is for; null where the rep picks it by hand. */
  action: z.string().max(60).nullable(),
  text: z.string().min(1).max(10_000),
  updatedAt: z.number(),
})
export type OwnText = z.infer<typeof OwnText>

/** A file by which colleagues share their texts. */
export const OwnTextsFile = z.object({
  format: z.literal("slipstream-texts"),
  version: z.literal(1),
  texts: z.array(OwnText).max(2000),
})
export type OwnTextsFile = z.infer<typeof OwnTextsFile>

/** Variables that a text may hold, with what each stands for. */
export const textVariables: Readonly<Record<string, string>> = {
  first_name: "Given name of whom you write to",
  name: "Their whole name",
  company: "Their company",
  position: "Their position",
  deal: "Name of the deal",
  amount: "Amount of the deal",
  stage: "Stage of the deal",
  topic: "Subject of the conversation",
  my_name: "Your name",
  today: "Today's date",
}
