/** Circuits of several systems: the sample brings two beside the mail server. */
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { type ApiUnderTest, startApi } from '../api-under-test.ts';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await startApi({ env: { CIRCUIT_FAILURES: '3', CIRCUIT_PAUSE_SECONDS: '1', CIRCUIT_LONGEST_PAUSE_SECONDS: '2' } });
});
afterEach(() => api.close());

const fail = async () => {
  const failed = { system: 'kyc', result: 'FAILED', message: 'The KYC provider failed with status 500.' } as const;
  for (let time = 0; time < 3; time += 1) await api.worker.reportSystem(failed);
};
const states = async () => (await api.as('otto')(`query { systems { name state failures } }`)).data?.['systems'];

it('opens for the system that failed, and touches no other', async () => {
  await fail();
  const [failed, ...others] = await states();
  expect(failed).toEqual({ name: 'KYC provider', state: 'OPEN', failures: 3 });
  expect(others).toEqual(others.map(({ name }: { name: string }) => ({ name, state: 'CLOSED', failures: 0 })));
  expect(others.length).toBeGreaterThan(1);
});

it('gives the trial of two systems only together', async () => {
  await fail();
  await pause(1_050);
  await api.worker.reportSystem({ system: 'mail', result: 'BUSY', message: 'It is busy.', waitMs: 60_000 });
  expect(await api.worker.takeTrial(['kyc', 'mail'])).toBe(false);
  expect(await api.worker.takeTrial(['kyc', 'weather'])).toBe(false);
  expect(await api.worker.takeTrial(['kyc'])).toBe(true);
});
