import { randomUUID } from 'node:crypto';

import { Client } from 'pg';
import { beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { createWorkerApi } from '#inngest/graphql/worker-api.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { failedInstance } from '#tests/support/failed-instance.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';

const stack = inject('stack');
const as = people(stack.api.url);
const on = cases(as);
const worker = createWorkerApi({ url: `${stack.api.url}/graphql`, serviceTokenSecret: stack.secrets.serviceToken });
let flowable: FlowableClient;
beforeAll(() => {
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
});

interface Listed {
  readonly id: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly problem: string | null;
  readonly currentElements: readonly { readonly elementId: string }[];
}

async function listed(text: string, filter: object = {}): Promise<Listed | undefined> {
  const document = /* GraphQL */ `
    query ($filter: ProcessInstanceFilter) {
      processInstances(filter: $filter) {
        nodes {
          id
          status
          outcome
          problem
          currentElements {
            elementId
          }
        }
      }
    }
  `;
  const { processInstances } = await as('otto').request<{ processInstances: { nodes: Listed[] } }>(document, {
    filter: { text, ...filter },
  });
  return processInstances.nodes[0];
}

/** Waits until the list has the instance so; within the seconds of hints, before a sweep would find it. */
const listedSoon = (text: string, isSo: (found: Listed) => boolean, seconds = 20) =>
  eventually(
    () => listed(text),
    (found) => found !== undefined && isSo(found),
    { seconds, what: `${text} in the list` },
  );

async function onDatabase(statement: string, values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: stack.postgres.activitiesUrl });
  await client.connect();
  await client.query(statement, values);
  await client.end();
}

async function reconcile(): Promise<number> {
  let differing = 0;
  for (let place: string | null | undefined = ''; typeof place === 'string';) {
    const page: { differing: number; next?: string | null } = await worker.reconcileInstances(place);
    differing += page.differing;
    place = page.next;
  }
  return differing;
}

describe('the list of instances', () => {
  it('shows an instance at once, where it waits, and its end', async () => {
    const { businessKey } = await on.submit(senderNamed('Paolo Politico'));
    expect((await listed(businessKey))?.status).toBe('RUNNING');
    await listedSoon(businessKey, ({ currentElements }) => currentElements.some(({ elementId }) => elementId === 'review-case'), 60);
    expect(
      (await listed(businessKey, { element: 'review-case', variables: [{ anyOf: [{ name: 'risk', text: 'review' }] }] }))?.status,
    ).toBe('RUNNING');
    await on.complete('rita', await on.openReview(businessKey), { outcome: 'approve' });
    await listedSoon(businessKey, ({ status, outcome }) => status === 'COMPLETED' && outcome === 'Case approved', 60);
  });

  it('is judged by the service level of the deployed model', async () => {
    const query = '{ serviceLevels(key: "case-review") { target { share withinMs } completed onTime late attainment } }';
    const { serviceLevels } = await as('otto').request<{ serviceLevels: { completed: number }[] }>(query);
    const [newest] = serviceLevels;
    expect(newest).toMatchObject({ target: { share: 0.9, withinMs: 172_800_000 }, late: 0, attainment: 1, onTime: newest?.completed });
    expect(newest?.completed).toBeGreaterThan(0);
  });

  it('shows an instance that fails, and one that is cancelled', async () => {
    const { key, processInstanceId } = await failedInstance(flowable, { message: 'The provider is gone' });
    await listedSoon(key, ({ status, problem }) => status === 'FAILED' && problem !== null);
    const cancel = 'mutation ($id: ID!) { cancelProcess(processInstanceId: $id, reason: "Withdrawn") { id } }';
    await as('otto').request(cancel, { id: processInstanceId });
    expect(await listed(key)).toMatchObject({ status: 'CANCELLED', outcome: 'Withdrawn' });
  });

  it('shows an instance that the engine began by itself, and mends what no hint told', async () => {
    const { key, processInstanceId: id } = await failedInstance(flowable, { message: 'The provider is gone' });
    await listedSoon(key, ({ status }) => status === 'FAILED');
    // As if all hints of this instance had been lost.
    await onDatabase('delete from process_instance where id = $1', [id]);
    await worker.pollInstances();
    await listedSoon(key, ({ status }) => status === 'FAILED');

    await onDatabase(`update process_instance set current_elements = '{elsewhere}', failed_elements = '{}' where id = $1`, [id]);
    const { processInstance } = await as('otto').request<{ processInstance: { status: string } }>(
      'query ($id: ID!) { processInstance(id: $id) { status } }',
      {
        id,
      },
    );
    expect(processInstance.status, 'the page of an instance asks the engine').toBe('FAILED');
    expect(await reconcile()).toBeGreaterThan(0);
    await eventually(
      () => listed(key, { element: 'elsewhere' }),
      (found) => found === undefined,
      { seconds: 30, what: 'The end of the divergence' },
    );
    await flowable.processInstances.cancel(id, `End of the test ${randomUUID()}`);
  });
});
