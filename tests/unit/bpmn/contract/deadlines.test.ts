import { describe, expect, it } from 'vitest';

import { deadlines } from '#bpmn/contract/deadlines.ts';

import { end, flows, graph, start, timer } from './given.ts';

const onTask = (id: string, interrupting = false) =>
  `<boundaryEvent id="${id}" attachedToRef="approve" cancelActivity="${interrupting}">${timer}</boundaryEvent>`;
const topic = (id: string) => `<serviceTask id="${id}" flowable:type="external-worker" flowable:topic="trip.${id}"/>`;

describe('deadlines', () => {
  it('tells what a timer on a user task is for by what it leads to, across gateways', async () => {
    const process = [
      `${start}<userTask id="approve"/><userTask id="sign"/>${end('done')}${flows('start approve sign done')}`,
      onTask('soon') + onTask('stuck') + onTask('later') + onTask('late', true),
      `<exclusiveGateway id="whom"/>${topic('remind-team')}${topic('escalate-trip')}${topic('note-delay')}${end('over')}`,
      flows('soon whom remind-team', 'stuck escalate-trip', 'later note-delay escalate-trip', 'late over'),
    ].join('');
    expect(deadlines(await graph(process))).toEqual({
      approve: {
        soon: { kind: 'REMINDER', interrupting: false },
        stuck: { kind: 'ESCALATION', interrupting: false },
        later: { kind: 'OTHER', interrupting: false },
        late: { kind: 'CLOSING', interrupting: true },
      },
      sign: {},
    });
  });

  it('takes no other boundary event for a deadline', async () => {
    const message = '<boundaryEvent id="told" attachedToRef="approve"><messageEventDefinition messageRef="m"/></boundaryEvent>';
    expect(deadlines(await graph(`${start}<userTask id="approve"/>${message}${flows('start approve')}`))).toEqual({ approve: {} });
  });
});
