import { randomUUID } from 'node:crypto';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { people } from '#tests/support/client.ts';
import { failedInstance } from '#tests/support/failed-instance.ts';

import { look } from './accessibility.ts';
import { openBrowser, overhang, phone, type Visits } from './browser.ts';

const stack = inject('stack');
const flowable = createFlowableClient(readFlowableConfig(stack.settings));
const clara = people(stack.api.url)('clara');

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(stack.api.url);
});
afterAll(() => browser.close());

/** Starts three instances one after the other. @returns the beginning of their business keys, which end in c, a and b. */
async function threeInstances(): Promise<string> {
  const prefix = `list-${randomUUID().slice(0, 8)}`;
  const start = `mutation ($key: String!) {
    startProcess(key: "hello-world", businessKey: $key, variables: { message: "Hello" }, idempotencyKey: $key) { status } }`;
  for (const end of ['c', 'a', 'b']) await clara.request(start, { key: `${prefix}-${end}` });
  return prefix;
}

const headersOf = async (page: Page) => (await page.getByRole('columnheader').allInnerTexts()).map((text) => text.trim());
const header = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true });
/** Words of badges of which a part is not shown. */
const cutBadges = `[...document.querySelectorAll('.badge-label')].filter((label) => label.scrollWidth > label.clientWidth).map((label) => label.textContent)`;
/** Last letters of the business keys, from the first row on. */
const order = async (page: Page, prefix: string) =>
  (await page.getByRole('link', { name: prefix }).allInnerTexts()).map((text) => text.replace(`${prefix}-`, '').slice(0, 1)).join('');

