import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { look } from '../accessibility.ts';
import { openBrowser, type Visits } from '../browser.ts';

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(inject('stack').api.url);
});
afterAll(() => browser.close());

describe('a start form', () => {
  it('refuses with errors beside the fields, then leads to the instance', async () => {
    const { page, complaints } = await browser.visit('Clara Clerk', '/start/customer-onboarding');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('Please fill this in.').first().waitFor();
    expect(await page.getByText('Please fill this in.').count()).toBe(4);
    await page.getByRole('textbox', { name: 'Full name' }).fill('Anna Clear');
    await page.getByLabel('Birth date').fill('1990-04-12');
    await page.getByRole('combobox', { name: 'Country' }).fill('Nether');
    await page.getByRole('option', { name: 'Netherlands', exact: true }).click();
    await page.getByRole('textbox', { name: 'E-mail' }).fill('anna@nowhere');
    await page.keyboard.press('Tab');
    expect(await page.getByRole('textbox', { name: 'Business key' }).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('This is not a valid e-mail address.').waitFor();
    expect(await look(page, 'start-refused')).toEqual([]);
    await page.getByRole('textbox', { name: 'E-mail' }).fill('anna@example.com');
    await page.getByRole('textbox', { name: 'Business key' }).fill('');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('Must not be empty.').waitFor();
    await page.getByRole('textbox', { name: 'Business key' }).fill(`anna-${Date.now()}`);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForURL(/\/instances\/.+/);
    await page.getByText('Completed', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});
