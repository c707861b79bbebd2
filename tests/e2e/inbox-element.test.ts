/** Built `<baton-inbox>` in a page of another origin. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { ROOT } from '#scripts/stack/checkout.ts';
import { startHost } from '#scripts/stack/host/host.ts';
import type { Handle } from '#scripts/stack/parts.ts';
import { freePort } from '#scripts/stack/process/ports.ts';
import { temporaryFolder } from '#scripts/stack/temporary-stack.ts';
import { buildSite } from '#tests/support/build-site.ts';
import { people } from '#tests/support/client.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import { standaloneActivities } from '#tests/support/standalone-activities.ts';

import { look } from './accessibility.ts';
import { openBrowser, type Visits } from './browser.ts';

const largestKilobytes = 8;

const stack = inject('stack');
const as = people(stack.api.url);
const on = cases(as);

let portal: Server;
let portalUrl: string;
let element: Buffer;
let host: Handle;
let hostPort: number;
let env: Record<string, string>;
let browser: Visits;

/** Returns a page that embeds the inbox, as another company's would. */
const page = (api: string, token: string, lang: string) => `<!doctype html>
<html lang="${lang}"><head><title>Portal</title><style>:root { color-scheme: light dark; background: Canvas }</style>
<script type="module" src="/baton-inbox.js"></script></head>
<body><main><h1>Portal</h1><baton-inbox api="https://elsewhere.test" list="${lang === 'de' ? 'mine' : 'unassigned'}" order="newest"></baton-inbox><p id="said" role="status"></p></main><script type="module">
  const inbox = document.querySelector('baton-inbox');
  inbox.api = ${JSON.stringify(api)};
  inbox.token = async () => ${JSON.stringify(token)};
  for (const name of ['baton-open', 'baton-claimed'])
    inbox.addEventListener(name, ({ detail }) => (document.querySelector('#said').textContent = name + ' ' + detail.businessKey));
</script></body></html>`;

async function tokenOf(person: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${stack.api.url}/auth/dev`, { method: 'POST', headers, body: JSON.stringify({ person }) });
  return ((await response.json()) as { token: string }).token;
}

const startOwnHost = async (): Promise<Handle> =>
  startHost({ port: hostPort, env, logFile: join(await temporaryFolder('inbox-element'), 'host.log') });

beforeAll(async () => {
  const folder = await temporaryFolder('inbox-element-built');
  await buildSite(folder, ['--config', join(ROOT, 'examples/inbox-element/vite.config.ts')]);
  element = await readFile(join(folder, 'baton-inbox.js'));
  hostPort = await freePort();
  const token = await tokenOf('rita');
  portal = createServer((request, response) => {
    const isElement = request.url === '/baton-inbox.js';
    response.setHeader('content-type', isElement ? 'text/javascript' : 'text/html');
    response.end(isElement ? element : page(`http://127.0.0.1:${hostPort}`, token, request.url === '/de' ? 'de' : 'en-GB'));
  });
  const portalPort = await freePort();
  await new Promise<void>((resolve) => portal.listen(portalPort, '127.0.0.1', resolve));
  portalUrl = `http://127.0.0.1:${portalPort}`;
  env = { ...stack.settings, ALLOWED_ORIGINS: portalUrl };
  host = await startOwnHost();
  browser = await openBrowser(portalUrl);
});
afterAll(async () => {
  await browser.close();
  await host.stop();
  portal.close();
});

const entry = (at: Page, businessKey: string) => at.getByRole('listitem').filter({ hasText: businessKey });

describe('<baton-inbox> in a page of another origin', () => {
  it('is one small file', () => {
    const kilobytes = gzipSync(element).length / 1000;
    console.log(`<baton-inbox>: ${kilobytes.toFixed(1)} kB gzipped`);
    expect(kilobytes).toBeLessThan(largestKilobytes);
  });

  it('shows what there is to do, follows it, opens and claims it, and tells the page', async () => {
    const { page: at, complaints } = await browser.open('/');
    await at.getByText(/in all|of \d+|Nothing to do/).waitFor();
    const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
    const { id } = await on.openReview(businessKey, 60);
    await entry(at, businessKey).waitFor();
    await entry(at, businessKey).getByRole('button', { name: 'Review case', exact: true }).click();
    await at.getByText(`baton-open ${businessKey}`).waitFor();
    expect(await look(at, 'inbox-element')).toEqual([]);
    await entry(at, businessKey).getByRole('button', { name: 'Claim Review case' }).click();
    await at.getByText(`baton-claimed ${businessKey}`).waitFor();
    await entry(at, businessKey).waitFor({ state: 'detached' });
    expect((await on.reviews({ assignee: 'rita', businessKey })).map((review) => [review.id, review.status])).toEqual([[id, 'CLAIMED']]);
    expect(complaints).toEqual([]);
  });

  it('shows more on demand, and speaks the language of the page', async () => {
    const { create } = standaloneActivities(as);
    const made = await Promise.all(
      Array.from({ length: 51 }, (_, index) => create({ title: `Call ${index + 1}`, businessKey: 'element-more', assignee: 'rita' })),
    );
    const { page: at } = await browser.open('/de');
    await at.getByText(/^50 von \d+$/).waitFor();
    expect(await look(at, 'inbox-element-german')).toEqual([]);
    await at.getByRole('button', { name: 'Mehr zeigen' }).click();
    await expect.poll(() => at.getByRole('listitem').filter({ hasText: 'element-more' }).count(), { timeout: 60_000 }).toBe(51);
    const cancel = 'mutation ($id: ID!, $version: Int!) { cancelActivity(id: $id, version: $version, reason: "End of the test") { id } }';
    await Promise.all(made.map(({ id, version }) => as('leo').request(cancel, { id, version })));
    await entry(at, 'element-more').first().waitFor({ state: 'detached' });
  });

  it('shows nothing to a page of an origin that may not call, and says so', async () => {
    const { page: at } = await browser.open(`http://localhost:${new URL(portalUrl).port}/`);
    const said: string[] = [];
    at.on('console', (message) => said.push(message.text()));
    await at.getByRole('alert').filter({ hasText: 'The server cannot be reached.' }).waitFor();
    expect(await at.getByRole('listitem').count()).toBe(0);
    await expect.poll(() => said.join('\n'), { timeout: 60_000 }).toMatch(/http:\/\/localhost:\d+ is not one of its ALLOWED_ORIGINS/);
  });

  it('goes on by itself after the server was away', async () => {
    const { page: at } = await browser.open('/');
    await at.getByText(/in all|of \d+|Nothing to do/).waitFor();
    await host.stop();
    host = await startOwnHost();
    const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
    await on.openReview(businessKey, 60);
    await entry(at, businessKey).waitFor();
  });
});
