/** Operations whose values an operator types: corrected variables, an output by hand, a message, a version. */
import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { eventually } from '#tests/support/eventually.ts';
import { deploySmallModels, flow, type SmallModel, worker } from '#tests/support/small-models.ts';

import { look } from './accessibility.ts';
import { openBrowser, overhang, phone, type Visitor, type Visits } from './browser.ts';

const stack = inject('stack');
const flowable = createFlowableClient(readFlowableConfig(stack.settings));

let browser: Visits;
beforeAll(async () => {
  browser = await openBrowser(stack.api.url);
});
afterAll(() => browser.close());

const start = async (processDefinitionKey: string, variables: Record<string, unknown>): Promise<string> =>
  (await flowable.processInstances.start({ processDefinitionKey, businessKey: `values-${randomUUID().slice(0, 8)}`, variables })).id;

/** Starts an instance whose worker cannot begin: its message is empty, unless other variables are given. */
async function misfit(processDefinitionKey: string, variables: Record<string, unknown> = { message: '' }): Promise<string> {
  const id = await start(processDefinitionKey, variables);
  await eventually(
    () => flowable.jobs.deadLetters({ processInstanceId: id }),
    ({ length }) => length === 1,
    { seconds: 60, what: 'The incident' },
  );
  return id;
}

/** Model of a process whose start variables the code knows: it waits for one of two messages. */
const asking: SmallModel = {
  key: 'hello-world',
  elements: ['<eventBasedGateway id="which"/>', caught('confirmed'), '<receiveTask id="behind"/>'],
  beside: `${caught('refused')}${flow('which', 'refused')}${flow('refused', 'end')}`,
  global: ['order-confirmed', 'order-refused'].map((name) => `<message id="${name}" name="${name}"/>`).join(''),
};
function caught(name: string): string {
  return `<intermediateCatchEvent id="${name}"><messageEventDefinition messageRef="order-${name}"/></intermediateCatchEvent>`;
}
const deploy = (model: SmallModel) => deploySmallModels(flowable, [model]);

async function choose({ page }: Visitor, id: string, operation: string) {
  await page.goto(`/instances/${id}`);
  await page.getByRole('button', { name: 'Operate…' }).click();
  await page.getByRole('menuitem', { name: operation, exact: true }).click();
  return page.getByRole('dialog');
}

/** Starts the dry run on whose page the operator is, and waits until its one item is resolved. */
async function startPlan({ page }: Visitor, reason: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await page.getByRole('button', { name: 'Start for 1' }).click();
  await page.getByRole('listitem').getByText('Resolved').waitFor();
}

const variablesOf = (id: string) => flowable.history.variables(id);

