import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { people } from '#tests/support/client.ts';
import { applicantNamed, onboardings } from '#tests/support/customer-onboarding/onboardings.ts';
import { outagesOf } from '#tests/support/outages.ts';

import { look } from '../accessibility.ts';
import { openBrowser, type Visits } from '../browser.ts';

const { url } = inject('stack').api;
const on = onboardings(people(url));

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(url);
});
afterAll(() => browser.close());

it('the page of an instance says which system it waits for, since when and until about when', async () => {
  const outages = outagesOf(inject('stack').sandbox.url);
  await outages.begin('billing', { kind: 'busy', retryAfterSeconds: 15 });
  const { businessKey, processInstance } = await on.submit(applicantNamed('Anna Clear'));
  const { page, complaints } = await browser.visit('Otto Operator', `/instances/${processInstance?.id ?? ''}`);
  const notice = page.getByRole('region', { name: 'Waiting for' }).getByText(/Waits for the billing system since/);
  await notice.waitFor();
  await outages.end('billing');
  await page.locator('[data-element-id="open-billing-account"].is-current').waitFor();
  expect(await look(page, 'instance-waits-for-system')).toEqual([]);
  await expect(notice.textContent()).resolves.toMatch(
    /^Waits for the billing system since .+\. The billing system is busy \(status 503\) and asks to wait 15 s\.$/,
  );
  expect(await page.getByText('failed, retrying').count(), 'the wait says it better').toBe(0);
  expect((await on.ended(businessKey, 60)).outcome).toBe('Customer onboarded');
  await notice.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});
