import { z } from 'zod';

import { orNull } from './absent.ts';
import { nothing, path, type Send } from './http.ts';
import { allRows, pageOf } from './paging.ts';
import { engineTenant, onlyOurs, type Territory } from './tenant.ts';
import { decodeVariables, encodeVariables, engineVariable } from './variables.ts';

const task = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    description: z.string().nullable(),
    taskDefinitionKey: z.string().nullable(),
    formKey: z.string().nullable(),
    category: z.string().nullable(),
    assignee: z.string().nullable(),
    owner: z.string().nullable(),
    delegationState: z.enum(['pending', 'resolved']).nullable(),
    priority: z.number(),
    createTime: z.string(),
    dueDate: z.string().nullable(),
    suspended: z.boolean(),
    executionId: z.string().nullable(),
    processInstanceId: z.string().nullable(),
    processDefinitionId: z.string().nullable(),
    tenantId: engineTenant,
    variables: z.array(engineVariable).nullish(),
  })
  .transform(({ variables, ...rest }) => ({ ...rest, variables: decodeVariables(variables ?? []) }));

/**
 * An open user task. `taskDefinitionKey` is its element id; `delegationState` is `pending` while the assignee works on it for the owner;
 * `variables` is filled only where it was asked for. Times are ISO.
 */
export type Task = z.infer<typeof task>;

const identityLinks = z.array(z.object({ user: z.string().nullable(), group: z.string().nullable(), type: z.string() }));

/** Who may do a task. */
export interface Candidates {
  readonly users: readonly string[];
  readonly groups: readonly string[];
}

/** Which open tasks. */
export interface TaskFilter {
  readonly processInstanceId?: string;
  readonly createdAfter?: Date;
  /** Those of the process and of the task itself. */
  readonly withVariables?: boolean;
}

type Variables = Readonly<Record<string, unknown>>;

export type Tasks = ReturnType<typeof tasks>;

/** Open user tasks. */
export function tasks(send: Send, territory: Territory) {
  return { ...reading(send, territory), ...changing(send) };
}

function reading(send: Send, territory: Territory) {
  return {
    /**
     * Open tasks, oldest first. `createdAfter` is exclusive, and a task shows up only when the transaction that made it ends: let
     * it overlap with the last reading by a minute.
     */
    async list(filter: TaskFilter = {}): Promise<Task[]> {
      const body = taskQuery(filter, territory);
      const rows = await allRows((page) =>
        send({ operation: 'tasks.list', method: 'POST', path: '/query/tasks', body: { ...body, ...page }, reply: pageOf(task) }),
      );
      return onlyOurs(territory, rows);
    },

    /** An open task; null when it was completed, cancelled or never was (`history.task` tells). */
    async get(id: string): Promise<Task | null> {
      const found = await orNull(send({ operation: 'tasks.get', method: 'GET', path: path`/runtime/tasks/${id}`, reply: task }));
      return found && territory.ours(found);
    },

    /** Users and groups that may do the task. @throws FlowableError NOT_FOUND */
    async candidates(id: string): Promise<Candidates> {
      const links = await send({
        operation: 'tasks.candidates',
        method: 'GET',
        path: path`/runtime/tasks/${id}/identitylinks`,
        reply: identityLinks,
      });
      const candidates = links.filter((link) => link.type === 'candidate');
      return {
        users: candidates.flatMap((link) => link.user ?? []),
        groups: candidates.flatMap((link) => link.group ?? []),
      };
    },
  };
}

function changing(send: Send) {
  const change = async (operation: string, id: string, body: Readonly<Record<string, string | number | null>>): Promise<void> => {
    await send({ operation, method: 'PUT', path: path`/runtime/tasks/${id}`, body, reply: task });
  };

  return {
    /** Sets the assignee whoever it was, null to clear it. The same again changes nothing. @throws FlowableError NOT_FOUND */
    assign(id: string, user: string | null): Promise<void> {
      return change('tasks.assign', id, { assignee: user });
    },

    /** Lets a group do the task too. @throws FlowableError NOT_FOUND */
    async addCandidateGroup(id: string, group: string): Promise<void> {
      await send({
        operation: 'tasks.addCandidateGroup',
        method: 'POST',
        path: path`/runtime/tasks/${id}/identitylinks`,
        body: { group, type: 'candidate' },
        reply: z.object({ type: z.literal('candidate') }),
      });
    },

    /** Sets the priority (50 is usual, more is more urgent). @throws FlowableError NOT_FOUND */
    setPriority(id: string, priority: number): Promise<void> {
      return change('tasks.setPriority', id, { priority });
    },

    /** Sets when it is due, null for never. @throws FlowableError NOT_FOUND */
    setDueDate(id: string, due: Date | null): Promise<void> {
      return change('tasks.setDueDate', id, { dueDate: due?.toISOString() ?? null });
    },

    /** Gives a delegated task back to its owner; only then it can be completed. @throws FlowableError NOT_FOUND */
    resolve(id: string): Promise<void> {
      const body = { action: 'resolve' };
      return send({ operation: 'tasks.resolve', method: 'POST', path: path`/runtime/tasks/${id}`, body, reply: nothing });
    },

    /**
     * Completes a task and runs the instance to its next waits, in one transaction. `variables` go to the instance, `localVariables`
     * stay with the task in the history.
     * @throws FlowableError NOT_FOUND when it is open no longer (`history.task`: `deleteReason` null means completed), ENGINE_FAILED
     * when a simultaneous change won, the task is delegated, the instance is suspended or an expression behind the task fails: the task is
     * then still open, or look.
     */
    complete(
      id: string,
      { variables, localVariables = {} }: { readonly variables: Variables; readonly localVariables?: Variables },
    ): Promise<void> {
      return send({
        operation: 'tasks.complete',
        method: 'POST',
        path: path`/runtime/tasks/${id}`,
        body: { action: 'complete', variables: [...encodeVariables(variables), ...encodeVariables(localVariables, 'local')] },
        reply: nothing,
      });
    },
  };
}

function taskQuery({ processInstanceId, createdAfter, withVariables = false }: TaskFilter, territory: Territory) {
  const wanted = { includeProcessVariables: withVariables, includeTaskLocalVariables: withVariables };
  return {
    ...territory.filter(),
    processInstanceId,
    createdAfter: createdAfter?.toISOString(),
    ...wanted,
    sort: 'createTime',
    order: 'asc',
  };
}
