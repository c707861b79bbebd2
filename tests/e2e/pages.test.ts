import { randomUUID } from 'node:crypto';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { people } from '#tests/support/client.ts';
import { failedInstance } from '#tests/support/failed-instance.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';

import { look } from './accessibility.ts';
import { openBrowser, overhang, phone, type Visits } from './browser.ts';
import { newestFirst } from './newest-first.ts';

const { url } = inject('stack').api;
const on = cases(people(url));

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(url);
});
afterAll(() => browser.close());

/** Opens a dialog of the page, gives a reason and sends it; with `name` the dialog is looked at. */
async function act(page: Page, open: string, submit: string, name?: string): Promise<void> {
  await page.getByRole('button', { name: open, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('It answers again.');
  if (name) expect(await look(page, name)).toEqual([]);
  await dialog.getByRole('button', { name: submit, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('on a phone', () => {
  it('no page is wider than the screen, and all are reached by the menu', async () => {
    const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
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
    await page.locator('[data-element-id="review-case"].is-current').waitFor();
    await page.getByRole('list', { name: 'Legend' }).waitFor();
    await see('instance', 'Timeline');
    await page.goto(`/activities/${id}`);
    await see('activity', 'What is known');
    await page.getByRole('button', { name: 'Claim' }).click();
    await see('activity-form', 'Send decision');
    const clara = await browser.visit('Clara Clerk', '/start', phone);
    await see('start', 'Case review', clara.page);
    await clara.page.goto('/start/case-review');
    await see('start-form', 'Your own name for this instance; used once per process.', clara.page);
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, 0])));
    expect([...complaints, ...clara.complaints]).toEqual([]);
  });
});

describe('the overview', () => {
  it('is where operators land, and leads to a process with its heat map', async () => {
    const { businessKey } = await on.submit(senderNamed('Paolo Politico'));
    await on.openReview(businessKey);
    const { page, complaints } = await browser.visit('Otto Operator');
    await page.waitForURL('/overview');
    await page.getByText('wait for people').waitFor();
    expect(await look(page, 'overview')).toEqual([]);
    await page.getByRole('link', { name: 'Case review version' }).first().click();
    await page.getByText('Review case').first().waitFor();
    await page.getByText('Failures', { exact: true }).click();
    await page.waitForURL(/heat=failures/);
    await page.getByRole('region', { name: 'Service level' }).getByText('90% within 2 days', { exact: true }).waitFor();
    expect(await look(page, 'process')).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('the command palette', () => {
  it('goes by keys to a page, an instance, an Activity, a process and a problem', async () => {
    const flowable = createFlowableClient(readFlowableConfig(inject('stack').settings));
    // A number would be left out of the message of the group.
    const register = randomUUID().replaceAll(/[^a-f]/g, 'x');
    const failed = await failedInstance(flowable, { message: `The register ${register} is closed.` });
    const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
    const { id, processInstanceId } = await on.openReview(businessKey, 60);
    const { page, complaints } = await browser.visit('Otto Operator', '/incidents');
    await page.getByRole('listitem').filter({ hasText: register }).waitFor();
    await page.goto('/settings');
    const palette = page.getByRole('dialog', { name: 'Search or go to…' });
    const field = palette.getByRole('combobox');
    const find = async (text: string, row: string | RegExp) => {
      await palette.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+k');
      await palette.locator('input:focus').waitFor();
      await page.keyboard.type(text);
      await palette.getByRole('option', { name: row, selected: true }).waitFor();
    };
    await find('operat', 'Operations');
    await page.keyboard.press('Enter');
    await page.waitForURL('/operations');
    await find(businessKey, businessKey);
    await palette.getByRole('option', { name: /Review/ }).waitFor();
    expect(await look(page, 'palette')).toEqual([]);
    expect(await field.getAttribute('aria-activedescendant')).toBe(
      await palette.getByRole('option', { selected: true }).getAttribute('id'),
    );
    // The picture without motion has mounted the dialog anew.
    await field.focus();
    await page.keyboard.press('ArrowDown');
    await palette.getByRole('option', { name: /Review/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`/activities/${id}`);
    await find('case rev', /^Case review/);
    await page.keyboard.press('Enter');
    await page.waitForURL('/processes/case-review');
    await find(businessKey, businessKey);
    await page.keyboard.press('Enter');
    await page.waitForURL(`/instances/${processInstanceId}`);
    await page.getByRole('heading', { name: businessKey }).waitFor();
    await find(register, new RegExp(register));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/incidents\/.+/);
    await page.getByRole('link', { name: failed.key }).waitFor();
    expect(complaints).toEqual([]);
    await flowable.processInstances.cancel(failed.processInstanceId, 'End of the test');
  });

  it('offers others what they may see, asks nothing for one letter, and speaks German on a phone', async () => {
    const { page, complaints } = await browser.visit('Rita Reviewer', '/settings', phone);
    const asked: string[] = [];
    page.on('request', (request) => void (request.postData()?.includes('"Palette"') && asked.push(request.postData() ?? '')));
    await page.evaluate(`localStorage.setItem('baton.language', 'de')`);
    await page.reload();
    await page.getByRole('button', { name: 'Suchen oder öffnen…' }).click();
    const palette = page.getByRole('dialog', { name: 'Suchen oder öffnen…' });
    await palette.getByRole('option', { name: 'Eingang', selected: true }).waitFor();
    expect(await palette.getByRole('option').allInnerTexts()).toEqual(['Eingang', 'Instanzen', 'Mein Verlauf', 'Einstellungen']);
    await page.keyboard.type('x');
    await palette.getByText('Ab zwei Zeichen', { exact: false }).waitFor();
    expect(asked).toEqual([]);
    await page.keyboard.type('yz-there-is-none');
    await palette.getByText('Nichts gefunden', { exact: false }).waitFor();
    expect(asked.length).toBe(1);
    expect(await look(page, 'phone-palette')).toEqual([]);
    expect(await overhang(page)).toBe(0);
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
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

  it('says whom and what an instance waits for, in words and on the diagram', async () => {
    const { businessKey, processInstance } = await on.submit(senderNamed('Maria Gonzalez'));
    await on.openReview(businessKey, 60);
    const { page, complaints } = await browser.visit('Otto Operator', `/instances/${processInstance?.id ?? ''}`);
    const waits = page.getByRole('region', { name: 'Waiting for' });
    await waits.getByText('Waits for Case reviewers').waitFor();
    await waits
      .getByText(/Waits until/)
      .first()
      .waitFor();
    await page.locator('.diagram-wait', { hasText: 'Person' }).waitFor();
    expect(await look(page, 'instance-waits')).toEqual([]);
    await waits.getByRole('link', { name: 'See the Activity' }).click();
    await page.waitForURL(/\/activities\/.+/);
    expect(complaints).toEqual([]);
  });

  it('shows the calls of workers to external systems', async () => {
    const { businessKey, processInstance } = await on.submit(senderNamed('Anna Clear'));
    await on.ended(businessKey, 60);
    const { page, complaints } = await browser.visit('Otto Operator', `/instances/${processInstance?.id ?? ''}?events=CALL`);
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await timeline.getByText('Mail server: Send').first().waitFor();
    await timeline
      .getByText(/Outgoing call, answered with status 250, took/)
      .first()
      .waitFor();
    expect(await look(page, 'instance-calls')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows what has happened to an instance, by kind and page by page', async () => {
    const { businessKey, processInstance } = await on.submit(senderNamed('Maria Gonzalez'));
    const { id } = await on.openReview(businessKey, 60);
    const comment = `mutation ($id: ID!, $key: String!) { addComment(activityId: $id, text: "Looked at it.", idempotencyKey: $key) { id } }`;
    for (let count = 0; count < 30; count += 1) await people(url)('rita').request(comment, { id, key: randomUUID() });
    const { page, complaints } = await browser.visit('Rita Reviewer', `/instances/${processInstance?.id ?? ''}`);
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await timeline.getByText('Shown: 25').waitFor();
    expect(await timeline.getByText(/Start event, done/).count()).toBe(0);
    await timeline.getByRole('button', { name: 'Load more' }).click();
    await timeline.getByText(/Start event, done/).waitFor();
    await timeline.getByText(/User task, under way, for/).waitFor();
    await timeline
      .getByText(/Timer, due in/)
      .first()
      .waitFor();
    expect(await look(page, 'instance-timeline')).toEqual([]);
    await timeline.getByText('Activities', { exact: true }).click();
    await page.waitForURL(/events=ACTIVITY/);
    await timeline.getByText(/Start event, done/).waitFor({ state: 'detached' });
    await timeline
      .getByText(/Activity, commented/)
      .first()
      .waitFor();
    await timeline.getByRole('link', { name: 'See the Activity' }).first().click();
    await page.waitForURL(/\/activities\/.+/);
    expect(complaints).toEqual([]);
  });

  it('finds instances by status and business key', async () => {
    const { businessKey } = await on.submit(senderNamed('Viktor Refused'));
    await on.ended(businessKey, 60);
    const { page, complaints } = await browser.visit('Otto Operator', '/instances');
    await page.getByLabel('Business key').fill(businessKey);
    await page.getByText('1 instance', { exact: true }).waitFor();
    await page.getByText('Running', { exact: true }).click();
    await page.getByText('No instance fits the filter').waitFor();
    await page.getByText('Completed', { exact: true }).click();
    await page.getByText('Case refused').waitFor();
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
    const incident = page.getByRole('alert', { name: 'Task 1 failed: operator needed' });
    await incident.getByText(/The register has no such company|No worker serves/).waitFor();
    await page.getByText('The diagram of this definition cannot be drawn.').waitFor();
    expect(await page.getByRole('list', { name: 'Legend' }).count()).toBe(0);
    expect(await look(page, 'instance-failed')).toEqual([]);
    await page.getByRole('button', { name: 'Try again' }).click();
    // A job without a worker causes no event: the next sweep finds the job.
    await incident.getByText('No worker serves the topic').waitFor({ timeout: 90_000 });
    await page.goto('/instances');
    await page.getByText(key).first().waitFor();
    expect(await look(page, 'instances-failed')).toEqual([]);
    expect(complaints).toEqual([]);
    await flowable.processInstances.cancel(id, 'End of the test');
  });

  it('lists accepted work by kind and state', async () => {
    const { businessKey } = await on.submit(senderNamed('Anna Clear'));
    const { page, complaints } = await browser.visit('Otto Operator', '/work?kind=START&state=DONE');
    await page.getByText(businessKey, { exact: true }).waitFor();
    expect(await look(page, 'work')).toEqual([]);
    expect(await overhang(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('shows problems by cause with their runbook: retried, resolved, opened again, ignored', async () => {
    const flowable = createFlowableClient(readFlowableConfig(inject('stack').settings));
    // A number would be left out of the message of the group.
    const name = randomUUID().replaceAll(/[^a-f]/g, 'x');
    const { key, processInstanceId } = await failedInstance(flowable, { message: `The register ${name} is closed.` });
    const { page, complaints } = await browser.visit('Otto Operator', '/incidents');
    const group = page.getByRole('listitem').filter({ hasText: name });
    await group.waitFor();
    expect(await look(page, 'problems')).toEqual([]);
    await page.getByRole('searchbox', { name: 'Message, element or system' }).fill(name);
    await page.waitForURL(/text=/);
    await group.getByRole('link', { name: 'Task 1' }).click();
    await page.getByRole('heading', { name: 'Diagnose' }).waitFor();
    await page.getByRole('link', { name: key }).waitFor();
    expect(await look(page, 'problem')).toEqual([]);
    expect(await overhang(page)).toBe(0);
    await act(page, 'Try all again', 'Try 1 again', 'problem-retry');
    await act(page, 'Resolve', 'Resolve');
    await page.getByText('Resolved by').waitFor();
    await act(page, 'Open again', 'Open again');
    await act(page, 'Ignore', 'Ignore', 'problem-ignore');
    await page.getByText('Ignored by').waitFor();
    expect(complaints).toEqual([]);
    await flowable.processInstances.cancel(processInstanceId, 'End of the test');
  });

  it('lists an alert until its cause is gone, and has it acknowledged and silenced', async () => {
    const flowable = createFlowableClient(readFlowableConfig(inject('stack').settings));
    const { key, processInstanceId } = await failedInstance(flowable, { message: 'The register is closed.' });
    const { page, complaints } = await browser.visit('Otto Operator', '/alerts');
    const item = page.getByRole('listitem').filter({ hasText: key });
    await item.waitFor();
    expect(await look(page, 'alerts')).toEqual([]);
    await item.getByRole('button', { name: 'Show the runbook' }).click();
    await item.getByRole('heading', { name: 'Diagnose' }).waitFor();
    expect(await look(page, 'alerts-runbook')).toEqual([]);
    await item.getByRole('button', { name: 'Hide the runbook' }).click();
    await item.getByRole('button', { name: 'Acknowledge' }).click();
    await item.getByText('Acknowledged', { exact: true }).waitFor();
    await item.getByRole('button', { name: 'Silence' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The register opens tomorrow.');
    expect(await look(page, 'alerts-silence')).toEqual([]);
    await dialog.getByRole('button', { name: 'Silence' }).click();
    await item.getByText('The register opens tomorrow.').waitFor();
    await flowable.processInstances.cancel(processInstanceId, 'End of the test');
    await item.waitFor({ state: 'hidden' });
    await page.goto('/alerts?state=RESOLVED');
    await page.getByRole('listitem').filter({ hasText: key }).waitFor();
    expect(complaints).toEqual([]);
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
