import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';
import type { Review } from '#tests/support/reviews.ts';

import { look } from './accessibility.ts';
import { openBrowser, overhang, phone, picture, screenshot, type Visitor, type Visits } from './browser.ts';

const stack = inject('stack');
const as = people(stack.api.url);
const on = cases(as);

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(stack.api.url);
});
afterAll(() => browser.close());

async function review(): Promise<Review> {
  const { businessKey } = await on.submit(senderNamed('Maria Gonzalez'));
  return on.openReview(businessKey, 60);
}

async function claimed(by: 'rita' | 'ravi'): Promise<Review> {
  const { id, version } = await review();
  const claim = `mutation ($id: ID!, $version: Int!) { claimActivity(id: $id, version: $version) { id version taskId processInstanceId } }`;
  const answer = await as(by).request<{ claimActivity: Review }>(claim, { id, version });
  return answer.claimActivity;
}

const open = (name: string, { id }: Review) => browser.visit(name, `/activities/${id}`);
const section = ({ page }: Visitor, name: string) => page.getByRole('region', { name, exact: true });
const press = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Fires the timer that closes the review. */
async function closeByTimer({ id, processInstanceId, taskId }: Review): Promise<void> {
  const flowable = createFlowableClient(readFlowableConfig(stack.settings));
  const timers = await flowable.jobs.timers({ processInstanceId });
  await flowable.jobs.fireTimer(timers.find(({ elementId }) => elementId === 'review-overdue')?.id ?? id);
  await eventually(
    () => flowable.tasks.get(taskId),
    (task) => task === null,
    { what: 'The end of the user task' },
  );
}

