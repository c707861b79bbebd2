import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { signIn } from '#scripts/api/caller.ts';
import { waitingSamples } from '#scripts/installed.ts';
import { getInngestServer } from '#scripts/stack/inngest/inngest-server.ts';
import { portHolder } from '#scripts/stack/process/ports.ts';
import { removeState } from '#scripts/stack/remove-state.ts';
import { freeStackPorts, type StackPorts } from '#scripts/stack/stack-ports.ts';
import { processesWith, runScript, type RunningScript } from '#tests/support/run-script.ts';
import { temporaryFolder } from '#scripts/stack/temporary-stack.ts';

const MARK = 'BATON_TEST_MARK';
const mark = randomUUID();
const START_SECONDS = 90;
/** Instances that wait for a decision at first; without the sample there is none. */
const waiting = Math.min(1, waitingSamples.length);

describe('npm start', () => {
  let folder: string;
  let ports: StackPorts;

  beforeAll(async () => {
    // Else the first start would build it in the background, by processes that outlive the start.
    await getInngestServer({ log: () => undefined, dashboard: 'wait' });
    folder = await temporaryFolder('start');
    ports = await freeStackPorts();
  }, 20 * 60_000);

  afterEach(async () => {
    for (const pid of await processesWith(MARK, mark)) if (pid !== process.pid) process.kill(pid, 'SIGKILL');
  });

  afterAll(async () => {
    await removeState(folder);
  });

  const environment = () => ({
    [MARK]: mark,
    BATON_DATA_DIR: folder,
    FLOWABLE_URL: '',
    PORT: String(ports.host),
    INNGEST_PORT: String(ports.inngest),
    FLOWABLE_PORT: String(ports.flowable),
    POSTGRES_PORT: String(ports.postgres),
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_SMTP_PORT: String(ports.smtp),
  });
  const start = () => runScript('scripts/develop/start.ts', [], environment());
  const started = async (script: RunningScript) => {
    await script.prints('Ctrl-C stops everything', START_SECONDS);
    return script;
  };

  it('brings an application to its review, refuses a second start and a reset, and leaves no process after Ctrl-C', async () => {
    const running = await started(start());
    expect(running.output().includes(`http://127.0.0.1:${ports.host}/instances/`)).toBe(waiting === 1);
    expect(await waitingActivities(ports.host)).toBe(waiting);

    const second = start();
    expect(await second.ended).toMatchObject({ code: 1 });
    expect(second.output().trim()).toMatch(
      new RegExp(`^Baton already runs from this folder: process ${running.pid}, http://127.0.0.1:${ports.host}`),
    );
    const reset = runScript('scripts/develop/reset.ts', [], environment());
    expect(await reset.ended).toMatchObject({ code: 1 });
    expect(reset.output()).toContain(`process ${running.pid}`);

    running.signal('SIGINT');
    expect(await running.ended).toEqual({ code: 0, signal: null });
    expect(await processesWith(MARK, mark)).toEqual([]);
  });

  it('goes on after kill -9 with its state, and stops the parts that were left running', async () => {
    const killed = await started(start());
    killed.signal('SIGKILL');
    await killed.ended;
    expect((await processesWith(MARK, mark)).length).toBeGreaterThan(0);

    const running = await started(start());
    expect(running.output()).toContain('of an earlier, killed start still runs');
    expect(await waitingActivities(ports.host)).toBe(waiting);
    running.signal('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0 });
    expect(await processesWith(MARK, mark)).toEqual([]);
  });

  it('stops everything and says why when a part dies', async () => {
    const running = await started(start());
    const sandbox = await portHolder(ports.sandbox);
    process.kill(sandbox?.pid ?? 0, 'SIGKILL');
    expect(await running.ended).toMatchObject({ code: 1 });
    expect(running.output()).toContain('Sandbox of the providers has ended by itself');
    expect(await processesWith(MARK, mark)).toEqual([]);
  });

  it('says in one sentence which port is busy and which setting changes it', async () => {
    const server = createServer().listen(ports.inngest, '127.0.0.1');
    const script = start();
    expect(await script.ended).toMatchObject({ code: 1 });
    server.close();
    expect(script.output().trim()).toMatch(
      new RegExp(`^Port ${ports.inngest}, which the Inngest server needs, is taken by .*: .* set INNGEST_PORT to another port\\.$`),
    );
  });
});

async function waitingActivities(port: number): Promise<number> {
  const reviewer = await signIn(`http://127.0.0.1:${port}`, 'rita');
  const { activities } = await reviewer.request(
    'query { activities(filter: { status: [OPEN, CLAIMED] }) { totalCount } }',
    {},
    z.object({ activities: z.object({ totalCount: z.number() }) }),
  );
  return activities.totalCount;
}
