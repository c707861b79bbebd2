import { z } from 'zod';

import { orNull } from './absent.ts';
import { FlowableError } from './errors.ts';
import { nothing, type Send } from './http.ts';
import { allRows, pageOf } from './paging.ts';
import { engineTenant, type TenantScope } from './tenant.ts';
import { decodeVariables, encodeVariables, engineVariable } from './variables.ts';

const processInstance = z.object({
  id: z.string(),
  name: z.string().nullable(),
  businessKey: z.string().nullable(),
  processDefinitionId: z.string(),
  processDefinitionName: z.string().nullish(),
  startTime: z.string().nullish(),
  suspended: z.boolean(),
  ended: z.boolean(),
  tenantId: engineTenant,
});

/** Process instance in the runtime. `ended` is true only in the answer to a start that ran to the end at once. */
export type ProcessInstance = z.infer<typeof processInstance>;

const runningInstance = z
  .object({ id: z.string(), businessKey: z.string().nullable(), variables: z.array(engineVariable).nullish() })
  .transform(({ variables, ...instance }) => ({ ...instance, variables: decodeVariables(variables ?? []) }));

/** Running instance with its variables, without variables of single tasks and executions. */
export type RunningInstance = z.infer<typeof runningInstance>;

/** Filter of running instances. */
export interface RunningFilter {
  readonly processDefinitionId?: string;
  readonly suspended?: boolean;
  readonly tenantId?: string;
  readonly withoutVariables?: boolean;
}

/** Instance to start. */
export interface NewProcessInstance {
  readonly processDefinitionKey: string;
  /** Name of the message whose start event is used instead of the none start event. */
  readonly messageName?: string | undefined;
  /** Not unique in the engine: look in `history.processInstances` before a repeat. */
  readonly businessKey: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly name?: string;
  /** Tenant of the instance; models are shared. Absent: '', the tenant where there is only one. */
  readonly tenantId?: string;
}

export type ProcessInstances = ReturnType<typeof processInstances>;

/** Calls about running process instances. */
export function processInstances(send: Send, scope: TenantScope) {
  return { ...changes(send, scope), ...reads(send, scope) };
}

function changes(send: Send, scope: TenantScope) {
  /** Ends a running instance; `reason` becomes the `deleteReason` in its history. @throws FlowableError NOT_FOUND when it has ended */
  const cancel = (id: string, reason: string): Promise<void> =>
    send({ operation: 'processInstances.cancel', ids: [id], query: { deleteReason: reason }, reply: nothing });

  return {
    /**
     * Starts the newest version and runs it to its first waits, in one transaction: on any failure of the engine nothing was started.
     * After UNREACHABLE or TIMED_OUT it may have been: look for the business key in the history before a repeat.
     * @throws FlowableError REJECTED for an unknown key or message, and for a start by message at an engine that is not our assembly
     */
    async start(wanted: NewProcessInstance): Promise<ProcessInstance> {
      const { businessKey, variables, name, tenantId = '' } = wanted;
      const tenant = scope.engineTenant(tenantId);
      const started = await send({
        operation: 'processInstances.start',
        // `tenantId` asks for a definition that is deployed for that tenant only.
        body: { ...modelOf(wanted, tenant), businessKey, name, tenantId: scope.models, variables: encodeVariables(variables) },
        reply: processInstance,
      });
      if (wanted.messageName === undefined || started.tenantId === tenant) return { ...started, tenantId };
      await cancel(started.id, 'Started for no tenant');
      const fact = `the engine began an instance by the message '${wanted.messageName}' for no tenant; a start by message needs our assembly`;
      throw new FlowableError({ code: 'REJECTED', operation: 'processInstances.start', fact });
    },

    cancel,

    ...repairs(send),
  };
}

/** Move of the tokens of an instance: from elements that end as cancelled, to elements that begin. */
export interface TokenMove {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Element of a version, and the one in another version at which its tokens go on. */
export interface ElementMapping {
  readonly from: string;
  readonly to: string;
}

/** Calls by which an operator repairs a running instance. Each is one transaction. @throws FlowableError NOT_FOUND when it has ended */
function repairs(send: Send) {
  const act = (operation: 'processInstances.suspend' | 'processInstances.activate', action: string) => (id: string) =>
    send({ operation, ids: [id], body: { action }, reply: processInstance.transform((): void => undefined) });

  return {
    /** Suspends an instance: its jobs are withheld, and workers lose their locks. @throws FlowableError CONFLICT when it is suspended */
    suspend: act('processInstances.suspend', 'suspend'),

    /** Activates a suspended instance: its jobs are free again. @throws FlowableError CONFLICT when it is active */
    activate: act('processInstances.activate', 'activate'),

    /** Moves tokens. @throws FlowableError ENGINE_FAILED when an element has no token, or the model has no such element */
    moveToken(id: string, { from, to }: TokenMove): Promise<void> {
      const body = { cancelActivityIds: from, startActivityIds: to };
      return send({ operation: 'processInstances.moveToken', ids: [id], body, reply: nothing });
    },

    /**
     * Migrates an instance to another version of its model; each token stays at the element of the same id, or goes where a mapping says.
     * Needs our assembly.
     * @throws FlowableError ENGINE_FAILED when the version has no such element, or at an engine that is not our assembly
     */
    migrate(id: string, processDefinitionId: string, mappings: readonly ElementMapping[] = []): Promise<void> {
      const activityMappings = mappings.map(({ from, to }) => ({ fromActivityId: from, toActivityId: to }));
      const body = { toProcessDefinitionId: processDefinitionId, ...(activityMappings.length > 0 && { activityMappings }) };
      return send({ operation: 'processInstances.migrate', ids: [id], body, reply: nothing });
    },

    /** Writes variables of the instance; all others stay. */
    setVariables(id: string, variables: Readonly<Record<string, unknown>>): Promise<void> {
      const reply = z.unknown().transform((): void => undefined);
      return send({ operation: 'processInstances.setVariables', ids: [id], body: encodeVariables(variables), reply });
    },
  };
}

/** A start by message takes its tenant from nowhere but this variable, which our assembly reads (`EventStarts.java`). */
function modelOf({ processDefinitionKey, messageName }: NewProcessInstance, tenant: string) {
  if (messageName === undefined) return { processDefinitionKey, overrideDefinitionTenantId: tenant };
  return { message: messageName, transientVariables: encodeVariables({ batonTenant: tenant }) };
}

function reads(send: Send, scope: TenantScope) {
  return {
    /** Returns a running instance; null for an ended or unknown one. */
    async get(id: string): Promise<ProcessInstance | null> {
      const found = await orNull(send({ operation: 'processInstances.get', ids: [id], reply: processInstance }));
      return found && scope.ours(found);
    },

    /** Lists running instances, called ones included: of one version, of one tenant, or suspended ones. */
    running({ tenantId, withoutVariables = false, ...wanted }: RunningFilter): Promise<RunningInstance[]> {
      const filter = { ...scope.filter(tenantId), ...wanted, includeProcessVariables: !withoutVariables, sort: 'id', order: 'asc' };
      return allRows((page) =>
        send({
          operation: 'processInstances.running',
          body: { ...filter, ...page },
          reply: pageOf(runningInstance),
        }),
      );
    },

    /** Returns the variables of a running instance. @throws FlowableError NOT_FOUND for an ended instance */
    async variables(id: string): Promise<Record<string, unknown>> {
      return decodeVariables(
        await send({
          operation: 'processInstances.variables',
          ids: [id],
          reply: z.array(engineVariable),
        }),
      );
    },
  };
}
