import { hiddenVariablesFor } from '#netlify/services/processes/access/hidden-variables.ts';

import type { ApiContext } from '../context.ts';
import { relationsOf } from './instance-access.ts';

interface Instance {
  readonly id: string;
  readonly processDefinitionKey: string;
}

interface ShownVariables {
  readonly shown: Record<string, unknown>;
  /** Names of the variables that the caller may not see. */
  readonly hidden: string[];
}

/** Returns the variables of an instance as far as the caller may see them. */
export function visibleVariables(instance: Instance, context: ApiContext): Promise<ShownVariables> {
  const { deps, memo } = context;
  return memo(`variables:${instance.id}`, async () => {
    const [stored, isHidden] = await Promise.all([deps.flowable.history.variables(instance.id), hiddenVariables(instance, context)]);
    const variables = Object.entries(stored);
    return {
      shown: Object.fromEntries(variables.filter(([name]) => !isHidden(name))),
      hidden: variables.map(([name]) => name).filter((name) => isHidden(name)),
    };
  });
}

/** Returns which variables of an instance the caller may not see. */
export const hiddenVariables = async (instance: Instance, context: ApiContext): Promise<(name: string) => boolean> =>
  hiddenVariablesFor(context.deps.workflows, instance.processDefinitionKey, await relationsOf(context, instance));
