import { privateVariablesOf } from '#inngest/define/private-fields.ts';
import { hasRole, type Person } from '#netlify/auth/person.ts';

import type { ApiContext } from '../context.ts';
import type { ProcessInstance } from './process-instance.ts';

interface ShownVariables {
  readonly shown: Record<string, unknown>;
  /** Names of those that the caller may not see. */
  readonly hidden: string[];
}

/** The variables of an instance as the caller may see them: private ones are for those who work on its content. */
export function visibleVariables({ id, processDefinitionKey }: ProcessInstance, context: ApiContext): Promise<ShownVariables> {
  const { deps, memo, person } = context;
  return memo(`variables:${id}`, async () => {
    const variables = Object.entries(await deps.flowable.history.variables(id));
    const workflow = deps.workflows.find(({ model }) => model.key === processDefinitionKey);
    const isPrivate = workflow && !seesPrivate(person) ? privateVariablesOf(workflow) : new Set<string>();
    return {
      shown: Object.fromEntries(variables.filter(([name]) => !isPrivate.has(name))),
      hidden: variables.map(([name]) => name).filter((name) => isPrivate.has(name)),
    };
  });
}

const seesPrivate = (person: Person): boolean => hasRole(person, 'clerk', 'reviewer', 'lead', 'worker');
