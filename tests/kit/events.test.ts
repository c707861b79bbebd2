import { describe, expect, it } from 'vitest';

import { bpmnError, complete, held, processTest } from '#tests/support/process-test/process-test.ts';

import { watchWorkflow } from './models/workflows.ts';

const watch = processTest(watchWorkflow, { models: new URL('models/', import.meta.url) });

const tired = { as: 'rita', decision: { tired: true } } as const;

describe.concurrent('time', () => {
  it('fires a repeated timer each time that it is due, and no more often', async () => {
    const instance = await watch.start({});
    await instance.advance('PT59M');
    await instance.expectNotPassed('hour-struck');
    await instance.advance('PT1M');
    await instance.expectWorked('watch.look-around', { times: 1 });
    await instance.advance('PT1H');
    await instance.expectWorked('watch.look-around', { times: 2 });
    await instance.advance('P3D');
    await instance.expectWorked('watch.look-around', { times: 3 });
    await instance.expectPassed('hour-struck', 'looked', 'hour-struck', 'looked', 'hour-struck', 'looked');
    await instance.expectWaitsAt('keep-watch');
  });

  it('of one instance does not move the others', async () => {
    const [early, late] = await Promise.all([watch.start({}), watch.start({})]);
    await late.advance('P1D');
    await late.expectWorked('watch.look-around', { times: 3 });
    await early.expectNotPassed('hour-struck');
  });
});

describe.concurrent('a signal', () => {
  it('reaches the instance that waits for it, and no other', async () => {
    const [one, other] = await Promise.all([watch.start({}), watch.start({})]);
    await one.decide('keep-watch', tired);
    await other.decide('keep-watch', tired);
    await one.signal('relief');
    await one.expectEnded('done');
    await other.expectWaitsAt('relieved');
    await expect(one.signal('relief')).rejects.toThrow('The instance does not wait for the signal relief.');
  });
});

describe.concurrent('a sub-process that an event starts', () => {
  it('by a message goes on beside the rest', async () => {
    const instance = await watch.start({});
    await instance.expectNotPassed('alarmed');
    await instance.correlate('alarm');
    await instance.expectPassed('alarmed', 'to-answered', 'answered');
    await instance.expectWaitsAt('keep-watch');
  });

  it('by an error ends the rest', async () => {
    const instance = await watch.start({}, { workers: { 'watch.look-around': bpmnError('BROKEN') } });
    await instance.advance('PT1H');
    await instance.expectPassed('hour-struck', 'something-broken', 'given-up');
    await instance.expectActivity('keep-watch', { status: 'SUPERSEDED' });
  });
});

describe.concurrent('a held worker', () => {
  it('waits until it is released, with the outcome that is chosen then', async () => {
    const instance = await watch.start({}, { workers: { 'watch.look-around': held } });
    await instance.advance('PT1H');
    await instance.expectWaitsAt('keep-watch', 'look-around');
    await instance.release('watch.look-around', complete({ seen: 'a ship' }));
    await instance.expectVariables({ seen: 'a ship' });
    await instance.expectWaitsAt('keep-watch');
  });
});
