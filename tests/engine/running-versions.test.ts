import { describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { workflows } from '#inngest/workflows/index.ts';
import { runningVersions } from '#scripts/contracts/running-versions.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { applicantNamed, onboardings } from '#tests/support/onboardings.ts';

const stack = inject('stack');
const flowable = createFlowableClient(readFlowableConfig(stack.settings));
const on = onboardings(people(stack.api.url));

describe('our workflows', () => {
  it('fit their own instances, whether these wait for a person or for a message', async () => {
    const [reviewed, asked] = await Promise.all([on.submit(applicantNamed('Maria Gonzalez')), on.submit(applicantNamed('Paolo Politico'))]);
    await on.openReview(reviewed.businessKey);
    await on.complete('rita', await on.openReview(asked.businessKey), { outcome: 'ask', reason: 'Which Paolo?' });
    const id = asked.processInstance?.id ?? '';
    await eventually(
      () => flowable.executions.waitingForMessage({ processInstanceId: id, messageName: 'information-received' }),
      ({ length }) => length === 1,
      { seconds: 30, what: 'The wait for information' },
    );
    const { versions, unneeded } = await runningVersions(flowable, workflows);
    const ours = versions.filter(({ key }) => key === 'customer-onboarding');
    expect(ours.map(({ running }) => running).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(2);
    expect(ours.flatMap(({ breaks, needs }) => [...breaks, ...needs])).toEqual([]);
    expect(unneeded).toEqual([]);
    for (const { processInstance } of [reviewed, asked])
      await flowable.processInstances.cancel(processInstance?.id ?? '', 'End of the test');
  });
});

describe('the migration of a running instance to another version', () => {
  it('is refused by the engine, and the instance stays where it is', async () => {
    const { businessKey, processInstance } = await on.submit(applicantNamed('Maria Gonzalez'));
    const id = processInstance?.id ?? '';
    await on.openReview(businessKey);
    const before = await flowable.processInstances.get(id);
    const { user, password, url } = stack.flowable;
    const response = await fetch(`${url}/process-api/runtime/process-instances/${id}/migrate`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ toProcessDefinitionId: before?.processDefinitionId }),
      signal: AbortSignal.timeout(20_000),
    });
    expect({ ok: response.ok, text: await response.text() }).toEqual({ ok: false, text: expect.stringMatching(/tenant mismatch/i) });
    expect(await flowable.processInstances.get(id)).toEqual(before);
    await flowable.processInstances.cancel(id, 'End of the test');
  });
});
