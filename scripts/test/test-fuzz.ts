/**
 * `npm run test:fuzz [-- --seed N --seconds N]`: sends hostile requests, hints and provider replies for a while, with another seed each time. A
 * seed that fails is printed; it goes into `tests/support/fuzzing.ts`, and is run by `npm test` from then on.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';

import { ROOT } from '#scripts/stack/checkout.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' }, seconds: { type: 'string', default: '60' } } });
const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
const projects = ['unit', 'faults'].flatMap((name) => ['--project', name]);

console.log(`Seed ${seed}, at most ${values.seconds} s a test.`);
const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...projects, 'fuzz'], {
  cwd: ROOT,
  env: { ...process.env, BATON_FUZZ_SEED: seed, BATON_FUZZ_SECONDS: values.seconds },
  stdio: 'inherit',
});
const [code] = await once(vitest, 'close');
if (code !== 0)
  console.error(`Again: npm run test:fuzz -- --seed ${seed}. Keep the seed in tests/support/fuzzing.ts once the cause is mended.`);
process.exitCode = code === 0 ? 0 : 1;
