import { describe, expect, it } from 'vitest';

import { readGraph } from '#bpmn/contract/read-graph.ts';
import { parseModel } from '#bpmn/parse-model.ts';
import { type Pass, waitingPlaces, walkedPath } from '#tests/support/process-test/walked-path.ts';

const model = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="trip" isExecutable="true">
  <startEvent id="start"/><sequenceFlow id="to-pack" sourceRef="start" targetRef="pack"/><userTask id="pack"/>
  <boundaryEvent id="late" attachedToRef="pack" cancelActivity="false"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
  <boundaryEvent id="too-late" attachedToRef="pack"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>
  <sequenceFlow id="to-hurry" sourceRef="late" targetRef="hurry"/><userTask id="hurry"/>
  <sequenceFlow id="missed" sourceRef="too-late" targetRef="end"/><sequenceFlow id="packed" sourceRef="pack" targetRef="end"/><endEvent id="end"/>
</process></definitions>`;

const pass = (activityId: string, activityType: string, second: number, endSecond: number | null = second): Pass => ({
  activityId,
  activityType,
  startTime: `2026-01-01T00:00:0${second}.000Z`,
  endTime: endSecond === null ? null : `2026-01-01T00:00:0${endSecond}.000Z`,
});

const begun = [pass('start', 'startEvent', 0), pass('to-pack', 'sequenceFlow', 0)];
const stepsOf = async (passes: Pass[]) => walkedPath(readGraph(await parseModel(model)), passes);
const idsOf = async (passes: Pass[]) => (await stepsOf(passes)).map(({ id }) => id);

describe('walkedPath', () => {
  it('leaves out events that were only waited for, also when the waiting has ended', async () => {
    const passes = [...begun, pass('pack', 'userTask', 0, 5), pass('late', 'boundaryEvent', 0, 5), pass('too-late', 'boundaryEvent', 0, 5)];
    expect(await idsOf([...passes, pass('packed', 'sequenceFlow', 5), pass('end', 'endEvent', 5)])).toEqual([
      'start',
      'to-pack',
      'pack',
      'packed',
      'end',
    ]);
  });

  it('tells an event where it happened: before the flow behind it', async () => {
    const waited = [pass('pack', 'userTask', 0, null), pass('late', 'boundaryEvent', 0, 3), pass('late', 'boundaryEvent', 3, null)];
    const steps = await stepsOf([...begun, ...waited, pass('to-hurry', 'sequenceFlow', 3), pass('hurry', 'userTask', 3, null)]);
    expect(steps.map(({ id }) => id)).toEqual(['start', 'to-pack', 'pack', 'late', 'to-hurry', 'hurry']);
    expect(steps[3]).toMatchObject({ at: '2026-01-01T00:00:03.000Z', waits: false });
    expect(steps.filter(({ waits }) => waits).map(({ id }) => id)).toEqual(['pack', 'hurry']);
  });
});

describe('waitingPlaces', () => {
  it('are where a token is, not what may happen to it', () => {
    expect(waitingPlaces([...begun, pass('pack', 'userTask', 0, null), pass('late', 'boundaryEvent', 0, null)])).toEqual(['pack']);
  });
});
