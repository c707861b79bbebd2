import { randomUUID } from 'node:crypto';

import { Client } from 'pg';
import { describe, expect, inject, it } from 'vitest';

import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';

const stack = inject('stack');
const as = people(stack.api.url);
const on = cases(as);

interface InstanceView {
  id: string;
  status: string;
  outcome: string | null;
  variables: Record<string, unknown>;
  processDefinition: { key: string; version: number; xml: string; startSchema: Record<string, unknown> | null };
  currentElements: { elementId: string; type: string }[];
  elementPasses: { elementId: string; passed: number; active: number }[];
  events: { nodes: { kind: string; elementType: string | null; state: string }[] };
  incidents: unknown[];
  activities: { status: string; closedReason: string | null }[];
}

const view = /* GraphQL */ `
  query ($id: ID!) {
    processInstance(id: $id) {
      id
      status
      outcome
      variables
      processDefinition {
        key
        version
        xml
        startSchema
      }
      currentElements {
        elementId
        type
      }
      elementPasses {
        elementId
        passed
        active
      }
      events {
        nodes {
          kind
          elementType
          state
        }
      }
      incidents {
        message
      }
      activities {
        status
        closedReason
      }
    }
  }
`;
const instanceView = async (id: string) => (await as('leo').request<{ processInstance: InstanceView }>(view, { id })).processInstance;

describe('startProcess', () => {
  it('makes one instance of twenty equal submissions at once, on the real engine', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => on.submit(senderNamed('Maria Gonzalez'), key)));
    const ids = new Set(answers.map((answer) => answer.processInstance?.id));
    expect(ids.size).toBe(1);
    expect(answers.every(({ status }) => status === 'STARTED')).toBe(true);
    const [businessKey] = new Set(answers.map((answer) => answer.businessKey));
    const { rows } = await engineRows('select count(*)::int as count from act_hi_procinst where business_key_ = $1', [businessKey]);
    expect(rows).toEqual([{ count: 1 }]);
  });
});

describe('an instance that waits for a review', () => {
  it('shows where it stands, and is cancelled with its reason', async () => {
    const { businessKey, processInstance } = await on.submit(senderNamed('Paolo Politico'));
    await on.openReview(businessKey, 60);
    const id = processInstance?.id ?? '';

    const waiting = await instanceView(id);
    expect(waiting.status).toBe('RUNNING');
    expect(waiting.currentElements).toEqual([{ elementId: 'review-case', type: 'userTask' }]);
    expect(waiting.elementPasses).toEqual(
      expect.arrayContaining([
        { elementId: 'case-received', passed: 1, active: 0 },
        { elementId: 'review-case', passed: 0, active: 1 },
      ]),
    );
    const happened = waiting.events.nodes.map(({ kind, elementType, state }) => `${kind} ${elementType ?? ''} ${state}`);
    const [first, ...later] = [
      'ELEMENT startEvent COMPLETED',
      'ELEMENT externalWorkerServiceTask COMPLETED',
      'JOB  COMPLETED',
      'ELEMENT userTask ACTIVE',
      'ACTIVITY  opened',
    ].map((event) => happened.lastIndexOf(event));
    expect([first, ...later]).toEqual([first, ...later].toSorted((a = 0, b = 0) => b - a));
    expect(happened.at(-1)).toBe('ELEMENT startEvent COMPLETED');
    expect(later).not.toContain(-1);
    expect(waiting.variables).toMatchObject({ fullName: 'Paolo Politico', risk: 'review' });
    expect(waiting.processDefinition).toMatchObject({ key: 'case-review', xml: expect.stringContaining('BPMNDiagram') });
    expect(waiting.processDefinition.startSchema).toMatchObject({ properties: { country: { title: 'Country' } } });
    expect(waiting.incidents).toEqual([]);
    expect(waiting.activities).toEqual([{ status: 'OPEN', closedReason: null }]);

    const reason = 'The sender withdrew';
    const cancel = 'mutation ($id: ID!, $reason: String!) { cancelProcess(processInstanceId: $id, reason: $reason) { status outcome } }';
    const { cancelProcess } = await as('otto').request<{ cancelProcess: unknown }>(cancel, { id, reason });
    expect(cancelProcess).toEqual({ status: 'CANCELLED', outcome: reason });
    expect((await instanceView(id)).activities).toEqual([{ status: 'CANCELLED', closedReason: reason }]);
    await expect(as('otto').request(cancel, { id, reason })).rejects.toMatchObject({ code: 'INSTANCE_ENDED' });
  });
});

interface Change {
  before: { value: unknown } | null;
  after: { value: unknown };
  source: string;
  elementId: string | null;
  actor: string | null;
}

