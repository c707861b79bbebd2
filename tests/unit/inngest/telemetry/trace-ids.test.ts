import { expect, it } from 'vitest';

import { spanIdOf, traceIdOf } from '#inngest/telemetry/trace-ids.ts';

it('takes the UUID of the instance for its trace id', () => {
  expect(traceIdOf('3697DD8B-eca4-11f1-8f88-02fc00000001')).toBe('3697dd8beca411f18f8802fc00000001');
});

it('makes a trace id of an instance id that is no UUID', () => {
  expect(traceIdOf('12504')).toMatch(/^[0-9a-f]{32}$/);
  expect(traceIdOf('12504')).not.toBe(traceIdOf('12505'));
});

it('gives each subject a span id of its own, always the same', () => {
  const ids = [spanIdOf(['start', 'a']), spanIdOf(['activity', 'a']), spanIdOf(['activity', 'b'])];
  expect(new Set(ids).size).toBe(3);
  expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(spanIdOf(['activity', 'a'])).toBe(ids[1]);
});
