import { setTimeout as pause } from 'node:timers/promises';

import { describe, expect, it, vi } from 'vitest';

import { type ChangeSource, watchChanges } from '#netlify/live/change-watch.ts';
import type { Cursor } from '#netlify/live/cursor.ts';
import type { Change } from '#netlify/live/read-changes.ts';

const place = (sequence: number): Cursor => ({ xid: '7', sequence: String(sequence), at: 0 });
const change = (sequence: number): Change => ({ cursor: place(sequence), tenantId: '', activityId: `a${sequence}`, audience: [] });

/** Returns a feed in memory; `looks` counts the readings, `fail` lets the next ones fail. */
function feed() {
  const rows: Change[] = [];
  const state = { looks: 0, fail: 0 };
  const source: ChangeSource = {
    newest: async () => rows.at(-1)?.cursor ?? place(0),
    after: async ({ sequence }) => {
      state.looks += 1;
      if (state.fail-- > 0) throw new Error('the database does not answer');
      await pause(1);
      return rows.filter(({ cursor }) => Number(cursor.sequence) > Number(sequence)).slice(0, 3);
    },
  };
  return { rows, state, source };
}

const idsOf = (told: readonly Change[][]): string[] => told.flat().map(({ activityId }) => activityId ?? '');

describe('watchChanges', () => {
  it('tells each listener everything behind its place, once and in order, also what comes while it catches up', async () => {
    const { rows, source } = feed();
    rows.push(...[1, 2, 3, 4, 5, 6, 7].map(change));
    const watch = watchChanges(source, { everyMs: 2, onError: () => undefined });
    const early: Change[][] = [];
    const late: Change[][] = [];
    const writing = (async () => {
      for (let sequence = 8; sequence <= 40; sequence++) {
        rows.push(change(sequence));
        await pause(1);
      }
    })();
    const stops = [await watch.listen(place(0), (changes) => early.push([...changes]))];
    stops.push(await watch.listen(place(5), (changes) => late.push([...changes])));
    await writing;
    await vi.waitFor(() => expect(idsOf(late).at(-1)).toBe('a40'));
    await vi.waitFor(() => expect(idsOf(early)).toEqual(rows.map(({ activityId }) => activityId)));
    expect(idsOf(late)).toEqual(rows.slice(5).map(({ activityId }) => activityId));
    for (const stop of stops) stop();
  });

  it('looks only while somebody listens', async () => {
    const { state, source } = feed();
    const watch = watchChanges(source, { everyMs: 1, onError: () => undefined });
    const stop = await watch.listen(place(0), () => undefined);
    await vi.waitFor(() => expect(state.looks).toBeGreaterThan(3));
    stop();
    await pause(10);
    const { looks } = state;
    await pause(20);
    expect(state.looks).toBe(looks);
  });

  it('leaves nothing out after a look that failed, and says that it did', async () => {
    const { rows, state, source } = feed();
    const onError = vi.fn<(error: unknown) => void>();
    const watch = watchChanges(source, { everyMs: 1, onError });
    const told: Change[][] = [];
    const stop = await watch.listen(place(0), (changes) => told.push([...changes]));
    state.fail = 5;
    rows.push(change(1), change(2));
    await vi.waitFor(() => expect(idsOf(told)).toEqual(['a1', 'a2']));
    expect(onError).toHaveBeenCalledTimes(5);
    stop();
  });

  it('refuses a listener whose past cannot be read, and takes the next one', async () => {
    const { rows, state, source } = feed();
    const watch = watchChanges(source, { everyMs: 1_000, onError: () => undefined });
    state.fail = 1;
    await expect(watch.listen(place(0), () => undefined)).rejects.toThrow('does not answer');
    rows.push(change(1));
    const told: Change[][] = [];
    const stop = await watch.listen(place(0), (changes) => told.push([...changes]));
    expect(idsOf(told)).toEqual(['a1']);
    stop();
  });
});

it('goes on telling the others when one listener fails, and reports it', async () => {
  const { rows, source } = feed();
  const onError = vi.fn<(error: unknown) => void>();
  const watch = watchChanges(source, { everyMs: 1, onError });
  const told: Change[][] = [];
  const stops = [
    await watch.listen(place(0), () => {
      throw new Error('this page is gone');
    }),
    await watch.listen(place(0), (changes) => told.push([...changes])),
  ];
  rows.push(change(1));
  await vi.waitFor(() => expect(idsOf(told)).toEqual(['a1']));
  rows.push(change(2));
  await vi.waitFor(() => expect(idsOf(told)).toEqual(['a1', 'a2']));
  expect(onError).toHaveBeenCalledTimes(2);
  for (const stop of stops) stop();
});
