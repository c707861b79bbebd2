import { z } from 'zod';

import type { Counts } from './counts.ts';

const RUNS = `query BenchRuns($filter: RunsFilterV2!) {
  runs(first: 400, orderBy: [{ field: QUEUED_AT, direction: ASC }], filter: $filter) { edges { node { function { name } } } } }`;
const runsSchema = z.object({
  data: z.object({ runs: z.object({ edges: z.array(z.object({ node: z.object({ function: z.object({ name: z.string() }) }) })) }) }),
});

/** Reads the runs that Inngest queued in this time, by function; at most 400. */
export async function inngestRuns(inngestUrl: string, from: Date, until: Date): Promise<Counts> {
  const filter = { from: from.toISOString(), until: until.toISOString(), timeField: 'QUEUED_AT' };
  const answer = await fetch(`${inngestUrl}/v0/gql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: RUNS, variables: { filter } }),
    signal: AbortSignal.timeout(10_000),
  });
  const counts = new Map<string, number>();
  for (const { node } of runsSchema.parse(await answer.json()).data.runs.edges) {
    counts.set(node.function.name, (counts.get(node.function.name) ?? 0) + 1);
  }
  return counts;
}
