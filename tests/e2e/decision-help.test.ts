/** Decision that the process does not take: what each person sees, and the help for it. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { createWorkerApi } from '#inngest/graphql/worker-api.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import type { Review } from '#tests/support/reviews.ts';

import { look } from './accessibility.ts';
import { openBrowser, type Visitor, type Visits } from './browser.ts';

const stack = inject('stack');
const on = cases(people(stack.api.url));
const worker = createWorkerApi({ url: `${stack.api.url}/graphql`, serviceTokenSecret: stack.secrets.serviceToken });

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(stack.api.url);
});
afterAll(() => browser.close());

const press = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click();

async function confirm({ page }: Visitor, name: string, note: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Note' }).fill(note);
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

/** Suspends or activates an instance with the engine's own tools, as an operator does. */
async function atTheEngine(processInstanceId: string, action: 'suspend' | 'activate'): Promise<void> {
  const { url, user, password } = stack.flowable;
  const headers = { authorization: `Basic ${btoa(`${user}:${password}`)}`, 'content-type': 'application/json' };
  const instance = `${url}/process-api/runtime/process-instances/${processInstanceId}`;
  const answer = await fetch(instance, { method: 'PUT', headers, body: JSON.stringify({ action }) });
  if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
}

/** Reports of a decision what the bridge reports after its last attempt: the real causes are in tests/worker-kit. */
const getsStuck = ({ id }: Review) =>
  eventually(
    () =>
      worker.recordDeliveryFailure(id, {
        cause: 'TEXT_TOO_LONG',
        problem: 'The name of a user task has more than 255 characters, the most that the engine keeps: shorten it.',
        attempts: 1,
        maxAttempts: 10,
        since: new Date().toISOString(),
        nextAt: null,
      }),
    (isKept) => isKept,
    { what: 'The decision under way' },
  );

it('is told to whoever decided, sent again or reopened by those who may, and waits while its instance is suspended', async () => {
  const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
  const found = await on.openReview(businessKey, 60);
  await atTheEngine(found.processInstanceId, 'suspend');
  const rita = await browser.visit('Rita Reviewer', `/activities/${found.id}`);
  await rita.page.getByText('You can decide now; the decision counts').waitFor();
  const barriers = await look(rita.page, 'activity-suspended');
  await press(rita, 'Claim');
  await press(rita, 'Reject');
  await rita.page.getByRole('textbox', { name: 'Reason' }).fill('A namesake');
  await press(rita, 'Send decision: Reject');
  await rita.page.getByText('waits: the process instance is suspended').waitFor();
  barriers.push(...(await look(rita.page, 'activity-waits-for-resume')));

  await getsStuck(found);
  await rita.page.getByText('The process rejected this decision').waitFor();
  await rita.page.getByText('more than 255 characters').first().waitFor();
  expect(await rita.page.getByRole('button', { name: 'Reopen' }).count(), 'only for operators and leads').toBe(0);
  barriers.push(...(await look(rita.page, 'activity-needs-attention')));

  const otto = await browser.visit('Otto Operator', `/instances/${found.processInstanceId}`);
  await otto.page.getByText('the process rejected the decision, action needed').waitFor();
  await otto.page.getByText('Jobs, timers and decisions wait until').waitFor();
  barriers.push(...(await look(otto.page, 'instance-decision-incident')));
  await press(otto, 'Try again');
  await otto.page.getByText('the process rejected the decision').waitFor({ state: 'detached' });
  await rita.page.getByText('The process rejected this decision').waitFor({ state: 'detached' });
  // A sweep sends the event when Inngest is slow to accept it.
  await rita.page.getByText('waits: the process instance is suspended').waitFor({ timeout: 150_000 });
  await otto.page.goto('/instances');
  await otto.page.getByText('Suspended').first().waitFor();
  barriers.push(...(await look(otto.page, 'instances-suspended')));

  await getsStuck(found);
  await otto.page.goto(`/activities/${found.id}`);
  await confirm(otto, 'Reopen', 'Please shorten the reason');
  await rita.page.getByRole('textbox', { name: 'Reason' }).waitFor();
  expect(await rita.page.getByRole('textbox', { name: 'Reason' }).inputValue(), 'the decision is kept as a draft').toBe('A namesake');
  barriers.push(...(await look(rita.page, 'activity-reopened')));
  await rita.page.getByRole('textbox', { name: 'Reason' }).fill('Namesake');
  await atTheEngine(found.processInstanceId, 'activate');
  await press(rita, 'Send decision: Reject');
  await rita.page.getByText('The process continued with this decision').waitFor();
  await rita.page.getByText('Please shorten the reason').waitFor();
  expect(barriers).toEqual([]);
  expect([...rita.complaints, ...otto.complaints]).toEqual([]);
});
