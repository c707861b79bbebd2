import type { APIResponse, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { people } from '#tests/support/client.ts';
import { inHours, standaloneActivities } from '#tests/support/standalone-activities.ts';

import { look } from './accessibility.ts';
import { openBrowser, overhang, phone, type Visitor, type Visits } from './browser.ts';

const { url } = inject('stack').api;
const as = people(url);
const { create, claim, complete } = standaloneActivities(as);

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(url);
  // People are known after their first sign-in.
  await Promise.all((['rita', 'ravi', 'leo'] as const).map((person) => as(person).request('query { me { id } }')));
});
afterAll(() => browser.close());

/** Returns a word that only the Activities of one story have. */
const newKey = () => `K${Math.random().toString(36).slice(2, 10).toUpperCase()}`;
const rowsOf = ({ page }: Visitor) => page.getByRole('list', { name: 'Activities' }).getByRole('listitem');
const rowOf = (visitor: Visitor, title: string) => rowsOf(visitor).filter({ hasText: title });
const focused = ({ page }: Visitor) => page.evaluate<string>('document.activeElement?.innerText ?? ""');

describe('the inbox', () => {
  it('counts every list exactly, in the title too, and follows what others do', async () => {
    const key = newKey();
    await create({ title: 'Late one', businessKey: key, dueAt: inHours(-30), priority: 100 });
    await create({ title: 'Of Rita', businessKey: key, assignee: 'rita', dueAt: inHours(30) });
    const rita = await browser.visit('Rita Reviewer', `/?text=${key}`);
    await rowOf(rita, 'Late one').getByText('Overdue').waitFor();
    await rowOf(rita, 'Late one').getByText('Urgent').waitFor();
    await rowOf(rita, 'Of Rita').getByText('You').waitFor();
    const { inboxCounts } = await as('rita').request<{ inboxCounts: Record<string, number> }>(
      'query { inboxCounts { mine forMe unassigned overdue watched delegated } }',
    );
    const shown = await rita.page.locator('[data-list] .list-count').allInnerTexts();
    const { mine, forMe, unassigned, overdue, watched, delegated } = inboxCounts;
    expect(shown.slice(1).map(Number)).toEqual([mine, forMe, unassigned, overdue, watched, delegated]);
    const waiting = Number(/^\((\d+)\) Inbox · Baton$/.exec(await rita.page.title())?.[1]);
    await create({ title: 'Comes later', businessKey: key });
    await rowOf(rita, 'Comes later').waitFor();
    await expect.poll(() => rita.page.title()).toBe(`(${waiting + 1}) Inbox · Baton`);
    await rita.page.getByRole('link', { name: /^Overdue/ }).click();
    await rowOf(rita, 'Comes later').waitFor({ state: 'detached' });
    expect(await rowsOf(rita).count()).toBe(1);
    await rita.page.getByRole('link', { name: /^Delegated/ }).click();
    await rita.page.getByText('No Activity fits').waitFor();
    expect(await look(rita.page, 'inbox-nothing-fits')).toEqual([]);
    await rita.page.getByRole('link', { name: 'Show the whole list' }).click();
    await rita.page.getByText('You have delegated nothing').waitFor();
    expect(await look(rita.page, 'inbox-empty')).toEqual([]);
    expect(rita.complaints).toEqual([]);
  });

  it('narrows, sorts and loads more; the address keeps it, and so does a name', async () => {
    const key = newKey();
    const numbers = Array.from({ length: 26 }, (_, index) => index + 1);
    await Promise.all(
      numbers.map((number) =>
        create({ title: `Statement ${number}`, businessKey: key, dueAt: inHours(24 * number), priority: number <= 2 ? 75 : 50 }),
      ),
    );
    const rita = await browser.visit('Rita Reviewer');
    const { page } = rita;
    await page.getByRole('searchbox', { name: 'Search' }).fill(key);
    await page.getByText('26 Activities', { exact: true }).waitFor();
    expect(await rowsOf(rita).count()).toBe(25);
    await page.getByRole('button', { name: 'Load more' }).click();
    await rowOf(rita, 'Statement 26').waitFor();
    await page.getByRole('button', { name: 'Ascending: reverse the order' }).click();
    await page.waitForURL(/descending=true/);
    await rowsOf(rita).first().getByText('Statement 26').waitFor();

    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('combobox', { name: 'Priority' }).click();
    await page.getByRole('option', { name: 'High and urgent' }).click();
    await page.getByText('2 Activities', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Process' }).click();
    await page.getByRole('option', { name: 'Case review' }).click();
    await page.getByText('No Activity fits').waitFor();
    await page.getByRole('combobox', { name: 'User task' }).click();
    await page.getByRole('option', { name: 'Review case' }).click();
    await page.waitForURL(/task=review-case/);
    expect(await look(page, 'inbox-filter')).toEqual([]);
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await page.getByText('26 Activities', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Priority' }).click();
    await page.getByRole('option', { name: 'High and urgent' }).click();
    await page.getByRole('button', { name: 'Due in the next 7 days' }).click();
    await page.getByText('2 Activities', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('2 Activities', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Saved' }).click();
    await page.getByRole('textbox', { name: 'Name of this list' }).fill(`Urgent ${key}`);
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.getByRole('button', { name: `Urgent ${key}`, exact: true }).waitFor();
    expect(await look(page, 'inbox-saved')).toEqual([]);
    await page.goto('/');
    await page.getByRole('button', { name: 'Saved' }).click();
    await page.getByRole('button', { name: `Urgent ${key}`, exact: true }).click();
    await page.getByText('2 Activities', { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('text')).toBe(key);
    await page.getByRole('button', { name: 'Saved' }).click();
    await page.getByRole('button', { name: `Delete Urgent ${key}` }).click();
    await page.getByRole('button', { name: `Urgent ${key}`, exact: true }).waitFor({ state: 'detached' });
    expect(rita.complaints).toEqual([]);
  });

  it('claims many at once, and says of each that was not claimed who was faster', async () => {
    const key = newKey();
    const [first] = await Promise.all(['One', 'Two', 'Three'].map((title) => create({ title: `${title} of many`, businessKey: key })));
    const rita = await browser.visit('Rita Reviewer', `/?text=${key}`);
    await rowOf(rita, 'Three of many').waitFor();
    // The news that Ravi was faster comes too late.
    const isList = (request: Request) => request.postData()?.includes('"Inbox"') ?? false;
    let before: APIResponse | undefined;
    await rita.page.route('**/graphql', async (route) => {
      if (!isList(route.request())) return route.continue();
      before ??= await route.fetch({ maxRetries: 2 });
      return route.fulfill({ response: before });
    });
    await rita.page.reload();
    await rowOf(rita, 'Three of many').waitFor();
    await rita.page.getByRole('checkbox', { name: 'Select all shown' }).click();
    await claim('ravi', first!);
    await rita.page.getByRole('button', { name: 'Claim 3' }).click();
    await rita.page.getByText(/Ravi Reviewer (has claimed it|changed it on)/).waitFor();
    await rita.page.getByText('Claimed: 2. Not done: 1.').waitFor();
    expect(await look(rita.page, 'inbox-bulk-answers')).toEqual([]);
    await rita.page.unroute('**/graphql');
    await rita.page.getByRole('button', { name: 'Back to the list' }).click();
    await rita.page.getByRole('link', { name: /^Mine/ }).click();
    await rita.page.getByText('2 Activities', { exact: true }).waitFor();
    expect(rita.complaints).toEqual([]);
  });

  it('assigns many, and decides many where their form allows it', async () => {
    const key = newKey();
    await Promise.all(['One', 'Two'].map((title) => create({ title: `${title} to give`, businessKey: key })));
    const leo = await browser.visit('Leo Lead', `/?text=${key}`);
    const { page } = leo;
    await page.getByRole('checkbox', { name: 'Select One to give' }).click();
    await page.getByRole('checkbox', { name: 'Select Two to give' }).click();
    await page.getByText('Selected: 2').waitFor();
    expect(await look(page, 'inbox-selected')).toEqual([]);
    await page.getByRole('button', { name: 'Assign 2…' }).click();
    await page.getByRole('combobox', { name: 'To whom' }).fill('Ravi');
    await page.getByRole('option', { name: /Ravi Reviewer/ }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('You know these');
    expect(await look(page, 'inbox-bulk-assign')).toEqual([]);
    await page.getByRole('button', { name: 'Assign', exact: true }).click();
    await page.getByText('Assigned: 2').waitFor();
    await rowOf(leo, 'One to give').getByText('Ravi Reviewer').waitFor();
    await page.getByRole('checkbox', { name: 'Select all shown' }).click();
    await page.getByRole('button', { name: 'Decide 2…' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('Both are fine');
    expect(await look(page, 'inbox-bulk-decide')).toEqual([]);
    await page.getByRole('button', { name: 'Send decision' }).click();
    await page.getByText('Decided: 2').waitFor();
    await page.getByText('No Activity fits').waitFor();
    await page.getByRole('link', { name: 'Done' }).click();
    await rowOf(leo, 'Two to give').getByText('Decided').waitFor();
    expect(leo.complaints).toEqual([]);
  });

  it('takes an Activity without a process', async () => {
    const leo = await browser.visit('Leo Lead');
    const { page } = leo;
    const title = `Call back ${newKey()}`;
    await page.getByRole('button', { name: 'New Activity' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText('Please fill this in.').waitFor();
    await page.getByText('Please choose one.').waitFor();
    expect(await look(page, 'inbox-new')).toEqual([]);
    await page.getByRole('textbox', { name: 'Title' }).fill(title);
    await page.getByText('Somebody of a group').click();
    await page.getByRole('combobox', { name: 'Group' }).click();
    await page.getByRole('option', { name: 'Case reviewers' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(leo.complaints).toEqual([]);
  });

  it('is walked by the keyboard alone', async () => {
    const key = newKey();
    await create({ title: 'First by keys', businessKey: key, dueAt: inHours(1) });
    await create({ title: 'Second by keys', businessKey: key, dueAt: inHours(2) });
    const rita = await browser.visit('Rita Reviewer');
    const { page } = rita;
    const { keyboard } = page;
    await page.getByRole('list', { name: 'Activities' }).waitFor();
    await keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys' }).waitFor();
    expect(await look(page, 'keys')).toEqual([]);
    await keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Keys' }).waitFor({ state: 'detached' });
    await keyboard.press('/');
    await keyboard.type(key);
    await page.getByText('2 Activities', { exact: true }).waitFor();
    await keyboard.press('Enter');
    await keyboard.press('j');
    expect(await focused(rita)).toContain('First by keys');
    await keyboard.press('ArrowDown');
    expect(await focused(rita)).toContain('Second by keys');
    await keyboard.press('k');
    await keyboard.press('x');
    await page.getByText('Selected: 1').waitFor();
    await keyboard.press('x');
    await keyboard.press('c');
    await rowOf(rita, 'First by keys').getByText('You').waitFor();
    expect(await focused(rita)).toContain('First by keys');
    const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'First by keys' }).waitFor();
    await page.goBack();
    await rowOf(rita, 'Second by keys').waitFor();
    await keyboard.press('2');
    await page.waitForURL(/list=mine/);
    await rowOf(rita, 'Second by keys').waitFor({ state: 'detached' });
    await keyboard.press('n');
    await page.waitForURL(/\/activities\/.+/);
    expect(rita.complaints).toEqual([]);
  });

  it('is a list of cards on a phone, and nothing is wider than the screen', async () => {
    const key = newKey();
    await create({ title: 'A title that is so long that it needs more than one line on a phone', businessKey: key, dueAt: inHours(-3) });
    const leo = await browser.visit('Leo Lead', `/?text=${key}`, phone);
    await rowOf(leo, 'A title that').waitFor();
    expect(await look(leo.page, 'phone-inbox-card')).toEqual([]);
    expect(await overhang(leo.page)).toBe(0);
    await leo.page.getByRole('button', { name: 'Filter' }).click();
    await leo.page.getByRole('checkbox', { name: 'Select all shown' }).click();
    await leo.page.getByText('Selected: 1').waitFor();
    expect(await look(leo.page, 'phone-inbox-filter')).toEqual([]);
    expect(await overhang(leo.page)).toBe(0);
  });
});

describe('what is over', () => {
  it('stands in the history of whoever decided it, and of everybody for auditors', async () => {
    const key = newKey();
    const done = await complete('rita', await claim('rita', await create({ title: 'Done by Rita', businessKey: key })));
    const rita = await browser.visit('Rita Reviewer', '/history');
    await rita.page.getByRole('searchbox', { name: 'Search' }).fill(key);
    await rita.page.getByText('1 Activity', { exact: true }).waitFor();
    await rita.page
      .getByRole('link', { name: /Done by Rita/ })
      .getByText('Decided')
      .waitFor();
    expect(await look(rita.page, 'history')).toEqual([]);
    expect(await rita.page.getByRole('link', { name: 'Audit' }).count()).toBe(0);

    const ada = await browser.visit('Ada Auditor', '/audit');
    const entries = ada.page.getByRole('list', { name: 'What happened' }).getByRole('listitem');
    await entries.filter({ hasText: key }).filter({ hasText: 'Completed' }).getByRole('link', { name: 'only this one' }).click();
    await ada.page.waitForURL(new RegExp(done.id));
    await entries.nth(3).waitFor({ state: 'detached' });
    expect(await entries.allInnerTexts()).toEqual(['Completed', 'Claimed', 'Opened'].map((what) => expect.stringContaining(what)));
    await ada.page.getByRole('combobox', { name: 'What' }).click();
    await ada.page.getByRole('option', { name: 'Claimed', exact: true }).click();
    await entries.filter({ hasText: 'Opened' }).waitFor({ state: 'detached' });
    expect(await entries.allInnerTexts()).toEqual([expect.stringContaining('Rita Reviewer')]);
    await ada.page.getByRole('button', { name: 'One Activity only: show all' }).click();
    await ada.page.getByRole('combobox', { name: 'Who' }).fill('Leo');
    await ada.page.getByRole('option', { name: 'Leo Lead' }).click();
    await ada.page.waitForURL(/actor=leo/);
    await ada.page.goto('/audit');
    await entries.first().waitFor();
    expect(await look(ada.page, 'audit')).toEqual([]);
    expect([...rita.complaints, ...ada.complaints]).toEqual([]);
  });
});
