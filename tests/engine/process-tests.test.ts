/** Process tests share the engine of a running stack, whose sweep and API may neither touch nor show the tests' data. */
import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { createBridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { sweep } from '#inngest/bridge/sweep/sweep.ts';
import { helloWorldWorkflow } from '#inngest/workflows/hello-world/index.ts';
import { people } from '#tests/support/client.ts';
import { eventually } from '#tests/support/eventually.ts';
import { held, processTest } from '#tests/support/process-test/process-test.ts';
import { newTenant } from '#tests/support/process-test/tenant-name.ts';

const stack = inject('stack');
const as = people(stack.api.url);

/** Returns a model that waits for a worker that does not exist, for a person, and for a timer that falls due before the next sweep. */
const model = (key: string, topic: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="test">
  <process id="${key}" isExecutable="true">
    <startEvent id="start"/>
    <sequenceFlow id="to-fork" sourceRef="start" targetRef="fork"/>
    <parallelGateway id="fork"/>
    <sequenceFlow id="to-work" sourceRef="fork" targetRef="work"/>
    <serviceTask id="work" flowable:type="external-worker" flowable:topic="${topic}" flowable:exclusive="false"/>
    <sequenceFlow id="to-decide" sourceRef="fork" targetRef="decide"/>
    <userTask id="decide"/>
    <boundaryEvent id="late" attachedToRef="decide"><timerEventDefinition><timeDuration>PT1M</timeDuration></timerEventDefinition></boundaryEvent>
    <sequenceFlow id="to-end" sourceRef="late" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>`;

describe('a sweep', () => {
  const key = `isolated-${Date.now()}`;
  let own: FlowableClient;
  let others: FlowableClient;
  let ownId: string;
  let othersId: string;

  const start = async (flowable: FlowableClient): Promise<string> => {
    await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: model(key, `${key}.${randomUUID()}`) });
    return (await flowable.processInstances.start({ processDefinitionKey: key, businessKey: randomUUID(), variables: {} })).id;
  };

  beforeAll(async () => {
    Object.assign(process.env, stack.settings);
    own = createFlowableClient(readFlowableConfig(stack.settings));
    others = createFlowableClient(readFlowableConfig(stack.settings), { tenantId: newTenant() });
    [ownId, othersId] = await Promise.all([start(own), start(others)]);
    await sweep({ ...createBridgeDependencies(), send: async () => undefined });
  });
  // The instances' history stays: the opened Activity must have its task.
  afterAll(() =>
    Promise.all([own.processInstances.cancel(ownId, 'End of the test'), others.processInstances.cancel(othersId, 'End of the test')]),
  );

  it('finds the job of an instance of ours, and leaves that of a process test free', async () => {
    // The stack's own sweep may have acquired the job at the same moment.
    await eventually(
      () => own.jobs.deadLetters({ processInstanceId: ownId }),
      (jobs) => jobs.length === 1,
      { what: 'The incident of the job that nobody serves' },
    );
    expect(await others.jobs.deadLetters({ processInstanceId: othersId })).toEqual([]);
    expect(await others.externalWorkerJobs.list({ processInstanceId: othersId, unlocked: true })).toHaveLength(1);
  });

  it('opens an Activity for the one task, and none for the other', async () => {
    const query = 'query ($id: ID!) { activities(filter: { processInstanceId: $id }) { totalCount } }';
    const count = (id: string) => as('otto').request<{ activities: { totalCount: number } }>(query, { id });
    expect((await count(ownId)).activities.totalCount).toBe(1);
    expect((await count(othersId)).activities.totalCount).toBe(0);
  });

  it('starts what is asked for in the version that all share', async () => {
    const [instance, definition] = await Promise.all([own.history.processInstance(ownId), own.processDefinitions.latestByKey(key)]);
    expect(instance?.processDefinitionId).toBe(definition?.id);
    expect(definition?.tenantId).toBe('');
  });
});

describe('a process test beside a running stack', () => {
  const helloWorld = processTest(helloWorldWorkflow);

  it('works on its instance alone, and the API of the stack does not show it', async () => {
    const instance = await helloWorld.start({ message: 'Beside a stack' }, { workers: { 'hello-world.log-message': held } });
    const query = `query ($key: String!) {
      processInstances(filter: { businessKey: $key }) { nodes { id } }
      processDefinitions { key } }`;
    const shown = await as('otto').request<{ processInstances: { nodes: unknown[] }; processDefinitions: { key: string }[] }>(query, {
      key: instance.businessKey,
    });
    expect(shown.processInstances.nodes).toEqual([]);
    expect(shown.processDefinitions.filter(({ key }) => key === 'hello-world')).toHaveLength(1);
    await instance.release('hello-world.log-message');
    await instance.expectEnded('message-logged');
  });
});
