import { randomBytes } from 'node:crypto';

import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { startHost } from '#scripts/stack/host/host.ts';
import type { Handle } from '#scripts/stack/parts.ts';
import { freePort } from '#scripts/stack/process/ports.ts';
import { temporaryFolder } from '#scripts/stack/temporary-stack.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { clientId, resource, type RunningProvider, startProvider } from '#tests/support/oidc-provider.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';

import { look } from './accessibility.ts';
import { openBrowser, type Visits } from './browser.ts';

const stack = inject('stack');
const on = cases(people(stack.api.url));

const accounts = {
  rosa: { name: 'Rosa Reviewer', email: 'rosa@baton.example', roles: ['reviewer'], groups: ['case-reviewers'] },
  carl: { name: 'Carl Clerk', roles: ['clerk'] },
  gus: { name: 'Gus Guest' },
};
/** Lifetime of a token; the site renews a token a minute before its end. */
const tokenSeconds = 64;

let provider: RunningProvider;
let host: Handle;
let site: string;
let browser: Visits;

beforeAll(async () => {
  const port = await freePort();
  site = `http://127.0.0.1:${port}`;
  provider = await startProvider({ accounts, sites: [site], accessTokenSeconds: tokenSeconds });
  // The engine's account for everything belongs to development, too.
  const { AUTH_DEV_SECRET: _, INNGEST_DEV: __, FLOWABLE_PASSWORD: ___, ...settings } = stack.settings;
  const env = {
    ...settings,
    AUTH_MODE: 'production',
    INNGEST_SIGNING_KEY: `signkey-prod-${randomBytes(32).toString('hex')}`,
    INNGEST_EVENT_KEY: randomBytes(32).toString('base64url'),
    AUTH_DEV_SECRET: '',
    AUTH_ISSUER: provider.issuer,
    AUTH_AUDIENCE: resource,
    AUTH_CLIENT_ID: clientId,
    AUTH_SCOPES: 'openid profile email offline_access',
    AUTH_SIGN_IN_PARAMETERS: `resource=${resource}&prompt=consent`,
  };
  host = await startHost({ port, env, site: inject('site'), logFile: join(await temporaryFolder('sign-in'), 'host.log') });
  browser = await openBrowser(site);
});
afterAll(async () => {
  await browser.close();
  await host.stop();
  await provider.stop();
});

