import { describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { workflows } from '#inngest/workflows/index.ts';
import { runningVersions } from '#scripts/model/contracts/running-versions.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { cases } from '#tests/support/case-review/cases.ts';
import { senderNamed } from '#tests/support/case-review/senders.ts';

const stack = inject('stack');
const flowable = createFlowableClient(readFlowableConfig(stack.settings));
const on = cases(people(stack.api.url));

describe('our workflows', () => {
  it('fit their own instances, whether these wait for a person or for a message', async () => {
    const [reviewed, asked] = await Promise.all([on.submit(senderNamed('Maria Gonzalez')), on.submit(senderNamed('Paolo Politico'))]);
    await on.openReview(reviewed.businessKey);
    await on.complete('rita', await on.openReview(asked.businessKey), { outcome: 'ask', reason: 'Which Paolo?' });
    const id = asked.processInstance?.id ?? '';
    await eventually(
      () => flowable.executions.waitingForMessage({ processInstanceId: id, messageName: 'answer-received' }),
      ({ length }) => length === 1,
      { seconds: 30, what: 'The wait for information' },
    );
    const { versions, unneeded } = await runningVersions(flowable, workflows);
    const ours = versions.filter(({ key }) => key === 'case-review');
    expect(ours.map(({ running }) => running).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(2);
    expect(ours.flatMap(({ breaks, needs }) => [...breaks, ...needs])).toEqual([]);
    expect(unneeded).toEqual([]);
    for (const { processInstance } of [reviewed, asked])
      await flowable.processInstances.cancel(processInstance?.id ?? '', 'End of the test');
  });
});
