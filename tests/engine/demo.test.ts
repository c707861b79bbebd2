import { join } from 'node:path';

import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

import { signIn } from '#scripts/api/caller.ts';
import { onboardingDemo } from '#scripts/customer-onboarding/demo.ts';
import { runDemo } from '#scripts/demo/run-demo.ts';
import { freePort } from '#scripts/stack/process/ports.ts';
import { startHost } from '#scripts/stack/host/host.ts';
import { runScript } from '#tests/support/run-script.ts';
import '#tests/support/provided.ts';

const stack = inject('stack');

describe('npm run demo', () => {
  it('passes all stations of an onboarding and leaves no running instance', async () => {
    const begun = new Date();
    const demo = runScript('scripts/demo.ts', [], { BATON_URL: stack.api.url });
    expect({ ...(await demo.ended), output: demo.output() }).toMatchObject({ code: 0 });
    const passed = demo.output().match(/^[①②③④⑤⑥⑦⑧⑨⑩■]/gmu);
    expect(passed?.join('')).toBe('①②③④⑤⑥⑦⑧⑨⑩■');
    expect(await runningSince(begun)).toBe(0);
  });

  it('passes the stations of hello-world', async () => {
    const demo = runScript('scripts/demo.ts', ['hello-world'], { BATON_URL: stack.api.url });
    expect({ ...(await demo.ended), output: demo.output() }).toMatchObject({ code: 0 });
    expect(
      demo
        .output()
        .match(/^[①②③④⑤⑥⑦⑧⑨⑩■]/gmu)
        ?.join(''),
    ).toBe('①②③④⑤⑥■');
  });

  it('ends with status 1 and names the station when the engine does not answer, and leaves no start behind', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const host = await startHost({
      port,
      env: { ...stack.settings, FLOWABLE_URL: `http://127.0.0.1:${await freePort()}`, BATON_API_URL: `${url}/graphql` },
      logFile: join(stack.logs, 'host-without-engine.log'),
    });
    const begun = new Date();
    const demo = runScript('scripts/demo.ts', [], { BATON_URL: url });
    expect({ ...(await demo.ended), output: demo.output() }).toMatchObject({ code: 1 });
    await host.stop();
    expect(demo.output()).toContain('Failed at station ② process instance exists in the engine: engine');
    expect(await runningSince(begun)).toBe(0);
  });

  it('cancels its instance when it fails midway, and names the station', async () => {
    const begun = new Date();
    const lines: string[] = [];
    // The station that is reached by then depends on the machine.
    await expect(runDemo(stack.api.url, onboardingDemo, (line) => void lines.push(line), 0)).rejects.toThrow(
      /^Failed at station [③-⑩] .+ did not come within 0 s/,
    );
    expect(lines.at(-1)).toMatch(/^The instance [\w-]+ is cancelled\.$/);
    expect(await runningSince(begun)).toBe(0);
  });

  it('refuses a demo that it does not know', async () => {
    const demo = runScript('scripts/demo.ts', ['nothing'], {});
    expect(await demo.ended).toMatchObject({ code: 1 });
    expect(demo.output().trim()).toBe('There is no demo "nothing": choose customer-onboarding or hello-world.');
  });
});

/** Counts the instances that began here: other tests may have left instances that end without help. */
async function runningSince(begun: Date): Promise<number> {
  const operator = await signIn(stack.api.url, 'otto');
  const { processInstances } = await operator.request(
    'query ($since: DateTime!) { processInstances(filter: { status: RUNNING, startedAfter: $since }) { totalCount } }',
    { since: begun.toISOString() },
    z.object({ processInstances: z.object({ totalCount: z.number() }) }),
  );
  return processInstances.totalCount;
}
