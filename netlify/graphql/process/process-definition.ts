import { z } from 'zod';

import type { ProcessDefinition as EngineDefinition } from '#flowable/client/index.ts';
import type { ProcessDefinitionResolvers } from '#netlify/graphql/generated/resolvers.ts';

import type { ApiContext } from '../context.ts';
import type { Remaining } from '../remaining.ts';

/** Deployed version with the fields of the engine's list; all other fields are loaded on demand. */
export interface ProcessDefinition {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly version: number;
  readonly suspended: boolean;
}

export const toProcessDefinition = ({ id, key, name, version, suspended }: EngineDefinition): ProcessDefinition => ({
  id,
  key,
  name: name ?? key,
  version,
  suspended,
});

export function loadProcessDefinition({ deps, memo }: ApiContext, id: string): Promise<ProcessDefinition> {
  return memo(`definition:${id}`, async () => toProcessDefinition(await deps.flowable.processDefinitions.get(id)));
}

export const processDefinitionFields: Remaining<ProcessDefinitionResolvers, ProcessDefinition> = {
  xml: ({ id }, _, { deps, memo }) => memo(`xml:${id}`, () => deps.flowable.processDefinitions.xml(id)),
  startSchema: ({ key }, _, { deps }) => {
    const workflow = deps.workflows.find(({ model }) => model.key === key);
    return workflow ? z.toJSONSchema(workflow.start, { io: 'input', unrepresentable: 'any' }) : null;
  },
};
