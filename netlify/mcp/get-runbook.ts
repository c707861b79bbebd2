import { z } from 'zod';

import { runbooks } from './generated/runbooks.ts';
import { defineTool } from './tool.ts';

const names = Object.keys(runbooks) as (keyof typeof runbooks)[];

export const getRunbook = defineTool({
  name: 'get_runbook',
  title: 'Get a runbook',
  description:
    'Returns a runbook of this release as Markdown: meaning, impact, diagnosis, actions and their undo. Names are those of error groups, and `alerts/<kind>` for alerts.',
  input: z.strictObject({
    name: z
      .enum(names, 'is no runbook: take the name that search_incidents or an alert gives')
      .describe('Name of the runbook, such as `worker-failed`.'),
  }),
  audited: ['name'],
  run: async (_, { name }) => [runbooks[name]],
});