describe('an Activity that goes from hand to hand', () => {
  it('is delegated, talked about with a mention, handed back and decided, all before the eyes of both', async () => {
    const found = await review();
    const rita = await open('Rita Reviewer', found);
    const ravi = await open('Ravi Reviewer', found);
    await rita.page.getByText('Ravi Reviewer has this open now').waitFor();
    await ravi.page.getByText('Rita Reviewer has this open now').waitFor();
    await rita.page.getByText('Escalates in').waitFor();
    const barriers = await look(rita.page, 'activity-open');

    await rita.page.keyboard.press('c');
    await section(rita, 'People').getByText('Rita Reviewer (you)').waitFor();
    await section(ravi, 'Your decision').getByText('Claimed by Rita Reviewer').waitFor();
    await press(rita, 'Delegate');
    const dialog = rita.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Delegate' }).click();
    await dialog.getByText('Please choose one.').waitFor();
    await dialog.getByRole('combobox', { name: 'To whom' }).fill('rav');
    await rita.page.getByRole('option', { name: /Ravi/ }).click();
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Do you know the name?');
    barriers.push(...(await look(rita.page, 'activity-delegate')));
    await dialog.getByRole('button', { name: 'Delegate' }).click();
    await section(rita, 'Your decision').getByText('Ravi Reviewer looks into it').waitFor();

    await section(ravi, 'Your decision').getByText('You look into it for Rita Reviewer').waitFor();
    const comment = ravi.page.getByRole('textbox', { name: 'Comment' });
    await comment.pressSequentially('Another person, @ri');
    await ravi.page.getByRole('option', { name: /Rita/ }).waitFor();
    await ravi.page.screenshot({ path: picture('activity-mention') });
    await comment.press('ArrowDown');
    await comment.press('Enter');
    await comment.pressSequentially('as the birth date says.');
    await comment.press('Control+Enter');
    await section(rita, 'Comments').getByText('@Rita Reviewer (you)').waitFor();
    await press(ravi, 'Hand back');
    await ravi.page.getByRole('dialog').getByRole('button', { name: 'Hand back' }).click();

    await rita.page.getByRole('button', { name: 'Approve' }).click();
    await section(rita, 'History').getByText('Handed back', { exact: true }).waitFor();
    await section(rita, 'History').getByText('Do you know the name?').waitFor();
    barriers.push(...(await look(rita.page, 'activity-form')));
    await rita.page.getByRole('textbox', { name: 'Internal note' }).fill('Same scan as last year');
    await rita.page.getByRole('textbox', { name: 'Internal note' }).press('Control+Enter');
    await section(ravi, 'Decision').getByText('Decided by Rita Reviewer').waitFor();
    await rita.page.getByText('The process continued with this decision').waitFor();
    barriers.push(...(await look(rita.page, 'activity-decided')));
    await section(ravi, 'Decision').getByText('Same scan as last year').waitFor();
    const otto = await open('Otto Operator', found);
    await section(otto, 'Decision').getByText('Private fields are not shown to you.').waitFor();
    expect(await otto.page.getByText('Same scan as last year').count()).toBe(0);
    expect(barriers).toEqual([]);
    expect([...rita.complaints, ...ravi.complaints, ...otto.complaints]).toEqual([]);
  });

  it('without a process is cancelled with a reason, and says so', async () => {
    const make = `mutation ($input: NewActivity!, $key: String!) { createActivity(input: $input, idempotencyKey: $key) { id } }`;
    const input = { title: 'Call the bank back', description: 'Ask for Mr Smith.', candidateGroups: ['case-reviewers'] };
    const made = await as('leo').request<{ createActivity: Review }>(make, { input, key: crypto.randomUUID() });
    const rita = await open('Rita Reviewer', made.createActivity);
    await rita.page.getByText('Ask for Mr Smith.').waitFor();
    expect(await rita.page.getByRole('button', { name: 'Cancel Activity' }).count(), 'only for its maker and leads').toBe(0);
    const leo = await open('Leo Lead', made.createActivity);
    await press(leo, 'Cancel Activity');
    await leo.page.getByRole('textbox', { name: 'Reason' }).fill('They called us.');
    await press(leo, 'Cancel it');
    await section(rita, 'Decision').getByText('They called us.').waitFor();
    expect(await look(rita.page, 'activity-standalone-cancelled')).toEqual([]);
  });

  it('has files by their addresses, watchers, another priority and a date to come back to', async () => {
    const found = await claimed('rita');
    const leo = await open('Leo Lead', found);
    await press(leo, 'Attach');
    const dialog = leo.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Passport');
    await dialog.getByRole('textbox', { name: 'Address' }).fill('http://files.example.com/passport.pdf');
    await dialog.getByRole('button', { name: 'Attach' }).click();
    await dialog.getByText('Must be an https address').waitFor();
    const barriers = await look(leo.page, 'activity-attach-refused');
    await dialog.getByRole('textbox', { name: 'Address' }).fill('https://files.example.com/passport.pdf');
    await dialog.getByRole('button', { name: 'Attach' }).click();
    await leo.page.getByRole('link', { name: 'Passport' }).waitFor();
    await press(leo, 'Watch');
    await section(leo, 'People').getByText('Watched by: Leo Lead').waitFor();
    await press(leo, 'Change');
    await leo.page.getByRole('combobox', { name: 'Priority' }).click();
    await leo.page.getByRole('option', { name: 'Urgent' }).click();
    await dialog.getByLabel('Follow up').fill('2031-05-06T09:30');
    barriers.push(...(await look(leo.page, 'activity-dates')));
    await press(leo, 'Save');
    await section(leo, 'When').getByText('Urgent').waitFor();
    await section(leo, 'History').getByText('Priority: 50 → 100').waitFor();
    await leo.page.getByRole('button', { name: 'Remove Passport' }).click();
    await leo.page.getByRole('link', { name: 'Passport' }).waitFor({ state: 'detached' });
    await section(leo, 'History').getByText('Detached').waitFor();
    expect(barriers).toEqual([]);
    expect(leo.complaints).toEqual([]);
  });
});

