import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

import { requireBrowser } from '#scripts/test/runner/browser.ts';

const screenshots = fileURLToPath(new URL('../screenshots/', import.meta.url));
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Answers that a test changes on their way count as public ones, which may not call this machine.
  '--disable-features=LocalNetworkAccessChecks',
];

const desktop = { width: 1280, height: 860 };
export const phone = { width: 390, height: 844 };

/** Person at a separate browser. `complaints` are the errors of the site in the browser's console. */
export interface Visitor {
  readonly page: Page;
  readonly complaints: string[];
  readonly context: BrowserContext;
}

/** Browser for the site at `baseUrl`. A visitor leaves at the end of the test: open pages would go on fetching beside the next test. */
export interface Visits {
  /** Opens `path` and signs in there as the person of this name. */
  visit: (name: string, path?: string, viewport?: typeof desktop) => Promise<Visitor>;
  /** Opens `path` in a separate browser, without signing in. `prepare` is called before. */
  open: (path: string, prepare?: (context: BrowserContext) => Promise<void>) => Promise<Visitor>;
  close: () => Promise<void>;
}

export async function openBrowser(baseUrl: string): Promise<Visits> {
  await mkdir(screenshots, { recursive: true });
  const executablePath = await requireBrowser((line) => console.log(line));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', ...quiet] });
  return {
    visit: async (name, path = '/', viewport = desktop) => {
      const visitor = await openPage(await browser.newContext({ viewport, baseURL: baseUrl }), baseUrl);
      await visitor.page.goto(path);
      await visitor.page.getByRole('button', { name }).click();
      await visitor.page.getByRole('button', { name: `Signed in as ${name}` }).waitFor();
      return visitor;
    },
    open: async (path, prepare) => {
      const context = await browser.newContext({ viewport: desktop, baseURL: baseUrl });
      await prepare?.(context);
      const visitor = await openPage(context, baseUrl);
      await visitor.page.goto(path);
      return visitor;
    },
    close: () => browser.close(),
  };
}

async function openPage(context: BrowserContext, baseUrl: string): Promise<Visitor> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && message.location().url.startsWith(baseUrl) && complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(String(error)));
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') console.log(await lastView(page, complaints));
    await close(context);
  });
  return { page, complaints, context };
}

/** Describes what the page showed when its test failed. */
async function lastView(page: Page, complaints: readonly string[]): Promise<string> {
  const text = await page.evaluate<string>('document.body.innerText').catch(String);
  return [`Last view of ${page.url()}:`, text.replaceAll(/\s*\n\s*/gu, ' | '), ...complaints].join('\n');
}

async function close(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
}

/** Returns the path of the picture of this name. */
export const picture = (name: string): string => `${screenshots}${name}.png`;

export async function screenshot(page: Page, name: string): Promise<void> {
  await page.evaluate('window.scrollTo(0, 0)');
  await page.screenshot({ path: picture(name), fullPage: true });
}

/** Returns the number of pixels of the page that lie to the right of the window. */
export async function overhang(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}
