import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { people } from '#tests/support/client.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';

import { look } from './accessibility.ts';
import { openBrowser, screenshot, type Visitor, type Visits } from './browser.ts';
import { newestFirst } from './newest-first.ts';

const { url } = inject('stack').api;
const on = cases(people(url));
const sender = senderNamed('Maria Gonzalez');

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(url);
});
afterAll(() => browser.close());

async function openedReview(): Promise<string> {
  const { businessKey } = await on.submit(sender);
  return (await on.openReview(businessKey, 60)).id;
}

async function decide({ page }: Visitor, outcome: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: outcome, exact: true }).click();
  await page.getByLabel('Reason').fill(reason);
}

describe('a case', () => {
  it('goes from the form over the inbox to its end, before the eyes of all', async () => {
    const clara = await browser.visit('Clara Clerk', '/start/case-review');
    await clara.page.getByRole('textbox', { name: 'Full name' }).fill(sender.fullName);
    await clara.page.getByLabel('Birth date').fill(sender.birthDate);
    await clara.page.getByRole('combobox', { name: 'Country' }).fill('Netherlands');
    await clara.page.getByRole('option', { name: 'Netherlands', exact: true }).click();
    await clara.page.getByRole('textbox', { name: 'E-mail' }).fill(sender.email);
    expect(await look(clara.page, 'start')).toEqual([]);
    await clara.page.getByRole('button', { name: 'Start', exact: true }).dblclick();
    await clara.page.waitForURL(/\/instances\/.+/);
    await clara.page.locator('[data-element-id="review-case"].is-current').waitFor();
    const businessKey = await clara.page.getByRole('heading', { level: 1 }).innerText();
    expect(await look(clara.page, 'instance-running')).toEqual([]);

    const rita = await browser.visit('Rita Reviewer', newestFirst);
    const row = rita.page.getByRole('link').filter({ hasText: businessKey });
    await row.waitFor();
    expect(await look(rita.page, 'inbox')).toEqual([]);
    await row.click();
    await rita.page.getByRole('button', { name: 'Claim', exact: true }).click();
    await decide(rita, 'Approve', 'Another birth date, so another person.');
    expect(await look(rita.page, 'activity-form')).toEqual([]);
    await rita.page.getByRole('button', { name: 'Send decision' }).dblclick();
    await rita.page.getByText('The process continued with this decision').waitFor();
    expect(await look(rita.page, 'activity-decided')).toEqual([]);

    // The clerk's page follows without a reload.
    await clara.page.getByText('Completed', { exact: true }).waitFor();
    await clara.page.locator('[data-element-id="case-approved"].is-passed').waitFor();
    expect(await clara.page.locator('.is-current').count()).toBe(0);
    expect(await look(clara.page, 'instance-completed')).toEqual([]);
    expect((await on.instance(businessKey)).outcome).toBe('Case approved');
    expect([...clara.complaints, ...rita.complaints]).toEqual([]);
  });

  it('keeps what was typed when the instance is cancelled under an open form', async () => {
    const id = await openedReview();
    const rita = await browser.visit('Rita Reviewer', `/activities/${id}`);
    await rita.page.getByRole('button', { name: 'Claim', exact: true }).click();
    await decide(rita, 'Reject', 'Half a sentence that');
    const otto = await browser.visit('Otto Operator', `/activities/${id}`);
    await otto.page.getByRole('link', { name: /see the instance/ }).click();
    await otto.page.getByRole('button', { name: 'Cancel instance' }).click();
    await otto.page.getByLabel('Reason').fill('The sender withdrew.');
    expect(await look(otto.page, 'cancel')).toEqual([]);
    await otto.page.getByRole('button', { name: 'Cancel it' }).click();
    await otto.page.getByText('Cancelled', { exact: true }).first().waitFor();
    await rita.page.getByText('The process instance was cancelled').waitFor();
    await rita.page.getByText('Half a sentence that').waitFor();
    expect(await look(rita.page, 'activity-cancelled')).toEqual([]);
    expect([...rita.complaints, ...otto.complaints]).toEqual([]);
  });
});

describe('one Activity', () => {
  it('goes to one of two people who claim it at once; the other sees who has it', async () => {
    const id = await openedReview();
    const both = await Promise.all(['Rita Reviewer', 'Ravi Reviewer'].map((name) => browser.visit(name, `/activities/${id}`)));
    const buttons = both.map(({ page }) => page.getByRole('button', { name: 'Claim', exact: true }));
    await Promise.all(buttons.map((button) => button.waitFor()));
    // Forced clicks: a click that waits until nothing moves could find the button gone, because the other was quicker.
    await Promise.all(buttons.map((button) => button.dispatchEvent('click')));
    await Promise.all(both.map(({ page }) => page.getByText(/Claimed by R|Send decision/).waitFor()));
    const forms = await Promise.all(both.map(({ page }) => page.getByRole('button', { name: 'Send decision' }).count()));
    expect(forms[0]).not.toBe(forms[1]);
    await Promise.all(both.map(({ page }, index) => screenshot(page, `activity-race-${index + 1}`)));
  });

  it('takes one of two decisions that are sent at once; both pages show that one', async () => {
    const id = await openedReview();
    const first = await browser.visit('Leo Lead', `/activities/${id}`);
    const second = await browser.visit('Leo Lead', `/activities/${id}`);
    await first.page.getByRole('button', { name: 'Claim', exact: true }).click();
    await decide(first, 'Approve', 'The first reason');
    await decide(second, 'Reject', 'The second reason');
    await Promise.all([first, second].map(({ page }) => page.getByRole('button', { name: 'Send decision' }).click()));
    await Promise.all([first, second].map(({ page }) => page.getByText('The process continued with this decision').waitFor()));
    const shown = await Promise.all(
      [first, second].map(({ page }) => page.getByRole('region', { name: 'Decision', exact: true }).innerText()),
    );
    expect(shown[0]?.includes('The first reason')).toBe(shown[1]?.includes('The first reason'));
  });
});
