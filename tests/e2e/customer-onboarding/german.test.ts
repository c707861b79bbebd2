import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { people } from '#tests/support/client.ts';
import { applicantNamed, onboardings } from '#tests/support/customer-onboarding/onboardings.ts';

import { look } from '../accessibility.ts';
import { openBrowser, type Visits } from '../browser.ts';

const { url } = inject('stack').api;
const on = onboardings(people(url));

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(url);
});
afterAll(() => browser.close());

it('the form of the review speaks German, with what only the server knows', async () => {
  const { businessKey } = await on.submit(applicantNamed('Maria Gonzalez'));
  const { id } = await on.openReview(businessKey);
  const { page } = await browser.open('/sign-in', async (context) => {
    await context.addInitScript(`Object.defineProperty(navigator, 'languages', { get: () => ['de-DE', 'en'] })`);
  });
  await page.getByRole('button', { name: 'Rita Reviewer' }).click();
  await page.getByRole('button', { name: 'Angemeldet als Rita Reviewer' }).waitFor();
  await page.goto(`/activities/${id}`);
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByRole('button', { name: 'Ablehnen' }).click();
  await page.getByRole('textbox', { name: 'Begründung' }).fill('   ');
  await page.getByRole('button', { name: 'Entscheidung senden: Ablehnen' }).click();
  await page.getByText('Geben Sie eine Begründung').waitFor();
  expect(await look(page, 'activity-german')).toEqual([]);
});
