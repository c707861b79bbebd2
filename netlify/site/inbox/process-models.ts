import { useQuery } from '@tanstack/react-query';

import { ProcessModelsDocument } from '#netlify/site/generated/graphql.ts';
import { callApi } from '#netlify/site/shared/api.ts';

export interface Named {
  readonly key: string;
  readonly name: string;
}

export interface ProcessModel extends Named {
  readonly userTasks: readonly Named[];
}

const knownForMs = 300_000;

/** Returns the processes of this deployment with their user tasks, for filters. */
export function useProcessModels(): readonly ProcessModel[] {
  return useQuery({ queryKey: ['process-models'], queryFn: askModels, staleTime: knownForMs }).data ?? [];
}

async function askModels(): Promise<ProcessModel[]> {
  const { processDefinitions } = await callApi(ProcessModelsDocument, {});
  return processDefinitions.map(({ key, name, xml }) => ({ key, name, userTasks: userTasksOf(xml) }));
}

function userTasksOf(xml: string): Named[] {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  const tasks = [...model.getElementsByTagNameNS('http://www.omg.org/spec/BPMN/20100524/MODEL', 'userTask')];
  return tasks.map((task) => ({ key: task.id, name: task.getAttribute('name') ?? task.id }));
}
