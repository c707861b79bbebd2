import { expect, it } from 'vitest';

import type { HistoricElement, ModelElements } from '#flowable/client/index.ts';
import { shownPasses } from '#netlify/services/processes/timeline/passed.ts';

const at = (seconds: number): string => new Date(1_764_000_000_000 + seconds * 1000).toISOString();
const pass = (activityId: string, activityType: string, start: number, end: number | null): HistoricElement => ({
  id: `${activityId}-${start}`,
  activityId,
  activityName: null,
  activityType,
  executionId: 'e',
  taskId: null,
  calledProcessInstanceId: null,
  assignee: null,
  startTime: at(start),
  endTime: end === null ? null : at(end),
  durationInMillis: null,
});
const flow = (id: string, time: number) => pass(id, 'sequenceFlow', time, time);
const leads = (from: string) => ({ type: 'sequenceFlow', name: null, from });
const elements: ModelElements = {
  heard: { type: 'intermediateCatchEvent', name: null },
  late: { type: 'intermediateCatchEvent', name: null },
  decide: { type: 'userTask', name: null },
  sign: { type: 'userTask', name: null, repeated: true },
  reminder: { type: 'boundaryEvent', name: null },
  'heard-next': leads('heard'),
  'late-next': leads('late'),
  'decide-next': leads('decide'),
  'sign-next': leads('sign'),
  'reminder-next': leads('reminder'),
};
const shown = (...passes: HistoricElement[]) =>
  shownPasses(passes, elements).map(({ pass: { id }, isCancelled }) => (isCancelled ? `${id} cancelled` : id));

it('tells the branch of an event-based gateway that lost', () => {
  const race = [pass('heard', 'intermediateCatchEvent', 0, 60), pass('late', 'intermediateCatchEvent', 0, 60), flow('heard-next', 60)];
  expect(shown(...race)).toEqual(['heard-0', 'late-0 cancelled', 'heard-next-60']);
});

it('tells work that a boundary event ended, and leaves out boundary events that only stood by', () => {
  const ended = [pass('decide', 'userTask', 0, 60), pass('reminder', 'boundaryEvent', 0, 60), flow('reminder-next', 60)];
  expect(shown(...ended)).toEqual(['decide-0 cancelled', 'reminder-0', 'reminder-next-60']);
  expect(shown(pass('decide', 'userTask', 0, 60), pass('reminder', 'boundaryEvent', 0, 60), flow('decide-next', 60))).toEqual([
    'decide-0',
    'decide-next-60',
  ]);
});

it('keeps what is under way, and every run of a repeated element', () => {
  expect(shown(pass('decide', 'userTask', 0, null), pass('reminder', 'boundaryEvent', 0, null))).toEqual(['decide-0']);
  const runs = [pass('sign', 'userTask', 0, 10), pass('sign', 'userTask', 1, 60), flow('sign-next', 60)];
  expect(shown(...runs)).toHaveLength(3);
});

it('tells the passes of a loop apart', () => {
  const twice = [
    pass('decide', 'userTask', 0, 10),
    flow('decide-next', 10),
    pass('decide', 'userTask', 20, 30),
    pass('decide', 'userTask', 40, null),
  ];
  expect(shown(...twice)).toEqual(['decide-0', 'decide-next-10', 'decide-20 cancelled', 'decide-40']);
});
