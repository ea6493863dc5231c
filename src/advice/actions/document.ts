import type { Action } from "../action"
import { studies } from "../evidence-library"

/** The page `docs/actions.md`: every action with what it rests on, so that nobody has to read the code to argue. */
export function documentActions(actions: readonly Action[]): string {
  const rows = actions.map(
    ({ name, label, when, effort, base, studies: uses }) =>
      `| \`${name}\` | ${label} | ${when} | ${effort} | ${Math.round(base * 100)} % | ${uses.map((use) => `${use.study} (${Math.round(use.rate * 100)} %)`).join(", ") || "our own guess"} |`,
  )
  const evidence = studies.map(
    ({ id, finding, source, population, caveat, grade }) =>
      `| \`${id}\` | ${finding} | ${source}: ${population} | ${caveat} | ${grade} |`,
  )
  return `# Actions

What Slipstream can suggest in a conversation, and what each suggestion rests on. This page is made from the code: \`npx vitest run src/advice/actions -u\` writes it anew, and a test fails while it differs.

A step's score is chance × value × urgency × (1 − fatigue) / effort. The chance starts from the guess and the studies below, each weighing as much as a few cases by its grade, and moves to other companies', the company's and the rep's own counts as these come in. Emergencies come before promises and questions, those before everything that is only likely, and waiting is always among the candidates. Where somebody opted out, nothing else is. [advice.md](advice.md) tells how counts are learnt and traced.

| action | what | when | effort | guess | evidence |
|---|---|---|---|---|---|
${rows.join("\n")}

## Evidence

Grades: A large, direct, reproducible; B large but observational; C proprietary or second-hand; D a vendor's own figures.

| id | finding | source | caveat | grade |
|---|---|---|---|---|
${evidence.join("\n")}

## Adding one

1. A file in \`src/advice/actions\` that exports an \`Action\`: when it applies, to whom, by when, with words and dates from the record as evidence.
2. A line in \`src/advice/actions/registry.ts\`.
3. Words for it in \`src/drafting/phrases\` (each language), and a conversation in \`tests/threads\` in which it comes up.

The tests name whatever is missing.
`
}
