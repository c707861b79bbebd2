/** Operations of one operator through the API of the stack. */
import { randomUUID } from 'node:crypto';

import type { FlowableClient } from '#flowable/client/index.ts';
import { issueDevelopmentToken } from '#netlify/auth/development-issuer.ts';
import { type Answer, dataOf } from '#tests/support/ask.ts';
import { eventually } from '#tests/support/eventually.ts';
import type { ProvidedStack } from '#tests/support/provided.ts';

interface Item {
  readonly processInstanceId: string;
  readonly status: string;
  readonly problem: string | null;
}

export interface Operation {
  readonly id: string;
  readonly status: string;
  readonly total: number;
  readonly pending: number;
  readonly items: { readonly nodes: readonly Item[] };
}

interface AuditRow {
  readonly actor: string;
  readonly result: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface Operator {
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  plan(input: Record<string, unknown>): Promise<Operation>;
  start(id: string): Promise<void>;
  /** Reads the operation until it fits. */
  until(id: string, what: string, holds: (operation: Operation) => boolean): Promise<Operation>;
  /** Returns what the audit says of the operation, oldest first. */
  audited(id: string): Promise<AuditRow[]>;
}

export const reason = 'Tried on the real parts';
const fields = 'id status total pending items(first: 100) { nodes { processInstanceId status problem } }';

type Stack = Pick<ProvidedStack, 'api' | 'secrets'>;
type Ask = Operator['ask'];

async function signIn({ api, secrets }: Stack, id: string, role: 'operator' | 'auditor'): Promise<Ask> {
  const token = await issueDevelopmentToken({ id, name: id, roles: [role], groups: [], tenant: '' }, secrets.authDev);
  return async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const request = { method: 'POST', headers, body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(20_000) };
    return dataOf<Data>(fetch(`${api.url}/graphql`, request).then((answer) => answer.json() as Promise<Answer>));
  };
}

/** Signs an operator in, and an auditor who looks behind. */
export async function operatorOf(stack: Stack): Promise<Operator> {
  const [ask, audit] = [await signIn(stack, 'otto', 'operator'), await signIn(stack, 'ada', 'auditor')];
  const read = async (id: string): Promise<Operation> =>
    (await ask<{ operation: Operation }>(`query ($id: ID!) { operation(id: $id) { ${fields} } }`, { id })).operation;
  return {
    ask,
    plan: async (input) =>
      (await ask<{ made: Operation }>(`mutation ($input: OperationInput!) { made: planOperation(input: $input) { ${fields} } }`, { input }))
        .made,
    start: async (id) => {
      await ask('mutation ($id: ID!, $reason: String!) { startOperation(id: $id, reason: $reason) { id } }', { id, reason });
    },
    until: (id, what, holds) => eventually(() => read(id), holds, { seconds: 120, what }),
    audited: async (target) => {
      const query = 'query ($target: String!) { audit(filter: { target: $target }, first: 10) { nodes { actor result facts } } }';
      const found = await audit<{ audit: { nodes: AuditRow[] } }>(query, { target });
      return found.audit.nodes.toReversed();
    },
  };
}

/** Plans, starts and waits for the end. Returns the outcome of each instance, in the order of `ids`. */
export async function carryOut(operator: Operator, input: Record<string, unknown>, ids: readonly string[]): Promise<string[]> {
  const { id } = await operator.plan({ processInstanceIds: ids, ...input });
  await operator.start(id);
  const ended = await operator.until(id, `The end of ${String(input['kind'])}`, ({ status }) => status === 'DONE');
  return ids.map((one) => statusOf(ended, one));
}

export const statusOf = ({ items }: Operation, id: string): string =>
  items.nodes.find(({ processInstanceId }) => processInstanceId === id)?.status ?? 'absent';

/** Starts an instance beside the API. */
export async function startInstance(flowable: FlowableClient, key: string, variables: Record<string, unknown> = {}): Promise<string> {
  return (await flowable.processInstances.start({ processDefinitionKey: key, businessKey: randomUUID(), variables })).id;
}

/** Waits until the engine gives a job of the instance up. */
export async function untilFailed(flowable: FlowableClient, processInstanceId: string): Promise<void> {
  const what = `The incident of ${processInstanceId}`;
  await eventually(
    () => flowable.jobs.deadLetters({ processInstanceId }),
    ({ length }) => length > 0,
    { seconds: 120, what },
  );
}
