/** Delivery of decisions to the engine, and its failures. */
import { describe, expect, it } from 'vitest';

import type { FlowableErrorFacts } from '#flowable/client/errors.ts';
import { maxAttempts } from '#inngest/bridge/activities/delivery-policy.ts';
import { type WorkState, workStates } from '#netlify/core/work-state.ts';

import { actionsOf, opened, type OpenedActivity, read } from './activity-scene.ts';
import { attempt, decided, progressOf, stuck, useDecisions } from './decision-scene.ts';

const scene = useDecisions();

const suspended: Partial<FlowableErrorFacts> = { permanentCause: { kind: 'SUSPENDED', what: 'instance' } };

/** A way to each state that a decision can be in. */
const ways: Record<WorkState, () => Promise<OpenedActivity>> = {
  WAITING: () => decided(scene),
  DONE: async () => {
    const found = await decided(scene);
    expect(await attempt(scene, found)).toEqual({ state: 'accepted' });
    return found;
  },
  RETRYING: async () => {
    const found = await decided(scene);
    scene.engine.failure = { status: 500 };
    expect(await attempt(scene, found)).toMatchObject({ state: 'retrying' });
    return found;
  },
  NEEDS_ATTENTION: () => stuck(scene),
  REJECTED: async () => {
    const found = await decided(scene);
    scene.engine.failure = { code: 'NOT_FOUND', status: 404 };
    scene.engine.isTaskOpen = false;
    expect(await attempt(scene, found)).toEqual({ state: 'accepted' });
    return found;
  },
};

describe('a decision', () => {
  it.each(workStates)('can be %s', async (state) => {
    const found = await ways[state]();
    expect((await progressOf(scene, found)).state).toBe(state);
  });

  it('has no state before it is made', async () => {
    expect(await progressOf(scene, await opened(scene.api))).toBeNull();
  });

  it('with a permanent cause needs attention at once, and says why, what to do and who may', async () => {
    const found = await stuck(scene);
    const told = await progressOf(scene, found);
    expect(told).toMatchObject({ state: 'NEEDS_ATTENTION', attempts: 1, maxAttempts, nextAt: null, cause: 'VARIABLE_MISSING' });
    expect(told.problem).toBe('The expression ${limit} needs a variable that is not there: set it, or give the model a default.');
    expect(told).toMatchObject({ action: expect.stringContaining('reopen'), allowedTo: ['decider', 'lead', 'operator'] });
    expect(await actionsOf(scene.api, found.id)).toEqual(['opened', 'completed', 'stuck']);
  });

  it('is not delivered by a run that comes late, until somebody acts', async () => {
    const found = await stuck(scene);
    const before = scene.engine.completed.length;
    expect(await attempt(scene, found)).toEqual({ state: 'already-settled' });
    expect(scene.engine.completed.length).toBe(before);
  });

  it('with a transient cause is retried, n of m, and needs attention after the last attempt', async () => {
    const found = await decided(scene);
    scene.engine.failure = { status: 500 };
    for (let number = 1; number < maxAttempts; number += 1) {
      expect(await attempt(scene, found)).toMatchObject({ state: 'retrying' });
      expect(await progressOf(scene, found)).toMatchObject({
        state: 'RETRYING',
        attempts: number,
        maxAttempts,
        nextAt: expect.any(String),
      });
    }
    expect(await attempt(scene, found)).toEqual({ state: 'needs-attention' });
    expect(await progressOf(scene, found)).toMatchObject({ state: 'NEEDS_ATTENTION', attempts: maxAttempts, nextAt: null });
    expect((await read(scene.api, found.id)).version, 'an open form stays valid').toBe(2);
  });

  it('survives an engine that is away, without an attempt used and without an incident', async () => {
    const found = await decided(scene);
    scene.engine.failure = { code: 'UNREACHABLE' };
    for (let look = 0; look < maxAttempts + 5; look += 1) expect(await attempt(scene, found)).toMatchObject({ state: 'retrying' });
    expect(await progressOf(scene, found)).toMatchObject({
      state: 'RETRYING',
      attempts: 0,
      problem: 'The process engine does not answer.',
    });
    scene.engine.failure = null;
    expect(await attempt(scene, found)).toEqual({ state: 'accepted' });
  });

  it('whose completion alone gets no answer uses up its attempts: the engine is there', async () => {
    const found = await decided(scene);
    scene.engine.failure = { code: 'TIMED_OUT' };
    expect(await attempt(scene, found)).toMatchObject({ state: 'retrying' });
    expect(await progressOf(scene, found)).toMatchObject({ attempts: 1, cause: 'ENGINE_FAILED' });
  });

  it('on a suspended instance waits for it to be resumed, and says so', async () => {
    const found = await decided(scene);
    scene.engine.failure = suspended;
    for (let look = 0; look < maxAttempts + 1; look += 1) expect(await attempt(scene, found)).toMatchObject({ state: 'retrying' });
    expect(await progressOf(scene, found)).toMatchObject({
      state: 'WAITING',
      attempts: 0,
      cause: 'SUSPENDED',
      problem: 'The process instance is suspended: activate it.',
      action: expect.stringContaining('resumes'),
    });
  });

  it('is delivered as the form made it, and not parsed again', async () => {
    const found = await decided(scene, { outcome: 'reject', reason: '  Same person ' });
    await attempt(scene, found);
    expect(scene.engine.completed).toMatchObject([{ variables: { reviewOutcome: 'reject' }, localVariables: { activityId: found.id } }]);
  });
});
