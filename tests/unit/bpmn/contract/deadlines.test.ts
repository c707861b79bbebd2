import { describe, expect, it } from 'vitest';

import { deadlines } from '#bpmn/contract/deadlines.ts';

import { end, flows, graph, start, timer } from './given.ts';

const onTask = (id: string, attributes: string) =>
  `<boundaryEvent id="${id}" attachedToRef="approve" ${attributes}>${timer}</boundaryEvent>`;

describe('deadlines', () => {
  it('reads the purpose of a timer on a user task; one that ends the task closes it', async () => {
    const process = [
      `${start}<userTask id="approve"/><userTask id="sign"/>${end('done')}${flows('start approve sign done')}`,
      onTask('soon', 'cancelActivity="false" flowable:purpose="reminder"'),
      onTask('stuck', 'cancelActivity="false" flowable:purpose="escalation"'),
      onTask('later', 'cancelActivity="false"') + onTask('late', ''),
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
