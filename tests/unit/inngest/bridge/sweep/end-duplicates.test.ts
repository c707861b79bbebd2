import { expect, it } from 'vitest';

import type { EngineTask } from '#inngest/bridge/activities/engine-task.ts';
import { endDuplicates } from '#inngest/bridge/sweep/end-duplicates.ts';

import { engineError, failing, strictBridge } from '../strict-bridge.ts';

const taskOf = (processInstanceId: string) =>
  ({
    processInstanceId,
    processDefinitionKey: 'trip',
    businessKey: 'bk',
    isCalled: false,
    task: { id: `t-${processInstanceId}`, tenantId: '' },
  }) as EngineTask;
const found = [taskOf('first'), taskOf('second')];
const cancel = 'flowable.processInstances.cancel';

it('ends an instance that does not own its business key, and leaves out its task', async () => {
  const { deps, of } = strictBridge({ 'api.duplicateInstances': () => ['second'], [cancel]: () => undefined });
  expect(await endDuplicates(deps, found)).toEqual([found[0]]);
  expect(of(cancel)).toEqual([['second', 'Started twice: another instance owns the business key bk.']]);
});

it('leaves out the task of a duplicate that has ended already', async () => {
  const { deps } = strictBridge({ 'api.duplicateInstances': () => ['second'], [cancel]: failing(engineError('NOT_FOUND')) });
  expect(await endDuplicates(deps, found)).toEqual([found[0]]);
});

it('asks nobody where there is no task', async () => {
  expect(await endDuplicates(strictBridge({}).deps, [])).toEqual([]);
});
