import { z } from 'zod';

import type { Send } from './http.ts';
import type { OperationName } from './operations.ts';
import { readElements, type ModelElements } from './model-elements.ts';
import { allRows, pageOf } from './paging.ts';
import type { TenantScope } from './tenant.ts';

const processDefinition = z.object({
  id: z.string(),
  key: z.string(),
  version: z.number(),
  name: z.string().nullable(),
  description: z.string().nullable(),
  deploymentId: z.string(),
  suspended: z.boolean(),
  tenantId: z.string().nullish(),
});

/** Deployed version of a model. */
export type ProcessDefinition = z.infer<typeof processDefinition>;

const bpmnXml = z.string().regex(/<([\w-]+:)?definitions[\s>]/, 'not a BPMN file');

export type ProcessDefinitions = ReturnType<typeof processDefinitions>;

/** Calls about deployed versions of models. */
export function processDefinitions(send: Send, scope: TenantScope) {
  const elementsById = new Map<string, Promise<ModelElements>>();

  const list = async (operation: OperationName, filter: Readonly<Record<string, string | boolean>>) => {
    const rows = await allRows((page) =>
      send({
        operation,
        query: { ...filter, tenantId: scope.models, sort: 'key', order: 'asc', ...page },
        reply: pageOf(processDefinition),
      }),
    );
    // This list of the engine cannot ask for what has no tenant, and has one latest version for each.
    return rows.filter((row) => (row.tenantId || undefined) === scope.models);
  };

  const xml = (id: string): Promise<string> =>
    send({
      operation: 'processDefinitions.xml',
      ids: [id],
      text: true,
      reply: bpmnXml,
    });

  return {
    /** Returns every version of every model, by key. */
    all(): Promise<ProcessDefinition[]> {
      return list('processDefinitions.all', {});
    },

    /** Returns the newest version of every model, by key. */
    latest(): Promise<ProcessDefinition[]> {
      return list('processDefinitions.latest', { latest: true });
    },

    /** Returns the newest version of one model, null when none is deployed. */
    async latestByKey(key: string): Promise<ProcessDefinition | null> {
      const rows = await list('processDefinitions.latestByKey', { key, latest: true });
      return rows[0] ?? null;
    },

    /** Returns one version. @throws FlowableError NOT_FOUND */
    get(id: string): Promise<ProcessDefinition> {
      return send({
        operation: 'processDefinitions.get',
        ids: [id],
        reply: processDefinition,
      });
    },

    /** The deployed file, byte for byte. @throws FlowableError NOT_FOUND */
    xml,

    /**
     * Returns type, name and topic of every element, nested ones included, by element id. Kept in memory: a deployed version never changes.
     * @throws FlowableError NOT_FOUND; a failed reading is not kept.
     */
    elements(id: string): Promise<ModelElements> {
      const known = elementsById.get(id);
      if (known) return known;
      const reading = xml(id).then(readElements);
      elementsById.set(id, reading);
      reading.catch(() => elementsById.delete(id));
      return reading;
    },
  };
}
