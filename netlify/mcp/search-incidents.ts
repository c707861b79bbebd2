import { z } from 'zod';

import { ApiError } from '#netlify/core/errors.ts';

import { McpErrorGroupsDocument, McpIncidentsDocument } from './generated/graphql.ts';
import { defineTool, id } from './tool.ts';
import { dataTexts } from './untrusted.ts';

const input = z.strictObject({
  group: id('error group').optional().describe('Error group whose incidents to list; without it, the groups are listed.'),
  open: z.boolean().optional().describe('With `group`: only incidents that are not over, or only those that are.'),
  states: z
    .array(z.enum(['OPEN', 'RESOLVED', 'IGNORED']))
    .max(3)
    .optional()
    .describe('States of the groups; all without.'),
  processDefinitionKey: z.string().max(255).optional(),
  elementId: z.string().max(255).optional(),
  text: z.string().max(200).optional().describe('Part of the message, the element or the system.'),
  order: z.enum(['LAST_SEEN', 'FIRST_SEEN', 'OCCURRENCES']).default('LAST_SEEN'),
  first: z.number().int().min(1).max(25).default(10).describe('Rows of the page, at most 25.'),
  after: z.string().max(1_000).optional().describe('`endCursor` of the page before.'),
});

export const searchIncidents = defineTool({
  name: 'search_incidents',
  title: 'Search incidents',
  description:
    'Lists failures that stopped process instances, grouped by cause (error groups) with counts and the name of their runbook; with `group`, the incidents of one group, newest first.',
  input,
  audited: ['group', 'open', 'states', 'processDefinitionKey', 'elementId', 'order', 'first'],
  run: async (ask, { group, open = null, order, first, after = null, ...filter }) => {
    if (group === undefined) return dataTexts((await ask(McpErrorGroupsDocument, { filter, order, first, after })).errorGroups);
    const { errorGroup } = await ask(McpIncidentsDocument, { id: group, open, first, after });
    if (!errorGroup) throw new ApiError('NOT_FOUND', { kind: 'error group', id: group });
    return dataTexts(errorGroup);
  },
});
