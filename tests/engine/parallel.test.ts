import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient, type FlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { eventually } from '#tests/support/eventually.ts';

const branches = 8;
const rounds = 3;

const stack = inject('stack');
let flowable: FlowableClient;

beforeAll(() => {
  flowable = createFlowableClient(readFlowableConfig(stack.settings));
});

/**
 * Returns a task with the retry cycle that the linter demands: branches that end at once lose races for the variable that all of them
 * write.
 */
const task = (index: number): string => `
    <sequenceFlow id="to-${index}" sourceRef="fork" targetRef="work-${index}"/>
    <serviceTask id="work-${index}" name="Work ${index}" flowable:type="external-worker" flowable:topic="hello-world.log-message" flowable:exclusive="false">
      <extensionElements><flowable:failedJobRetryTimeCycle>R10/PT2S</flowable:failedJobRetryTimeCycle></extensionElements>
    </serviceTask>
    <sequenceFlow id="from-${index}" sourceRef="work-${index}" targetRef="join"/>`;

const parallelModel = (key: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="test">
  <process id="${key}" isExecutable="true">
    <startEvent id="start"/>
    <sequenceFlow id="to-fork" sourceRef="start" targetRef="fork"/>
    <parallelGateway id="fork"/>${Array.from({ length: branches }, (_, index) => task(index)).join('')}
    <parallelGateway id="join" flowable:async="true"/>
    <sequenceFlow id="to-end" sourceRef="join" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>`;

describe('parallel branches', () => {
  it('of workers that end at the same moment join without an incident', async () => {
    const key = `parallel-${Date.now()}`;
    await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: parallelModel(key) });
    const start = { processDefinitionKey: key, variables: { message: 'from a branch' } };
    const ids = await Promise.all(
      Array.from({ length: rounds }, async () => (await flowable.processInstances.start({ ...start, businessKey: randomUUID() })).id),
    );
    for (const id of ids) {
      const ended = await eventually(
        () => flowable.history.processInstance(id),
        (instance) => Boolean(instance?.endTime),
        { seconds: 150, what: `The end of ${id}` },
      );
      expect(ended?.endActivityId).toBe('end');
      expect(
        (await flowable.history.elements(id)).filter(
          (element) => element.activityType === 'serviceTask' || element.activityType === 'externalWorkerServiceTask',
        ),
      ).toHaveLength(branches);
      expect(await flowable.jobs.deadLetters({ processInstanceId: id })).toEqual([]);
    }
  });
});
