import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { inHours, standaloneActivities } from '#tests/support/standalone-activities.ts';

import { look } from './accessibility.ts';
import { openBrowser, type Visits } from './browser.ts';

const { url } = inject('stack').api;
const as = people(url);
const { create } = standaloneActivities(as);

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(url);
  // A person is known after the first sign-in.
  await as('rita').request('query { me { id } }');
});
afterAll(() => browser.close());

describe('the settings', () => {
  it('change language and colours, and both stay', async () => {
    const key = `K${Math.random().toString(36).slice(2, 10).toUpperCase()}`;
    await create({ title: 'Bericht lesen', businessKey: key, dueAt: inHours(-50), priority: 75 });
    const rita = await browser.visit('Rita Reviewer', '/settings');
    const { page } = rita;
    await page.getByRole('radio', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('de');
    expect(await look(page, 'settings-german')).toEqual([]);
    await page.goto(`/?text=${key}`);
    const row = page.getByRole('list', { name: 'Aktivitäten' }).getByRole('listitem');
    await row.getByText('Überfällig').waitFor();
    await row.getByText('vor 2 Tagen').waitFor();
    await row.getByText('Hoch').waitFor();
    await expect.poll(() => page.title()).toMatch(/^\(\d+\) Eingang · Baton$/);
    expect(await look(page, 'inbox-german')).toEqual([]);

    await page.getByRole('button', { name: 'Dunkle Farben' }).click();
    await page.reload();
    await row.waitFor();
    expect(await page.evaluate(`document.documentElement.dataset.mantineColorScheme`)).toBe('dark');
    await page.goto('/settings');
    await page.getByText('Wie das System').click();
    await page.getByRole('radio', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(await page.evaluate(`document.documentElement.dataset.mantineColorScheme`)).toBe('light');

    await page.getByRole('checkbox', { name: 'An Activity of mine is due soon' }).click();
    await page.getByRole('radio', { name: 'Once an hour, together' }).click();
    const kept = { digest: 'HOURLY', muted: ['DUE_SOON'] };
    const document = 'query { notificationPreferences { digest muted } }';
    await eventually(
      () => as('rita').request<{ notificationPreferences: typeof kept }>(document),
      ({ notificationPreferences }) => JSON.stringify(notificationPreferences) === JSON.stringify(kept),
      { what: 'The preferences of Rita' },
    );
    await page.reload();
    expect(await page.getByRole('radio', { name: 'Once an hour, together' }).isChecked()).toBe(true);
    expect(await look(page, 'settings')).toEqual([]);
    expect(rita.complaints).toEqual([]);
  });
});
