import { join } from 'node:path';

import { describe, expect, inject, it } from 'vitest';
import { demos } from '#scripts/installed.ts';
import { freePort } from '#scripts/stack/process/ports.ts';
import { startHost } from '#scripts/stack/host/host.ts';
import { runningSince } from '#tests/support/running-since.ts';
import { runScript } from '#tests/support/run-script.ts';
import '#tests/support/provided.ts';

const stack = inject('stack');

describe('npm run demo', () => {
  it('passes the stations of hello-world', async () => {
    const demo = runScript('scripts/develop/demo.ts', ['hello-world'], { BATON_URL: stack.api.url });
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
    const demo = runScript('scripts/develop/demo.ts', [], { BATON_URL: url });
    expect({ ...(await demo.ended), output: demo.output() }).toMatchObject({ code: 1 });
    await host.stop();
    expect(demo.output()).toContain('Failed at station ② process instance exists in the engine: engine');
    await expect.poll(() => runningSince(stack.api.url, begun), { timeout: 20_000 }).toBe(0);
  });

  it('refuses a demo that it does not know', async () => {
    const demo = runScript('scripts/develop/demo.ts', ['nothing'], {});
    expect(await demo.ended).toMatchObject({ code: 1 });
    expect(demo.output().trim()).toBe(`There is no demo "nothing": choose ${demos.map(({ name }) => name).join(' or ')}.`);
  });
});
