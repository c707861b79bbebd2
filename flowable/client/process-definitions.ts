import { z } from 'zod';

import type { Send } from './http.ts';
import type { OperationName } from './operations.ts';
import { readElements, type ModelElements } from './model-elements.ts';
import { readServiceLevel } from './service-level.ts';
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

/** Facts of a deployed model that its file has and the engine's lists do not. */
interface DeployedModel {
  readonly elements: ModelElements;
  readonly serviceLevel: string | null;
}

export type ProcessDefinitions = ReturnType<typeof processDefinitions>;

/** Calls about deployed versions of models. */
export function processDefinitions(send: Send, scope: TenantScope) {
  const modelsById = new Map<string, Promise<DeployedModel>>();

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

  /** Reads a model. Kept in memory: a deployed version never changes; a failed reading is not kept. */
  const model = (id: string): Promise<DeployedModel> => {
    const known = modelsById.get(id);
    if (known) return known;
    const reading = xml(id).then((text) => ({ elements: readElements(text), serviceLevel: readServiceLevel(text) }));
    modelsById.set(id, reading);
    reading.catch(() => modelsById.delete(id));
    return reading;
  };

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

    /** Returns one version of one model, null when there is none. */
    async ofVersion(key: string, version: number): Promise<ProcessDefinition | null> {
      const rows = await list('processDefinitions.ofVersion', { key, version: String(version) });
      return rows[0] ?? null;
    },

    /** Returns one version by its id. @throws FlowableError NOT_FOUND */
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
     * Returns type, name and topic of every element, nested ones included, by element id.
     * @throws FlowableError NOT_FOUND
     */
    async elements(id: string): Promise<ModelElements> {
      return (await model(id)).elements;
    },

    /** Returns `flowable:serviceLevel` of the process as written; null without one. @throws FlowableError NOT_FOUND */
    async serviceLevel(id: string): Promise<string | null> {
      return (await model(id)).serviceLevel;
    },
  };
}
