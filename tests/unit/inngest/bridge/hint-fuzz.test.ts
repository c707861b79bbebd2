import { createHmac } from 'node:crypto';

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { hintSignatureHeader } from '#flowable/client/hints.ts';
import type { BridgeDependencies } from '#inngest/bridge/dependencies.ts';
import { bridgeLog } from '#inngest/bridge/log.ts';
import { acceptHint } from '#inngest/bridge/poll/accept-hint.ts';
import { fuzzMs, givenTimeLimit, seedsOf } from '#tests/support/fuzzing.ts';
import { hostileJson, hostileText, leak } from '#tests/support/hostile.ts';

bridgeLog.level = 'silent';
const secret = 'the secret of engine and receiver, 32 and more';
const canary = 'canary-of-a-part-that-is-away';

/** Every part is away, and says more of itself than anybody should know. */
const away: unknown = new Proxy(() => undefined, {
  get: (_, name) => (name === 'then' ? undefined : away),
  apply: () => Promise.reject(new Error(`connect ECONNREFUSED 127.0.0.1:5432 ${canary}`)),
});
const deps = { config: { hintSecrets: [secret] }, api: away, flowable: away, send: away, workflows: [] } as unknown as BridgeDependencies;

const ids = fc.array(hostileText, { maxLength: 4 });
const body = fc.oneof(
  fc
    .record({ topics: fc.array(fc.record({ topic: hostileText, jobs: fc.nat() })), tasksCreated: ids, tasksEnded: ids, timersFired: ids })
    .map((hint) => JSON.stringify({ ...hint, instancesEnded: [], overflow: true })),
  hostileJson.map((value) => JSON.stringify(value)),
  hostileText,
);
const header = fc.oneof(
  fc.constant('signed'),
  fc.constantFrom('', 't=1,v1=', `t=${'9'.repeat(12)},v1=${'0'.repeat(64)}`, 't=NaN,v1=ff', 'v1=t'),
);

it.each(seedsOf('hints'))(
  'no hint makes the receiver fail, or say what is behind it (seed %i)',
  async (seed) => {
    const seen = { taken: 0, refused: 0 };
    const property = fc.asyncProperty(body, header, async (text, given) => {
      const seconds = Math.floor(Date.now() / 1_000);
      const code = createHmac('sha256', secret).update(`${seconds}.${text}`).digest('hex');
      const headers = { [hintSignatureHeader]: given === 'signed' ? `t=${seconds},v1=${code}` : given };
      const response = await acceptHint(deps, new Request('http://api.test/api/engine-hints', { method: 'POST', body: text, headers }));
      const answer = await response.text();
      expect([204, 401]).toContain(response.status);
      expect(answer).not.toMatch(leak);
      expect(answer).not.toContain(canary);
      if (given !== 'signed') expect(response.status).toBe(401);
      seen[response.status === 204 ? 'taken' : 'refused'] += 1;
    });
    await fc.assert(property, { seed, numRuns: 600, endOnFailure: true, ...givenTimeLimit });
    expect(seen.taken).toBeGreaterThan(5);
    expect(seen.refused).toBeGreaterThan(5);
  },
  fuzzMs + 300_000,
);