describe('an operator', () => {
  it('retries with a corrected variable; a bad one is refused beside its field', async () => {
    const id = await misfit('hello-world');
    const otto = await browser.visit('Otto Operator');
    const dialog = await choose(otto, id, 'Retry with corrected variables');
    const message = dialog.getByRole('textbox', { name: 'Message' });
    await dialog.getByRole('button', { name: 'Dry run' }).click();
    await dialog.getByText('Please fill this in.').waitFor();
    expect(await look(otto.page, 'operation-correct')).toEqual([]);
    const changes = dialog.getByRole('region', { name: 'Changes' });
    await changes.getByText('No value differs from the present one.').waitFor();
    await message.fill('Good morning');
    await changes.getByRole('row', { name: 'Message None Good morning' }).waitFor();
    expect(await look(otto.page, 'operation-changes')).toEqual([]);
    // By keyboard: Ctrl+Enter sends the form.
    await message.press('Control+Enter');
    await otto.page.getByRole('button', { name: 'Start for 1' }).waitFor();
    await startPlan(otto, 'The message was empty.');
    expect(await variablesOf(id)).toMatchObject({ message: 'Good morning', loggedMessage: 'Good morning' });
    await otto.page.goto(`/instances/${id}`);
    const button = otto.page.getByRole('button', { name: 'Changes of Message', exact: true });
    await button.focus();
    await otto.page.keyboard.press('Enter');
    const changesOfMessage = otto.page.getByRole('list', { name: 'Changes of Message' }).getByRole('listitem');
    await changesOfMessage.filter({ hasText: /^none → Good morningOperator action \(Otto Operator \(you\)\)/ }).waitFor();
    await changesOfMessage.filter({ hasText: /^noneStart of the instance/ }).waitFor();
    await otto.page.getByRole('button', { name: 'Changes of Logged message' }).click();
    await otto.page.getByText('Worker: Log message').waitFor();
    expect(await look(otto.page, 'instance-variables')).toEqual([]);
    await changesOfMessage.getByRole('link', { name: 'See the operation' }).click();
    await otto.page.waitForURL(/\/operations\/.+/);
    expect(otto.complaints).toEqual([]);
  });

  it('corrects a private value without seeing any', async () => {
    const secrets = { birthDate: '1985-02-11', country: 'ES', email: 'private-canary@example.org' };
    // A name of one letter does not fit the worker.
    const id = await misfit('case-review', { fullName: 'Ω', ...secrets });
    const otto = await browser.visit('Otto Operator');
    const answers: Promise<string>[] = [];
    otto.page.on('response', (response) => void answers.push(response.text().catch(() => '')));
    const dialog = await choose(otto, id, 'Retry with corrected variables');
    await otto.page.getByText('Hidden from you', { exact: true }).first().waitFor();
    const name = dialog.getByRole('textbox', { name: 'Full name' });
    expect(await name.inputValue()).toBe('');
    expect(await dialog.getByText('Hidden from you. Leave empty to keep the value.').count()).toBe(4);
    await name.fill('Maria Gonzalez');
    await dialog.getByRole('row', { name: 'Full name Hidden Maria Gonzalez' }).waitFor();
    expect(await look(otto.page, 'operation-private')).toEqual([]);
    await name.press('Control+Enter');
    await otto.page.getByRole('button', { name: 'Start for 1' }).waitFor();
    await startPlan(otto, 'The name was cut off.');
    await otto.page.goto(`/instances/${id}`);
    for (const hidden of ['Birth date', 'Full name']) await otto.page.getByRole('button', { name: `Changes of ${hidden}` }).click();
    const changesOfName = otto.page.getByRole('list', { name: 'Changes of Full name' });
    await changesOfName.getByText(/Operator action \(Otto Operator \(you\)\)/).waitFor();
    expect(await changesOfName.getByText('Hidden from you').count()).toBe(2);
    await otto.page.getByRole('list', { name: 'Changes of Birth date' }).getByText('Hidden from you').waitFor();
    expect(await look(otto.page, 'instance-private-variables')).toEqual([]);
    const told = [await otto.page.content(), ...(await Promise.all(answers))].join('\n');
    expect(told).toContain(id);
    for (const secret of [secrets.birthDate, secrets.email]) expect(told).not.toContain(secret);
    expect(await variablesOf(id)).toMatchObject({ fullName: 'Maria Gonzalez', ...secrets });
    expect(otto.complaints).toEqual([]);
    await flowable.processInstances.cancel(id, 'End of the test');
  });

  it('completes a failed job with an output', async () => {
    const key = `values-${randomUUID().slice(0, 8)}`;
    await deploy({ key, elements: [worker('hello-world.log-message'), '<receiveTask id="behind"/>'] });
    const id = await misfit(key);
    const otto = await browser.visit('Otto Operator');
    const dialog = await choose(otto, id, 'Complete failed jobs');
    await dialog.getByRole('button', { name: 'Dry run' }).click();
    await dialog.getByRole('textbox', { name: 'Logged message' }).fill('Told by telephone');
    expect(await look(otto.page, 'operation-complete')).toEqual([]);
    await dialog.getByRole('button', { name: 'Dry run' }).click();
    await startPlan(otto, 'It was done by telephone.');
    expect(await variablesOf(id)).toMatchObject({ loggedMessage: 'Told by telephone' });
    expect(otto.complaints).toEqual([]);
    await flowable.processInstances.cancel(id, 'End of the test');
  });

  it('delivers one of two messages with a variable, on a phone', async () => {
    await deploy(asking);
    const newest = await flowable.processDefinitions.latestByKey('hello-world');
    try {
      const id = await start('hello-world', {});
      const otto = await browser.visit('Otto Operator');
      await otto.page.setViewportSize(phone);
      const dialog = await choose(otto, id, 'Deliver a message');
      await dialog.getByRole('combobox', { name: 'Message' }).click();
      await otto.page.getByRole('option', { name: 'Order confirmed' }).click();
      await dialog.getByLabel('Message').last().fill('It was confirmed');
      expect(await look(otto.page, 'operation-message')).toEqual([]);
      expect(await overhang(otto.page)).toBe(0);
      await dialog.getByRole('button', { name: 'Dry run' }).click();
      await startPlan(otto, 'The shop confirmed by telephone.');
      expect(await variablesOf(id)).toMatchObject({ message: 'It was confirmed' });
      expect(otto.complaints).toEqual([]);
    } finally {
      await flowable.deployments.remove(newest?.deploymentId ?? '', { cascade: true });
    }
  });

  it('speaks the language of the person', async () => {
    const id = await misfit('hello-world');
    const otto = await browser.open('/sign-in', async (context) => {
      await context.addInitScript(`Object.defineProperty(navigator, 'languages', { get: () => ['de-DE', 'en'] })`);
    });
    await otto.page.getByRole('button', { name: 'Otto Operator' }).click();
    await otto.page.getByRole('button', { name: 'Angemeldet als Otto Operator' }).waitFor();
    await otto.page.goto(`/instances/${id}`);
    await otto.page.getByRole('button', { name: 'Eingreifen…' }).click();
    await otto.page.getByRole('menuitem', { name: 'Mit berichtigten Variablen noch einmal versuchen' }).click();
    await otto.page.getByRole('dialog').getByRole('button', { name: 'Probelauf' }).waitFor();
    expect(await look(otto.page, 'operation-german')).toEqual([]);
    await flowable.processInstances.cancel(id, 'End of the test');
  });

  it('migrates selected instances of one process to its newest version, with a renamed element', async () => {
    const key = `values-${randomUUID().slice(0, 8)}`;
    const elements = ['<receiveTask id="stay"/>'];
    await deploy({ key, elements });
    const id = await start(key, {});
    const other = await start(key, {});
    await deploy({ key, elements: ['<receiveTask id="stay-longer"/>', '<receiveTask id="added"/>'] });
    const otto = await browser.visit('Otto Operator', `/instances?definition=${key}`);
    await otto.page.getByRole('checkbox').first().click();
    await otto.page.getByRole('button', { name: 'Operate…' }).click();
    await otto.page.getByRole('menuitem', { name: 'Migrate to another version' }).click();
    const dialog = otto.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Version' }).waitFor();
    const successor = dialog.getByRole('combobox', { name: 'Stay becomes' });
    await successor.click();
    await otto.page.getByRole('option', { name: 'Stay longer (stay-longer)' }).click();
    expect(await look(otto.page, 'operation-migrate')).toEqual([]);
    await dialog.getByRole('button', { name: 'Dry run' }).click();
    await startPlan(otto, 'Version 1 ends too early.');
    const versions = await Promise.all([id, other].map(async (one) => (await flowable.processInstances.get(one))?.processDefinitionId));
    expect(new Set(versions.map((definition) => definition?.split(':')[1]))).toEqual(new Set(['1', '2']));
    expect(otto.complaints).toEqual([]);
    for (const one of [id, other]) await flowable.processInstances.cancel(one, 'End of the test');
  });
});
