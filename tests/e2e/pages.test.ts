import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { people } from '#tests/support/client.ts';
import { failedInstance } from '#tests/support/failed-instance.ts';
import { applicantNamed, onboardings } from '#tests/support/onboardings.ts';
import { outagesOf } from '#tests/support/outages.ts';

import { look } from './accessibility.ts';
import { openBrowser, overhang, phone, type Visits } from './browser.ts';
import { newestFirst } from './newest-first.ts';

const { url } = inject('stack').api;
const on = onboardings(people(url));

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(url);
});
afterAll(() => browser.close());

describe('on a phone', () => {
  it('no page is wider than the screen, and all are reached by the menu', async () => {
    const { businessKey } = await on.submit(applicantNamed('Maria Gonzalez'));
    const { id, processInstanceId } = await on.openReview(businessKey, 60);
    const { page, complaints } = await browser.visit('Leo Lead', newestFirst, phone);
    const seen: Record<string, number> = {};
    const see = async (name: string, ready: string, view = page) => {
      await view.getByText(ready, { exact: true }).first().waitFor();
      expect(await look(view, `phone-${name}`)).toEqual([]);
      seen[name] = await overhang(view);
    };
    await see('inbox', businessKey);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Instances' }).click();
    await see('instances', businessKey);
    await page.goto(`/instances/${processInstanceId}`);
    await page.locator('[data-element-id="review-application"].is-current').waitFor();
    await see('instance', 'Timeline');
    await page.goto(`/activities/${id}`);
    await see('activity', 'What is known');
    await page.getByRole('button', { name: 'Claim' }).click();
    await see('activity-form', 'Send decision');
    const clara = await browser.visit('Clara Clerk', '/start', phone);
    await see('start', 'Customer onboarding', clara.page);
    await clara.page.goto('/start/customer-onboarding');
    await see('start-form', 'Your own name for this instance; used once per process.', clara.page);
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, 0])));
    expect([...complaints, ...clara.complaints]).toEqual([]);
  });
});

