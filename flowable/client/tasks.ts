import { z } from 'zod';

import { orNull } from './absent.ts';
import { nothing, type Send } from './http.ts';
import type { OperationName } from './operations.ts';
import { allRows, pageOf, type PageRequest } from './paging.ts';
import { engineTenant, rowsInScope, type TenantScope } from './tenant.ts';
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
 * Open user task. `taskDefinitionKey` is the element id; `delegationState` is `pending` while the assignee works on the task for the owner;
 * `variables` is filled only on request. Times are ISO.
 */
export type Task = z.infer<typeof task>;

const identityLinks = z.array(z.object({ user: z.string().nullable(), group: z.string().nullable(), type: z.string() }));

/** Users and groups that may do a task. */
export interface Candidates {
  readonly users: readonly string[];
  readonly groups: readonly string[];
}

/** Filter of open tasks. */
export interface TaskFilter {
  readonly processInstanceId?: string;
  readonly createdAfter?: Date;
  /** Process variables and task-local variables. */
  readonly withVariables?: boolean;
  /** Order; oldest first by default. */
  readonly order?: 'createTime' | 'id';
  /** Only these rows of the list. */
  readonly page?: PageRequest;
}

type Variables = Readonly<Record<string, unknown>>;

export type Tasks = ReturnType<typeof tasks>;

/** Calls about open user tasks. */
export function tasks(send: Send, scope: TenantScope) {
  return { ...reading(send, scope), ...changes(send) };
}

function reading(send: Send, scope: TenantScope) {
  return {
    /**
     * Lists open tasks, oldest first. `createdAfter` is exclusive, and a task shows up only when the creating transaction ends: let the
     * time overlap with the last reading by a minute.
     */
    async list(filter: TaskFilter = {}): Promise<Task[]> {
      const body = taskQuery(filter, scope);
      const rows = await allRows((page) => send({ operation: 'tasks.list', body: { ...body, ...page }, reply: pageOf(task) }), filter.page);
      return rowsInScope(scope, rows);
    },

    /** Returns an open task; null for a completed, cancelled or unknown task (`history.task` tells). */
    async get(id: string): Promise<Task | null> {
      const found = await orNull(send({ operation: 'tasks.get', ids: [id], reply: task }));
      return found && scope.ours(found);
    },

    /** Users and groups that may do the task. @throws FlowableError NOT_FOUND */
    async candidates(id: string): Promise<Candidates> {
      const links = await send({
        operation: 'tasks.candidates',
        ids: [id],
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

function changes(send: Send) {
  const change = async (operation: OperationName, id: string, body: Readonly<Record<string, string | number | null>>): Promise<void> => {
    await send({ operation, ids: [id], body, reply: task });
  };

  return {
    /** Sets the assignee, whatever the previous one, null to clear. Idempotent. @throws FlowableError NOT_FOUND */
    assign(id: string, user: string | null): Promise<void> {
      return change('tasks.assign', id, { assignee: user });
    },

    /** Lets a group do the task too. @throws FlowableError NOT_FOUND */
    async addCandidateGroup(id: string, group: string): Promise<void> {
      await send({
        operation: 'tasks.addCandidateGroup',
        ids: [id],
        body: { group, type: 'candidate' },
        reply: z.object({ type: z.literal('candidate') }),
      });
    },

    /** Sets the priority (50 is usual, more is more urgent). @throws FlowableError NOT_FOUND */
    setPriority(id: string, priority: number): Promise<void> {
      return change('tasks.setPriority', id, { priority });
    },

    /** Sets the due date, null for none. @throws FlowableError NOT_FOUND */
    setDueDate(id: string, due: Date | null): Promise<void> {
      return change('tasks.setDueDate', id, { dueDate: due?.toISOString() ?? null });
    },

    /** Gives a delegated task back to the owner, as completing requires. @throws FlowableError NOT_FOUND */
    resolve(id: string): Promise<void> {
      const body = { action: 'resolve' };
      return send({ operation: 'tasks.resolve', ids: [id], body, reply: nothing });
    },

    /**
     * Completes a task and runs the instance to its next waits, in one transaction. `variables` go to the instance, `localVariables` stay
     * with the task in the history.
     * @throws FlowableError NOT_FOUND when the task is no longer open (`history.task`: `deleteReason` null means completed), ENGINE_FAILED
     * when a simultaneous change won, the task is delegated, the instance is suspended or an expression behind the task fails: the task is
     * then still open, or look.
     */
    complete(
      id: string,
      { variables, localVariables = {} }: { readonly variables: Variables; readonly localVariables?: Variables },
    ): Promise<void> {
      return send({
        operation: 'tasks.complete',
        ids: [id],
        body: { action: 'complete', variables: [...encodeVariables(variables), ...encodeVariables(localVariables, 'local')] },
        reply: nothing,
      });
    },
  };
}

function taskQuery({ processInstanceId, createdAfter, withVariables = false, order = 'createTime' }: TaskFilter, scope: TenantScope) {
  const wanted = { includeProcessVariables: withVariables, includeTaskLocalVariables: withVariables };
  return {
    ...scope.filter(),
    processInstanceId,
    createdAfter: createdAfter?.toISOString(),
    ...wanted,
    sort: order,
    order: 'asc',
  };
}
