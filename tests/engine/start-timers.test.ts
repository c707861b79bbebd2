/** Timers that start instances of shared models: of which tenant, the engine's setting says. */
import { afterEach, expect, it } from 'vitest';

import { type OwnEngine, startOwnEngine } from '#tests/support/own-engine.ts';
import { flow } from '#tests/support/small-models.ts';

const model = (start: string): { fileName: string; xml: string } => ({
  fileName: 'nightly.bpmn',
  xml: `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="tests">
    <process id="nightly" isExecutable="true"><startEvent id="night">${start}</startEvent>${flow('night', 'end')}<endEvent id="end"/></process></definitions>`,
});
const timer = model('<timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition>');

let engine: OwnEngine | undefined;
afterEach(() => engine?.close());

it('begin instances of the tenant that the setting names', async () => {
  engine = await startOwnEngine('start_timers', { timerTenant: 'north' });
  const { client } = engine;
  await client.deployments.create(timer);
  const begun = async () => (await client.history.processInstances({ processDefinitionKey: 'nightly' })).rows;
  await expect
    .poll(begun, { timeout: 120_000, interval: 250 })
    .toEqual([expect.objectContaining({ tenantId: 'north', endActivityId: 'end' })]);
  expect((await begun())[0]?.businessKey).toMatch(/^nightly@\d{4}-/);
});

it('are refused at the deployment where no setting names one', async () => {
  engine = await startOwnEngine('no_timer_tenant', { timerTenant: null });
  const { client } = engine;
  await expect(client.deployments.create(timer)).rejects.toMatchObject({ detail: expect.stringContaining('baton-timer-without-tenant') });
  await client.deployments.create(model(''));
});