/** Returns the changes of a variable as a reviewer sees them: value before and after, source, element and person. */
async function changesOf(id: string, name: string): Promise<unknown[]> {
  const query = /* GraphQL */ `
    query ($id: ID!, $name: String!) {
      processInstance(id: $id) {
        variableChanges(name: $name) {
          nodes {
            before {
              value
            }
            after {
              value
            }
            source
            elementId
            actor
          }
        }
      }
    }
  `;
  const { processInstance } = await as('rita').request<{ processInstance: { variableChanges: { nodes: Change[] } } }>(query, { id, name });
  return processInstance.variableChanges.nodes.map(({ before, after, source, elementId, actor }) => [
    before?.value,
    after.value,
    source,
    elementId,
    actor,
  ]);
}

describe('correlateMessage', () => {
  it('says that nothing waits when the instance does not', async () => {
    const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
    await on.openReview(businessKey, 60);
    const message = 'mutation ($key: String!) { correlateMessage(messageName: "answer-received", businessKey: $key) { id } }';
    await expect(as('clara').request(message, { key: businessKey })).rejects.toMatchObject({ code: 'MESSAGE_NOT_EXPECTED' });
  });

  it('takes corrected data to the screening, but nothing that is decided inside', async () => {
    const { businessKey, processInstance } = await on.submit(senderNamed('Maria Gonzalez'));
    await on.complete('rita', await on.openReview(businessKey, 60), { outcome: 'ask', reason: 'Please send your full name' });
    const id = processInstance?.id ?? '';
    await eventually(
      () => instanceView(id),
      ({ currentElements }) => currentElements.some(({ type }) => type === 'intermediateCatchEvent'),
      { seconds: 60, what: 'The wait for information' },
    );
    const message = /* GraphQL */ `
      mutation ($key: String!, $variables: JSONObject) {
        correlateMessage(messageName: "answer-received", businessKey: $key, variables: $variables) {
          id
        }
      }
    `;
    const send = (variables: Record<string, unknown>) => as('clara').request(message, { key: businessKey, variables });
    await expect(send({ risk: 'clear' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await send({ fullName: 'Anna Clear' });
    const ended = await on.ended(businessKey, 60);
    expect(ended.outcome).toBe('Case approved');
    expect((await instanceView(id)).variables).toMatchObject({ fullName: 'Anna Clear', risk: 'clear' });
    expect(await changesOf(id, 'fullName')).toEqual([
      ['Maria Gonzalez', 'Anna Clear', 'MESSAGE', 'answer-arrived', null],
      [undefined, 'Maria Gonzalez', 'START', null, null],
    ]);
    expect(await changesOf(id, 'risk')).toEqual([
      ['review', 'clear', 'JOB', 'check-case', null],
      [undefined, 'review', 'JOB', 'check-case', null],
    ]);
    expect(await changesOf(id, 'reviewOutcome')).toEqual([[undefined, 'ask', 'DECISION', 'review-case', 'rita']]);
  });
});

describe('processInstances', () => {
  it('pages through all instances without a repeat while new ones start, and agrees with its count', async () => {
    const page = /* GraphQL */ `
      query ($after: String, $status: [ProcessInstanceStatus!]) {
        processInstances(filter: { processDefinitionKey: "case-review", status: $status }, first: 2, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            status
          }
        }
      }
    `;
    interface Page {
      processInstances: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: { id: string; status: string }[];
      };
    }
    for (const status of [null, 'CANCELLED']) {
      const seen: string[] = [];
      const totals: number[] = [];
      let after: string | null = null;
      do {
        const { processInstances }: Page = await as('otto').request<Page>(page, { after, status });
        seen.push(...processInstances.nodes.map((node) => node.id));
        totals.push(processInstances.totalCount);
        after = processInstances.pageInfo.hasNextPage ? processInstances.pageInfo.endCursor : null;
        if (totals.length === 1) await on.submit(senderNamed('Anna Clear'));
      } while (after !== null);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe(totals[0]);
    }
  });
});

describe('health', () => {
  it('finds every part', async () => {
    const { health } = await as('otto').request<{ health: unknown }>('query { health { ok parts { name ok } } }');
    const parts = ['engine', 'database', 'inngest', 'work'].map((name) => ({ name, ok: true }));
    expect(health).toEqual({ ok: true, parts });
    expect((await fetch(`${stack.api.url}/health`)).status).toBe(200);
  });
});

async function engineRows(query: string, values: unknown[]) {
  const client = new Client({ connectionString: stack.postgres.flowableUrl });
  await client.connect();
  try {
    return await client.query(query, values);
  } finally {
    await client.end();
  }
}
