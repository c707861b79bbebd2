import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { createFlowableClient, type Deployment } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { tasksBesideJob } from '#inngest/bridge/poll/tasks-beside-job.ts';
import { eventually } from '#tests/support/eventually.ts';
import { newTenant } from '#tests/support/process-test/tenant-name.ts';
import '#tests/support/provided.ts';

const flowable = createFlowableClient(readFlowableConfig({ ...inject('processEngine') }), { tenantId: newTenant() });
const deps = { flowable } as unknown as BridgeDependencies;

/** Returns a decision with a reminder after an hour. */
const reminded = (repetition: string) => `
  <startEvent id="in${repetition}"/><sequenceFlow id="a${repetition}" sourceRef="in${repetition}" targetRef="decide"/>
  <userTask id="decide" flowable:candidateGroups="leads">${repetition === '' ? '<multiInstanceLoopCharacteristics isSequential="false"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>' : ''}</userTask>
  <boundaryEvent id="due" attachedToRef="decide" cancelActivity="false"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
  <sequenceFlow id="b" sourceRef="due" targetRef="remind"/>
  <serviceTask id="remind" flowable:type="external-worker" flowable:topic="beside-job.remind" flowable:exclusive="false"/>
  <sequenceFlow id="c" sourceRef="remind" targetRef="reminded"/><endEvent id="reminded"/>
  <sequenceFlow id="d" sourceRef="decide" targetRef="out"/><endEvent id="out"/>`;
const model = (key: string, content: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="tests">
  <process id="${key}" isExecutable="true">${content}</process>
</definitions>`;
const repeated = `
  <startEvent id="start"/><sequenceFlow id="x" sourceRef="start" targetRef="panel"/>
  <subProcess id="panel"><multiInstanceLoopCharacteristics isSequential="false"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>${reminded('-panel')}</subProcess>
  <sequenceFlow id="y" sourceRef="panel" targetRef="end"/><endEvent id="end"/>`;

const deployments: Deployment[] = [];
beforeAll(async () => {
  for (const [key, content] of [
    ['repeated-panel', repeated],
    ['repeated-task', reminded('')],
  ] as const) {
    deployments.push(await flowable.deployments.create({ fileName: `${key}.bpmn`, xml: model(key, content) }));
  }
});
afterAll(async () => {
  for (const { id } of deployments) await flowable.deployments.remove(id, { cascade: true });
});

async function startAndFire(processDefinitionKey: string) {
  const { id } = await flowable.processInstances.start({ processDefinitionKey, businessKey: processDefinitionKey, variables: {} });
  const executions = await flowable.executions.list(id);
  const [timer] = await flowable.jobs.timers({ processInstanceId: id });
  if (!timer) throw new Error('No timer waits.');
  const attachedTo = executions.find((execution) => execution.id === timer.executionId)?.parentId;
  await flowable.jobs.fireTimer(timer.id);
  const [job] = await eventually(
    () => flowable.externalWorkerJobs.list({ processInstanceId: id }),
    (jobs) => jobs.length > 0,
  );
  if (!job) throw new Error('There is no job of the reminder.');
  return { job, attachedTo, tasks: await flowable.tasks.list({ processInstanceId: id }) };
}

it('finds the one task whose timer fired, of a sub-process that is repeated', async () => {
  const { job, attachedTo, tasks } = await startAndFire('repeated-panel');
  const own = tasks.filter(({ executionId }) => executionId === attachedTo).map(({ id }) => id);
  expect([tasks.length, own.length]).toEqual([3, 1]);
  expect(await tasksBesideJob(deps, job, 'decide')).toEqual(own);

  await flowable.tasks.complete(own[0] ?? '', { variables: {} });
  expect(await tasksBesideJob(deps, job, 'decide')).toEqual([]);
});

it('finds all tasks of a repeated user task, which have one timer together', async () => {
  const { job, tasks } = await startAndFire('repeated-task');
  expect(await tasksBesideJob(deps, job, 'decide')).toBeUndefined();
  expect(tasks).toHaveLength(3);
});
