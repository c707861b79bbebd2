import { describe, expect, test } from 'vitest';

import { isFlowableError } from '#flowable/client/index.ts';
import type { Outcome } from '#scripts/test/fixtures/fixture.ts';

import { mockNetwork } from '#tests/support/mocked-network.ts';

import { callRecorded, client, fixtureNames, readFixture, replay } from './replay.ts';

mockNetwork();

const calls = fixtureNames.filter((name) => !name.startsWith('answer.'));

describe('every recorded call makes the same requests and comes to the same', () => {
  test.each(calls)('%s', async (name) => {
    replay(name);
    expect(await outcomeOf(callRecorded(name))).toEqual(readFixture(name).outcome);
  });
});

test('every function of the client is recorded', () => {
  const functions = Object.entries(client()).flatMap(([group, members]) => Object.keys(Object(members)).map((name) => `${group}.${name}`));
  const recorded = new Set(calls.map((name) => readFixture(name).call.operation));
  expect(functions.filter((name) => !recorded.has(name))).toEqual([]);
});

async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  try {
    return { result: (await call) ?? null };
  } catch (error) {
    if (!isFlowableError(error)) throw error;
    return { error: { code: error.code, status: error.status ?? null, message: error.message } };
  }
}
