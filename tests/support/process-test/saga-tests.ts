import { describe, expect, it } from 'vitest';

import type { Workflow } from '#inngest/define/workflow.ts';

import type { AnyOutcome } from './chosen-outcome.ts';
import type { InstanceState, ProcessUnderTest } from './process-under-test.ts';
import type { ProcessTest } from './process-test.ts';
import type { ElementId, StartVariables } from './workflow-types.ts';

type Move<W extends Workflow> = (instance: ProcessUnderTest<W>) => Promise<void>;

/** Saga of one process: its way to the goal, and what ends it before. */
export interface Saga<W extends Workflow> {
  /** Variables of the start; a function gives each instance its own, where providers know their effects by them. */
  readonly start: StartVariables<W> | (() => StartVariables<W>);
  /** Moves of people and of senders of messages, by the element at which the instance waits. */
  readonly at?: { readonly [Id in ElementId<W>]?: Move<W> };
  /** Outcomes of workers, also of called processes, that end the process away from its goal: `bpmnError(…)` by topic. */
  readonly failures: Readonly<Record<string, AnyOutcome>>;
  /** Move that ends the process at any moment. With it every step is tested with a failure that nobody can mend as well. */
  readonly cancel?: Move<W>;
}

const maxMoves = 50;
const broken = 'Broken by the test';

/**
 * Defines the tests of a saga on the real engine: each failure, each step broken for good and then cancelled, a cancellation at each wait,
 * and each undo failing once until an operator repairs it. In each, the instance ends with every effect undone, the latest first.
 */
export function sagaTests<W extends Workflow>(
  process: ProcessTest<W, Workflow>,
  workflows: readonly [W, ...Workflow[]],
  saga: Saga<W>,
): void {
  const begin = (workers: Readonly<Record<string, AnyOutcome>> = {}): Promise<ProcessUnderTest<W>> =>
    process.start(startOf(saga), { workers } as Parameters<ProcessTest<W, Workflow>['start']>[1]);

  describe.concurrent('undoes every effect, and waits for an undo that fails,', () => {
    const brokenBefore = new Set<string>();
    for (const [topic, outcome] of Object.entries(saga.failures)) {
      it(`when ${topic} ends it`, async () => {
        const instance = await begin({ [topic]: outcome });
        const { undoneBy } = await drive(instance, saga);
        await instance.expectUndone();
        for (const undo of undoneBy) {
          if (brokenBefore.has(undo)) continue;
          brokenBefore.add(undo);
          await brokenUndo(undo, { [topic]: outcome });
        }
      });
    }
    const { cancel } = saga;
    if (!cancel) return;
    it('when any step is broken and it is cancelled', async () => {
      const { worked } = await drive(await begin(), saga);
      for (const topic of new Set(worked)) {
        const instance = await begin({ [topic]: { kind: 'failing', message: broken, times: Infinity } });
        expect((await drive(instance, saga)).incidents, `broken ${topic}`).not.toEqual([]);
        await cancel(instance);
        await drive(instance, saga);
        await instance.expectUndone();
      }
    });
    it('when it is cancelled at any of its waits', async () => {
      for (let moves = 0, ended = false; !ended; moves += 1) {
        const instance = await begin();
        ({ hasEnded: ended } = await drive(instance, saga, moves));
        if (ended) expect(moves).toBeGreaterThan(0);
        else {
          await cancel(instance);
          await drive(instance, saga);
          await instance.expectUndone();
        }
      }
    });
  });

  async function brokenUndo(undo: string, failure: Readonly<Record<string, AnyOutcome>>): Promise<void> {
    let isBroken = true;
    const worker = workflows.flatMap(({ workers }) => workers[undo] ?? [])[0];
    const outcome: AnyOutcome = async (input, context) => {
      if (isBroken || !worker) throw new Error(broken);
      return worker.run(input, context);
    };
    const instance = await begin({ ...failure, [undo]: outcome });
    const { incidents, hasEnded } = await drive(instance, saga);
    expect(incidents, `broken ${undo}`).not.toEqual([]);
    expect(hasEnded).toBe(false);
    isBroken = false;
    for (const element of incidents) await instance.retryIncident(element as ElementId<W>);
    await drive(instance, saga);
    await instance.expectUndone();
  }
}

function startOf<W extends Workflow>({ start }: Saga<W>): StartVariables<W> {
  return typeof start === 'function' ? (start as () => StartVariables<W>)() : start;
}

/** Makes the moves of the saga until the instance ends, stands still, waits for nothing that the saga moves, or `moves` are made. */
async function drive<W extends Workflow>(instance: ProcessUnderTest<W>, { at = {} }: Saga<W>, moves = maxMoves): Promise<InstanceState> {
  const known: Readonly<Record<string, Move<W> | undefined>> = at;
  for (let made = 0; ; made += 1) {
    const state = await instance.state();
    const move = state.waitsAt.map((id) => known[id]).find((one) => one !== undefined);
    if (state.hasEnded || state.incidents.length > 0 || !move || made >= moves) return state;
    if (made >= maxMoves) throw new Error(`The instance did not end within ${maxMoves} moves.`);
    await move(instance);
  }
}
