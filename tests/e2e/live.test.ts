import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { people } from '#tests/support/client.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import type { Review } from '#tests/support/reviews.ts';

import { openBrowser, type Visits } from './browser.ts';
import { newestFirst } from './newest-first.ts';

const { url } = inject('stack').api;
const on = cases(people(url));

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(url);
});
afterAll(() => browser.close());

async function review(): Promise<Review> {
  const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
  return on.openReview(businessKey, 60);
}

describe('an open page', () => {
  it('follows what others do, without a reload and without asking on its own', async () => {
    const { page, complaints } = await browser.visit('Ravi Reviewer', newestFirst);
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('/graphql') && asked.push(request.postData() ?? ''));
    const { businessKey, id } = await review();
    const row = page.getByRole('link').filter({ hasText: businessKey ?? '' });
    await row.getByText('Nobody yet').waitFor();
    const rita = await browser.visit('Rita Reviewer', `/activities/${id}`);
    await rita.page.getByRole('button', { name: 'Claim' }).click();
    await row.getByText('Rita Reviewer').waitFor();
    await page.waitForTimeout(2_000);
    const before = asked.length;
    await page.waitForTimeout(3_000);
    expect(asked.length - before).toBeLessThanOrEqual(1);
    expect(complaints).toEqual([]);
  });

  it('asks again soon after a refresh has failed', async () => {
    const { id } = await review();
    const { page } = await browser.visit('Ravi Reviewer', `/activities/${id}`);
    await page.getByText('Nobody has it yet').or(page.getByText('Claim it first')).first().waitFor();
    let failures = 2;
    await page.route('**/graphql', async (route) => {
      if (failures === 0 || !route.request().postData()?.includes('ActivityPage')) return route.continue();
      failures -= 1;
      return route.abort('connectionreset');
    });
    const rita = await browser.visit('Rita Reviewer', `/activities/${id}`);
    await rita.page.getByRole('button', { name: 'Claim' }).click();
    await page.getByText('Claimed by Rita Reviewer').waitFor({ timeout: 40_000 });
    expect(failures).toBe(0);
  });

  it('goes on by asking where streams are held back, and by itself after the server was away', async () => {
    const { page } = await browser.visit('Ravi Reviewer', newestFirst);
    let away = false;
    await page.route('**/live?**', async (route) => {
      if (away) return route.abort('connectionrefused');
      // Stands for a proxy that passes an answer on only when complete.
      if (route.request().headers()['accept'] === 'text/event-stream') return undefined;
      return route.continue();
    });
    await page.reload();
    const row = ({ businessKey }: Review) => page.getByRole('link').filter({ hasText: businessKey ?? '' });
    await page.waitForResponse((response) => response.url().includes('/live?') && response.status() === 304);
    await row(await review()).waitFor();
    away = true;
    await page.waitForRequest((request) => request.url().includes('/live?'));
    const missed = await review();
    away = false;
    await row(missed).waitFor();
  });
});