describe('the list of instances', () => {
  it('shows the chosen columns in the chosen order, by its address', async () => {
    const prefix = await threeInstances();
    const { page, complaints } = await browser.visit('Otto Operator', `/instances?text=${prefix}`);
    await page.getByText('3 instances', { exact: true }).waitFor();
    await page.getByText('Message logged').nth(2).waitFor();
    expect(await headersOf(page)).toEqual(['Business key', 'Status', 'Process', 'Started', 'Duration', 'Element or outcome', 'Problem']);
    expect(await look(page, 'instances-table')).toEqual([]);

    await page.getByRole('button', { name: 'Columns' }).click();
    const picker = page.getByRole('dialog', { name: 'Columns' });
    await picker.getByRole('checkbox', { name: 'Problem' }).click();
    await picker.getByRole('checkbox', { name: 'Ended' }).click();
    await picker.getByRole('button', { name: 'Move Process up' }).click();
    expect(await look(page, 'instances-columns')).toEqual([]);
    const chosen = ['Business key', 'Process', 'Status', 'Started', 'Duration', 'Element or outcome', 'Ended'];
    await expect.poll(() => headersOf(page)).toEqual(chosen);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByText('3 instances', { exact: true }).waitFor();
    expect(await headersOf(page)).toEqual(chosen);

    await page.getByRole('button', { name: 'Columns' }).click();
    await picker.getByRole('button', { name: 'Default columns' }).click();
    await page.waitForURL((address) => !address.searchParams.has('columns'));
    expect(complaints).toEqual([]);
  });

  it('is sorted by a click on a header, and again for the other direction', async () => {
    const prefix = await threeInstances();
    const { page, complaints } = await browser.visit('Ada Auditor', `/instances?text=${prefix}`);
    await page.getByText('3 instances', { exact: true }).waitFor();
    expect(await page.getByRole('checkbox').count(), 'auditors operate nothing').toBe(0);
    expect(await order(page, prefix)).toBe('bac');
    expect(await header(page, 'Started').getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('button', { name: 'Business key', exact: true }).click();
    await expect.poll(() => order(page, prefix)).toBe('abc');
    expect(await header(page, 'Business key').getAttribute('aria-sort')).toBe('ascending');
    expect(await header(page, 'Started').getAttribute('aria-sort')).toBe('none');
    await page.getByRole('button', { name: 'Business key', exact: true }).click();
    await expect.poll(() => order(page, prefix)).toBe('cba');
    await page.reload();
    await expect.poll(() => order(page, prefix)).toBe('cba');
    expect(await page.getByRole('button', { name: 'Status', exact: true }).count(), 'the API does not sort by status').toBe(0);
    expect(complaints).toEqual([]);
  });

  it('saves filter, order and columns under a name, for this list alone', async () => {
    const prefix = await threeInstances();
    const name = `Short ${prefix}`;
    const { page, complaints } = await browser.visit(
      'Otto Operator',
      `/instances?text=${prefix}&status=COMPLETED&order=BUSINESS_KEY&ascending=true&columns=duration,status`,
    );
    await page.getByText('3 instances', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Saved' }).click();
    await page.getByRole('textbox', { name: 'Name of this list' }).fill(name);
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name, exact: true }).waitFor();
    expect(await look(page, 'instances-saved')).toEqual([]);

    await page.goto('/instances');
    await page.getByRole('button', { name: 'Saved' }).click();
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByText('3 instances', { exact: true }).waitFor();
    expect(await headersOf(page)).toEqual(['Business key', 'Duration', 'Status']);
    expect(await order(page, prefix)).toBe('abc');
    expect(new URL(page.url()).searchParams.get('status')).toBe('COMPLETED');

    await page.goto('/');
    await page.getByRole('button', { name: 'Saved' }).click();
    await page.getByText('None yet.').waitFor();
    expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    await page.goto('/instances');
    await page.setViewportSize(phone);
    await page.getByRole('button', { name: 'Saved' }).click();
    await page.getByRole('button', { name: `Delete ${name}` }).waitFor();
    expect(await look(page, 'phone-instances-saved')).toEqual([]);
    expect(await overhang(page)).toBe(0);
    await page.getByRole('button', { name: `Delete ${name}` }).click();
    await page.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('has cards on a phone, with the chosen columns and the order', async () => {
    const { key, processInstanceId } = await failedInstance(flowable, { message: `The register is closed${'-and-stays-so'.repeat(20)}.` });
    const { page, complaints } = await browser.visit('Otto Operator', `/instances?text=${key}&columns=problem,status,started,id`, phone);
    await page.getByText('1 instance', { exact: true }).waitFor();
    const card = page.getByRole('link', { name: key });
    await card.getByText(processInstanceId).waitFor();
    await card.getByText('Needs attention').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await page.getByRole('combobox', { name: 'Sorted by' }).selectOption('Duration');
    await page.waitForURL(/order=DURATION/);
    await page.getByRole('checkbox', { name: `Select ${key}` }).click();
    await page.getByText('Selected: 1').waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Process' }).click();
    await page.getByText('Selected: 1').waitFor();
    expect(await look(page, 'phone-instances-columns')).toEqual([]);
    expect(await overhang(page)).toBe(0);
    expect(complaints).toEqual([]);
    await flowable.processInstances.cancel(processInstanceId, 'End of the test');
  });

  it('speaks German', async () => {
    const prefix = await threeInstances();
    const { page, complaints } = await browser.visit('Otto Operator', `/instances?text=${prefix}`);
    await page.evaluate(`localStorage.setItem('baton.language', 'de')`);
    await page.reload();
    await page.getByText('3 Instanzen', { exact: true }).waitFor();
    expect(await headersOf(page)).toEqual([
      'Geschäftsschlüssel',
      'Status',
      'Prozess',
      'Begonnen',
      'Dauer',
      'Element oder Ergebnis',
      'Problem',
    ]);
    await page.getByText('Abgeschlossen', { exact: true }).nth(3).waitFor();
    expect(await page.evaluate(cutBadges)).toEqual([]);
    await page.getByRole('button', { name: 'Spalten' }).click();
    await page.getByRole('checkbox', { name: 'Beendet' }).waitFor();
    expect(await look(page, 'instances-german')).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
