import { describe, expect, it } from 'vitest';

import type { ModelElements } from '#flowable/client/index.ts';
import { joinBranches, type Joining } from '#netlify/services/processes/waits/join.ts';

const node = (type: string, more = {}) => ({ type, name: null, ...more });
const flows = (...ways: readonly (readonly [string, string])[]): ModelElements =>
  Object.fromEntries(ways.map(([from, to]) => [`${from}-${to}`, { type: 'sequenceFlow', name: null, from, to }]));

/** fork → a → check → (again: a) | join; fork → b → join; b has a boundary event that leads to c → join. */
const model: ModelElements = {
  fork: node('parallelGateway'),
  a: { type: 'userTask', name: 'Ask' },
  check: node('exclusiveGateway'),
  b: { type: 'userTask', name: 'Bill' },
  late: node('boundaryEvent', { attachedTo: 'b' }),
  c: { type: 'userTask', name: 'Call' },
  join: node('parallelGateway'),
  after: { type: 'userTask', name: 'After' },
  ...flows(['fork', 'a'], ['a', 'check'], ['check', 'a'], ['check', 'join'], ['fork', 'b'], ['b', 'join'], ['late', 'c'], ['c', 'join']),
  ...flows(['join', 'after'], ['after', 'fork']),
};

const statesOf = (joining: Joining) => joinBranches(model, 'join', joining).map(({ flowId, state, at }) => [flowId, state, ...at]);

describe('the branches of a join', () => {
  it('have arrived, or are where a token can still come from: through loops and boundary events', () => {
    expect(statesOf({ waiting: 1, arrivedOn: ['check-join'], tokens: ['b'] })).toEqual([
      ['check-join', 'ARRIVED'],
      ['b-join', 'UNDER_WAY', 'Bill'],
      ['c-join', 'UNDER_WAY', 'Bill'],
    ]);
    expect(statesOf({ waiting: 1, arrivedOn: ['b-join'], tokens: ['a'] })[0]).toEqual(['check-join', 'UNDER_WAY', 'Ask']);
  });

  it('are not coming when every token would have to pass the join first', () => {
    expect(statesOf({ waiting: 1, arrivedOn: ['c-join'], tokens: ['b'] })).toEqual([
      ['check-join', 'NOT_COMING'],
      ['b-join', 'UNDER_WAY', 'Bill'],
      ['c-join', 'ARRIVED'],
    ]);
    expect(statesOf({ waiting: 1, arrivedOn: ['c-join'], tokens: ['after'] })[0]).toEqual(['check-join', 'UNDER_WAY', 'After']);
  });

  it('are worked out from the model where the history has forgotten the arrival', () => {
    expect(statesOf({ waiting: 1, arrivedOn: [], tokens: ['b'] })).toEqual([
      ['check-join', 'ARRIVED'],
      ['b-join', 'UNDER_WAY', 'Bill'],
      ['c-join', 'UNDER_WAY', 'Bill'],
    ]);
  });

  it('are thought to be coming while not all tokens are known', () => {
    expect(statesOf({ waiting: 1, arrivedOn: ['b-join'], tokens: null })).toEqual([
      ['check-join', 'UNDER_WAY'],
      ['b-join', 'ARRIVED'],
      ['c-join', 'UNDER_WAY'],
    ]);
  });

  it('are named by their last element, else by the flow', () => {
    const named = { ...model, 'check-join': { type: 'sequenceFlow', name: 'checked', from: 'check', to: 'join' } };
    const names = joinBranches(named, 'join', { waiting: 0, arrivedOn: [], tokens: [] }).map(({ name }) => name);
    expect(names).toEqual(['checked', 'Bill', 'Call']);
  });
});
