import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { failedInstance } from '#tests/support/failed-instance.ts';

import { barriers, look } from './accessibility.ts';
import { openBrowser, overhang, phone, type Visits } from './browser.ts';

const stack = inject('stack');
const flowable = createFlowableClient(readFlowableConfig(stack.settings));

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(stack.api.url);
});
afterAll(() => browser.close());

describe('an operator', () => {
  it('suspends selected instances after a dry run, and finds the operation in the list', async () => {
    const { key, processInstanceId } = await failedInstance(flowable, { message: 'It waits for the operator.' });
    const { page, complaints } = await browser.visit('Otto Operator', `/instances?status=FAILED`);
    await page.getByRole('checkbox', { name: `Select ${key}` }).click();
    expect(await look(page, 'instances-selected')).toEqual([]);
    await page.getByRole('button', { name: 'Operate…' }).click();
    await page.getByRole('menuitem', { name: 'Suspend instances' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Suspend instances' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('The provider is down.');
    expect(await look(page, 'operation-dry-run')).toEqual([]);
    await page.getByRole('button', { name: 'Start for 1' }).click();
    await page.getByRole('listitem').getByText('Resolved').waitFor();
    expect((await flowable.processInstances.get(processInstanceId))?.suspended).toBe(true);
    expect(await look(page, 'operation')).toEqual([]);
    await page.getByRole('link', { name: 'Operations', exact: true }).click();
    await page.getByText('The provider is down.').first().waitFor();
    expect(await look(page, 'operations')).toEqual([]);
    await page.setViewportSize(phone);
    expect(await overhang(page)).toBe(0);
    expect(complaints).toEqual([]);
    await flowable.processInstances.cancel(processInstanceId, 'End of the test');
  });

  it('moves the token of one instance from its page', async () => {
    const { processInstanceId } = await failedInstance(flowable, { message: 'It waits for the operator.' });
    const { page, complaints } = await browser.visit('Otto Operator', `/instances/${processInstanceId}`);
    await page.getByRole('button', { name: 'Operate…' }).click();
    await page.getByRole('menuitem', { name: 'Move a token' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'To' }).click();
    await page.getByRole('option', { name: 'end' }).click();
    expect(await look(page, 'operation-move-token')).toEqual([]);
    await dialog.getByRole('button', { name: 'Dry run' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('The work was done by hand.');
    await page.getByRole('button', { name: 'Start for 1' }).click();
    await page.getByRole('listitem').getByText('Resolved').waitFor();
    expect((await flowable.history.processInstance(processInstanceId))?.endTime).not.toBeNull();
    expect(complaints).toEqual([]);
  });
});
