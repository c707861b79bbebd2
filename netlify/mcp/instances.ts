import { z } from 'zod';

import { ApiError } from '#netlify/core/errors.ts';

import { McpInstanceDocument, McpWaitsDocument } from './generated/graphql.ts';
import { defineTool, id } from './tool.ts';
import { dataTexts } from './untrusted.ts';

const input = z.strictObject({ id: id('process instance') });

export const getInstance = defineTool({
  name: 'get_instance',
  title: 'Get a process instance',
  description:
    'Returns the state of a process instance: status, where its tokens are, incidents, calls, the last 50 elements of its history, and the variables that an operator may see (names only of the others).',
  input,
  audited: ['id'],
  run: async (ask, args) => found(args.id, (await ask(McpInstanceDocument, args)).processInstance),
});

export const explainWaiting = defineTool({
  name: 'explain_waiting',
  title: 'Explain what an instance waits for',
  description:
    'Explains for every active element of a process instance what it waits for, one sentence each (`summary`) with its facts: person, timer, message, worker, retry, incident, system, join or called process.',
  input,
  audited: ['id'],
  run: async (ask, args) => found(args.id, (await ask(McpWaitsDocument, args)).processInstance),
});

function found(asked: string, instance: object | null | undefined): string[] {
  if (!instance) throw new ApiError('NOT_FOUND', { kind: 'process instance', id: asked });
  return dataTexts(instance);
}