/** Signs in at the provider and consents to the site's access. */
async function signInAtProvider(page: Page, account: string): Promise<void> {
  await page.locator('input[name="login"]').fill(account);
  await page.locator('input[name="password"]').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function arrive(path: string, account: string) {
  const visitor = await browser.open(path);
  await visitor.page.getByRole('button', { name: 'Continue to sign in' }).click();
  await signInAtProvider(visitor.page, account);
  return visitor;
}

const storedToken = (page: Page): Promise<string> => page.evaluate(`JSON.parse(sessionStorage.getItem('baton.session')).token`);
const spoilToken = (page: Page) =>
  page.evaluate(
    `sessionStorage.setItem('baton.session', JSON.stringify({ ...JSON.parse(sessionStorage.getItem('baton.session')), token: 'a.b.c', issued: undefined }))`,
  );

describe('signing in at an issuer', () => {
  it('leads to the page that was first asked for, and to the inbox with its Activities', async () => {
    const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
    const { id } = await on.openReview(businessKey, 60);
    const { page, complaints } = await browser.open(`/activities/${id}`);
    await page.getByRole('button', { name: 'Continue to sign in' }).waitFor();
    expect(await look(page, 'sign-in-issuer')).toEqual([]);
    await page.getByRole('button', { name: 'Continue to sign in' }).click();
    await signInAtProvider(page, 'rosa');
    await page.getByText('What is known').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/activities/${id}`);
    await page.getByRole('link', { name: 'Inbox' }).first().click();
    await page.getByRole('link').filter({ hasText: businessKey }).waitFor();
    await page.getByRole('button', { name: 'Signed in as Rosa Reviewer' }).waitFor();
    expect(await look(page, 'sign-in-inbox')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('renews the token before a call that it would not outlive by much', async () => {
    const { page, complaints } = await arrive('/', 'rosa');
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    const first = await storedToken(page);
    await eventually(
      async () => {
        await page.reload();
        // The answer of a call: a renewal before it is over, and no reload cuts it off.
        await page.getByRole('link', { name: /^All open \d/ }).waitFor();
        return storedToken(page);
      },
      (token) => token !== first,
      { seconds: 30, what: 'A renewed token' },
    );
    await page.getByRole('button', { name: 'Signed in as Rosa Reviewer' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is asked for again over the page that stays, with what was typed', async () => {
    const { page } = await arrive('/start/hello-world', 'carl');
    await page.getByLabel('Message').fill('half a sen');
    // A reload would bring another token: this one is spoilt under the running page.
    await page.route('**/graphql', (route) => route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer a.b.c' } }));
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('heading', { name: 'Your sign-in has expired' }).waitFor();
    expect(await look(page, 'sign-in-again')).toEqual([]);
    await page.unroute('**/graphql');
    const opened = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Sign in again' }).click();
    const popup = await opened;
    await popup.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Your sign-in has expired' }).waitFor({ state: 'detached' });
    await eventually(() => Promise.resolve(popup.isClosed()), Boolean, { seconds: 10, what: 'The end of the window' });
    expect(await page.getByLabel('Message').inputValue()).toBe('half a sen');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForURL(/\/instances\/.+/);
  });

  it('is asked for again after a reload with a token that no longer holds', async () => {
    const { page } = await arrive('/instances', 'carl');
    await page.getByRole('heading', { name: 'Instances' }).waitFor();
    await spoilToken(page);
    await page.reload();
    await page.getByRole('heading', { name: 'Your sign-in has expired' }).waitFor();
    expect(await look(page, 'sign-in-after-reload')).toEqual([]);
  });

  it('tells somebody without a role what to do', async () => {
    const { page } = await arrive('/', 'gus');
    await page.getByText('have no role in Baton').waitFor();
    expect(await look(page, 'sign-in-without-role')).toEqual([]);
  });

  it('tells what the issuer said when it said no, and when the answer is an old one', async () => {
    const { page } = await browser.open('/instances');
    await page.getByRole('button', { name: 'Continue to sign in' }).click();
    await page.getByRole('link', { name: /cancel/i }).click();
    await page.getByText('The sign-in service refused (access_denied)').waitFor();
    expect(await look(page, 'sign-in-refused')).toEqual([]);
    await page.goto('/sign-in/callback?code=x&state=page.y');
    await page.getByText('This sign-in was not begun in this tab').waitFor();
  });

  it('ends here and at the issuer', async () => {
    const { page } = await arrive('/', 'rosa');
    await page.getByRole('button', { name: 'Signed in as Rosa Reviewer' }).waitFor();
    await page.evaluate(`sessionStorage.setItem('baton.draft.rosa.some-activity', '{"reason":"half a sentence"}')`);
    const revoked: string[] = [];
    page.on('requestfinished', (request) => request.url().endsWith('/token/revocation') && revoked.push(request.postData() ?? ''));
    const token = await storedToken(page);
    await page.getByRole('button', { name: 'Signed in as Rosa Reviewer' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: /yes/i }).click();
    await page.getByRole('button', { name: 'Continue to sign in' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(
      await page.evaluate(`Object.keys(sessionStorage).filter((key) => key.startsWith('baton.') && !key.includes('sign-in'))`),
    ).toEqual([]);
    expect(revoked.map((body) => new URLSearchParams(body).get('token'))).toEqual(expect.arrayContaining([token, expect.any(String)]));
    await page.goto('/instances');
    await page.getByRole('button', { name: 'Continue to sign in' }).click();
    await page.locator('input[name="login"]').waitFor();
  });
});