describe('what is typed', () => {
  it('is there again in another browser of the same person, until it is discarded', async () => {
    const found = await claimed('rita');
    const first = await open('Rita Reviewer', found);
    await first.page.getByRole('button', { name: 'Reject' }).click();
    await first.page.getByRole('textbox', { name: 'Reason' }).fill('The street is another one.');
    await first.page.getByRole('textbox', { name: 'Internal note' }).fill('Seen before');
    await first.page.getByText(/^Saved at \d\d:\d\d$/).waitFor();
    await first.page.close();
    const second = await open('Rita Reviewer', found);
    await expect(second.page.getByRole('textbox', { name: 'Reason' }).inputValue()).resolves.toBe('The street is another one.');
    await second.page.getByText(/^Saved at \d\d:\d\d$/).waitFor();
    const ravi = await open('Ravi Reviewer', found);
    await section(ravi, 'Your decision').getByText('Claimed by Rita Reviewer').waitFor();
    expect(await ravi.page.getByText('The street is another one.').count(), 'a draft is its writer’s alone').toBe(0);
    await press(second, 'Discard');
    await second.page.getByText(/^Saved at/).waitFor({ state: 'detached' });
    await second.page.reload();
    await second.page.getByRole('button', { name: 'Reject' }).waitFor();
    expect(await second.page.getByRole('textbox', { name: 'Reason' }).count()).toBe(0);
    expect([...first.complaints, ...second.complaints, ...ravi.complaints]).toEqual([]);
  });

  it('stays in the tab, through a reload, while the server does not take it, and is saved when it does', async () => {
    const found = await claimed('rita');
    const rita = await open('Rita Reviewer', found);
    await rita.page.getByRole('button', { name: 'Reject' }).click();
    await rita.page.getByText(/^Saved at/).waitFor();
    let isAway = true;
    await rita.page.route('**/graphql', (route) =>
      isAway && route.request().postData()?.includes('"SaveDraft"') ? route.abort('connectionrefused') : route.continue(),
    );
    await rita.page.getByRole('textbox', { name: 'Reason' }).fill('Written in the train');
    await rita.page.getByText('Not saved yet. Kept in this tab').waitFor();
    await screenshot(rita.page, 'activity-unsaved');
    await rita.page.reload();
    await expect(rita.page.getByRole('textbox', { name: 'Reason' }).inputValue()).resolves.toBe('Written in the train');
    await rita.page.getByText('Not saved yet. Kept in this tab').waitFor();
    isAway = false;
    await rita.page.getByText(/^Saved at/).waitFor();
    const elsewhere = await open('Rita Reviewer', found);
    await expect(elsewhere.page.getByRole('textbox', { name: 'Reason' }).inputValue()).resolves.toBe('Written in the train');
  });

  it('says why when the server will never take it, and does not ask again', async () => {
    const rita = await open('Rita Reviewer', await claimed('rita'));
    let asked = 0;
    rita.page.on('request', (request) => (asked += request.postData()?.includes('"SaveDraft"') ? 1 : 0));
    await rita.page.getByRole('button', { name: 'Reject' }).click();
    await rita.page.getByText(/^Saved at/).waitFor();
    await rita.page.getByRole('textbox', { name: 'Reason' }).fill('x'.repeat(66_000));
    await rita.page.getByText(/^Not saved, kept in this tab only: .*larger than 64 kB/).waitFor();
    const before = asked;
    await rita.page.waitForTimeout(4_000);
    expect(asked).toBe(before);
    await rita.page.getByRole('textbox', { name: 'Reason' }).fill('Short');
    await rita.page.getByText(/^Saved at/).waitFor();
  });

  it('is kept for whoever loses a race, who sees who decided what and when', async () => {
    const found = await review();
    const rita = await open('Rita Reviewer', found);
    await press(rita, 'Decide now');
    await rita.page.getByRole('button', { name: 'Reject' }).click();
    await rita.page.getByRole('textbox', { name: 'Reason' }).fill('Too many doubts');
    await rita.page.getByText(/^Saved at/).waitFor();
    // Ravi's changes meanwhile do not reach her page.
    await rita.page.route('**/live?**', (route) => route.abort());
    await rita.page.reload();
    await rita.page.getByRole('textbox', { name: 'Reason' }).waitFor();
    await on.complete('ravi', found, { outcome: 'approve', reason: 'A namesake' });
    await rita.page.getByRole('button', { name: 'Send decision: Reject' }).click();
    await section(rita, 'What you had typed')
      .getByText(/Ravi Reviewer decided it on \d.+ Your input was not sent/)
      .waitFor();
    await section(rita, 'What you had typed').getByText('Too many doubts').waitFor();
    await section(rita, 'Decision').getByText('A namesake').waitFor();
    expect(await look(rita.page, 'activity-lost-race')).toEqual([]);
  });

  it('is kept when a timer closes the Activity under it', async () => {
    const found = await review();
    const rita = await open('Rita Reviewer', found);
    await press(rita, 'Claim');
    await rita.page.getByRole('button', { name: 'Approve' }).waitFor();
    // The focus is where the work goes on: the third button is the third Tab.
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await rita.page.keyboard.press(key);
    await rita.page.getByRole('textbox', { name: 'Question' }).fill('Which street do you');
    await closeByTimer(found);
    await rita.page.getByText('The process continued without a decision').waitFor();
    await section(rita, 'What you had typed').getByText('Which street do you').waitFor();
    expect(await look(rita.page, 'activity-superseded')).toEqual([]);
    await press(rita, 'Discard');
    await section(rita, 'What you had typed').waitFor({ state: 'detached' });
    expect(rita.complaints).toEqual([]);
  });
});