describe('the site', () => {
  it('starts any process from its start schema', async () => {
    const { page, complaints } = await browser.visit('Clara Clerk', '/start/hello-world');
    await page.getByLabel('Message').fill('Hello from the browser');
    expect(await look(page, 'start-any')).toEqual([]);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForURL(/\/instances\/.+/);
    await page.getByText('Completed', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says which system an instance waits for, since when and until about when', async () => {
    const outages = outagesOf(inject('stack').sandbox.url);
    await outages.begin('billing', { kind: 'busy', retryAfterSeconds: 15 });
    const { businessKey, processInstance } = await on.submit(applicantNamed('Anna Clear'));
    const { page, complaints } = await browser.visit('Otto Operator', `/instances/${processInstance?.id ?? ''}`);
    const notice = page.getByRole('alert').filter({ hasText: 'Open billing account waits for the billing system' });
    await notice.waitFor();
    await outages.end('billing');
    await page.locator('[data-element-id="open-billing-account"].is-current').waitFor();
    expect(await look(page, 'instance-waits-for-system')).toEqual([]);
    await expect(notice.textContent()).resolves.toMatch(
      /The billing system is busy \(status 503\) and asks to wait 15 s\. Jobs have been waiting for it since \d+ .+\. Next retry .+\.$/,
    );
    expect(await page.getByText('failed, retrying').count(), 'the wait says it better').toBe(0);
    expect((await on.ended(businessKey, 60)).outcome).toBe('Customer onboarded');
    await notice.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('finds instances by status and business key', async () => {
    const { businessKey } = await on.submit(applicantNamed('Viktor Sanction'));
    await on.ended(businessKey, 60);
    const { page, complaints } = await browser.visit('Otto Operator', '/instances');
    await page.getByLabel('Business key').fill(businessKey);
    await page.getByText('1 instance', { exact: true }).waitFor();
    await page.getByText('Running', { exact: true }).click();
    await page.getByText('No instance fits the filter').waitFor();
    await page.getByText('Completed', { exact: true }).click();
    await page.getByText('Application refused').waitFor();
    expect(await look(page, 'instances')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('asks to sign in again when the token no longer holds, and leads back', async () => {
    const { page } = await browser.visit('Rita Reviewer', '/instances');
    await page.evaluate(
      `sessionStorage.setItem('baton.session', sessionStorage.getItem('baton.session').replace(/"token":"[^"]+"/, '"token":"a.b.c"'))`,
    );
    await page.reload();
    await page.getByRole('heading', { name: 'Your sign-in has expired' }).waitFor();
    expect(await look(page, 'sign-in-expired')).toEqual([]);
    await page.getByRole('button', { name: 'Continue as Rita Reviewer' }).click();
    await page.getByRole('heading', { name: 'Instances' }).waitFor();
    await page.getByRole('button', { name: 'Signed in as Rita Reviewer' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByText('Who are you today?').waitFor();
    await page.getByRole('button', { name: 'Ada Auditor' }).waitFor();
    expect(await look(page, 'sign-in')).toEqual([]);
    expect(await page.evaluate(`sessionStorage.getItem('baton.session')`)).toBeNull();
  });

  it('says so when a page or a record does not exist', async () => {
    const { page } = await browser.visit('Rita Reviewer', '/instances/there-is-none');
    await page.getByText('There is no such instance').waitFor();
    await page.goto('/nowhere');
    await page.getByText('There is no such page').waitFor();
    expect(await look(page, 'not-found')).toEqual([]);
    expect(await page.title()).toBe('Not found · Baton');
  });

  it('says what failed and why', async () => {
    const flowable = createFlowableClient(readFlowableConfig(inject('stack').settings));
    const { key, processInstanceId: id } = await failedInstance(flowable, { message: 'The register has no such company.' });
    const { page, complaints } = await browser.visit('Otto Operator', `/instances/${id}`);
    await page.getByText('Task 1 failed: operator needed').waitFor();
    await page.getByText(/The register has no such company|No worker serves/).waitFor();
    await page.getByText('The diagram of this definition cannot be drawn.').waitFor();
    expect(await look(page, 'instance-failed')).toEqual([]);
    await page.getByRole('button', { name: 'Try again' }).click();
    // A job without a worker causes no event: the next sweep finds the job.
    await page.getByText('No worker serves the topic').waitFor({ timeout: 90_000 });
    await page.goto('/instances');
    await page.getByText(key).first().waitFor();
    expect(await look(page, 'instances-failed')).toEqual([]);
    expect(complaints).toEqual([]);
    await flowable.processInstances.cancel(id, 'End of the test');
  });

  it('lists accepted work by kind and state', async () => {
    const { businessKey } = await on.submit(applicantNamed('Anna Clear'));
    const { page, complaints } = await browser.visit('Otto Operator', '/work?kind=START&state=DONE');
    await page.getByText(businessKey, { exact: true }).waitFor();
    expect(await look(page, 'work')).toEqual([]);
    expect(await overhang(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('shows incidents by cause, and has all of one cause tried again', async () => {
    const flowable = createFlowableClient(readFlowableConfig(inject('stack').settings));
    const message = `The register is closed. ${randomUUID()}`;
    const { processInstanceId } = await failedInstance(flowable, { message });
    const { page, complaints } = await browser.visit('Otto Operator', '/incidents');
    const group = page.getByRole('listitem').filter({ hasText: message });
    await group.waitFor();
    expect(await look(page, 'incidents')).toEqual([]);
    await group.getByRole('button', { name: 'Try all again' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('It answers again.');
    expect(await look(page, 'incidents-retry')).toEqual([]);
    await dialog.getByRole('button', { name: 'Try 1 again' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await group.waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
    await flowable.processInstances.cancel(processInstanceId, 'End of the test');
  });

  it('says what to do where there is nothing to show', async () => {
    const { page } = await browser.visit('Ada Auditor', '/history');
    await page.getByText('You have decided nothing yet').waitFor();
    expect(await look(page, 'history-empty')).toEqual([]);
    await page.goto('/audit?from=2999-01-01');
    await page.getByText('No matching events').waitFor();
    expect(await look(page, 'audit-empty')).toEqual([]);
  });

  it('offers a start to those alone who may start something', async () => {
    const { page } = await browser.visit('Ada Auditor', '/start/hello-world');
    await page.getByText('Clerks start processes').waitFor();
    expect(await look(page, 'start-not-allowed')).toEqual([]);
    expect(await page.getByRole('link', { name: 'Start', exact: true }).count()).toBe(0);
    const clara = await browser.visit('Clara Clerk', '/instances');
    await clara.page.getByRole('link', { name: 'Start', exact: true }).waitFor();
  });

  it.each(['/', '/instances', '/history', '/audit', '/start', '/settings'])('says so when %s cannot be loaded', async (path) => {
    const { page } = await browser.visit(path === '/start' ? 'Clara Clerk' : 'Ada Auditor', '/settings');
    const failure = { errors: [{ message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL' } }] };
    await page.route('**/graphql', (route) => route.fulfill({ status: 200, json: failure }));
    await page.goto(path);
    await page.getByText('Something went wrong on our side.').first().waitFor();
    expect(await look(page, `error${path.replace('/', '-')}`)).toEqual([]);
  });

  it('tells when the connection is lost, and goes on by itself', async () => {
    const { page, context } = await browser.visit('Rita Reviewer', '/instances');
    await page.getByRole('heading', { name: 'Instances' }).waitFor();
    await context.setOffline(true);
    await page.getByText('Connection lost, retrying').waitFor();
    expect(await look(page, 'connection-lost')).toEqual([]);
    await context.setOffline(false);
    await page.getByText('Connection lost, retrying').waitFor({ state: 'detached' });
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
