import { randomUUID } from 'node:crypto';

import { expect, it } from 'vitest';

import { knownOutermostCaller, outermostCaller } from '#inngest/telemetry/callers.ts';

const ids = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

/** Chain of callers: each id was called by the next one. */
function chain(...called: string[]) {
  const asked: string[] = [];
  const readCaller = (id: string) => {
    asked.push(id);
    return Promise.resolve(called[called.indexOf(id) + 1] ?? null);
  };
  return { asked, readCaller };
}

it('finds the instance itself where nobody has called it', async () => {
  const [id = ''] = ids(1);
  await expect(outermostCaller(id, chain(id).readCaller)).resolves.toBe(id);
});

it('follows calls of calls, and asks once', async () => {
  const [inner = '', middle = '', outer = ''] = ids(3);
  const { asked, readCaller } = chain(inner, middle, outer);
  await outermostCaller(inner, readCaller);
  await expect(outermostCaller(inner, readCaller)).resolves.toBe(outer);
  expect(asked).toEqual([inner, middle, outer]);
  expect(knownOutermostCaller(inner)).toBe(outer);
});

it('takes the instance itself where its caller cannot be read, and asks again', async () => {
  const [inner = '', outer = ''] = ids(2);
  await expect(outermostCaller(inner, () => Promise.reject(new Error('away')))).resolves.toBe(inner);
  await expect(outermostCaller(inner, chain(inner, outer).readCaller)).resolves.toBe(outer);
});

it('ends with instances that call each other', async () => {
  const [one = '', other = ''] = ids(2);
  await expect(outermostCaller(one, (id) => Promise.resolve(id === one ? other : one))).resolves.toBeDefined();
});