describe('a decision', () => {
  // The real states pass too quickly, or too seldom, to be looked at.
  it.each([
    ['SENDING', 'The decision is recorded and on its way to the process'],
    ['TOO_LATE', 'Too late: the process had already continued'],
  ])('says where it is: %s', async (delivery, words) => {
    const found = await claimed('rita');
    await on.complete('rita', found, { outcome: 'reject', reason: 'A namesake' });
    const { page } = await browser.visit('Rita Reviewer', '/settings');
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch({ maxRetries: 2 });
      await route.fulfill({ response, body: (await response.text()).replace(/"delivery":"\w+"/, `"delivery":"${delivery}"`) });
    });
    await page.goto(`/activities/${found.id}`);
    await page.getByText(words).waitFor();
    expect(await look(page, `activity-${delivery.toLowerCase().replace('_', '-')}`)).toEqual([]);
    await page.goto('/history');
    await page
      .getByText(delivery === 'SENDING' ? 'Sending' : 'Too late')
      .first()
      .waitFor();
    expect(await look(page, `history-${delivery.toLowerCase().replace('_', '-')}`)).toEqual([]);
  });
});

describe('the form of a decision', () => {
  it('in a dialog stays when somebody else takes the Activity over, and sending it says why', async () => {
    const found = await claimed('rita');
    const rita = await open('Rita Reviewer', found);
    await press(rita, 'Delegate');
    const dialog = rita.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'To whom' }).fill('rav');
    await rita.page.getByRole('option', { name: /Ravi/ }).click();
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Do you know the name?');
    const assign = `mutation ($id: ID!, $version: Int!) { assignActivity(id: $id, version: $version, assignee: "ravi") { id } }`;
    await as('leo').request(assign, { id: found.id, version: found.version });
    await rita.page.getByText('Claimed by Ravi Reviewer').waitFor();
    await expect(dialog.getByRole('textbox', { name: 'Note' }).inputValue()).resolves.toBe('Do you know the name?');
    await dialog.getByRole('button', { name: 'Delegate' }).click();
    await dialog.getByText('Only its assignee or lead may delegate this Activity.').waitFor();
    expect(await look(rita.page, 'activity-taken-over')).toEqual([]);
    expect(rita.complaints).toEqual([]);
  });

  it('says beside the field what is wrong, also what only the server knows, in the language of the person', async () => {
    const found = await claimed('rita');
    const rita = await browser.open('/sign-in', async (context) => {
      await context.addInitScript(`Object.defineProperty(navigator, 'languages', { get: () => ['de-DE', 'en'] })`);
    });
    await rita.page.getByRole('button', { name: 'Rita Reviewer' }).click();
    await rita.page.getByRole('button', { name: 'Angemeldet als Rita Reviewer' }).waitFor();
    await rita.page.goto(`/activities/${found.id}`);
    await rita.page.getByRole('button', { name: 'Entscheidung senden' }).click();
    await rita.page.getByText('Bitte wählen Sie eines.').waitFor();
    // The words of a form are translated when a workflow that is installed brings them along.
    await rita.page.getByRole('button', { name: /^(Reject|Ablehnen)$/ }).click();
    const send = rita.page.getByRole('button', { name: /^Entscheidung senden: (Reject|Ablehnen)$/ });
    await send.click();
    await rita.page.getByText('Bitte füllen Sie das aus.').waitFor();
    await rita.page.getByRole('textbox', { name: 'Begründung' }).fill('   ');
    await send.click();
    await rita.page.getByText('Give a reason: it is needed to reject and to ask').waitFor();
    expect(await look(rita.page, 'activity-german-words')).toEqual([]);
  });

  it('fits a phone, and leads on to the next Activity', async () => {
    const [found, next] = [await claimed('ravi'), await claimed('ravi')];
    const { page, complaints } = await browser.visit('Ravi Reviewer', `/activities/${found.id}`, phone);
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('No');
    expect(await look(page, 'phone-activity-decide')).toEqual([]);
    expect(await overhang(page)).toBe(0);
    await page.getByRole('button', { name: 'Send decision: Reject' }).click();
    await page.getByText('The process continued with this decision').waitFor();
    await page.keyboard.press('n');
    await page.waitForURL((url) => url.pathname !== `/activities/${found.id}`);
    expect(next.id).not.toBe(found.id);
    await page.getByText('What is known').waitFor();
    expect(complaints).toEqual([]);
  });
});
