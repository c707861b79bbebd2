/** External systems as the health check, operators and the log see them, and jobs and waits of instances that need them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { expect, vi } from 'vitest';

import type { FlowableClient } from '#flowable/client/index.ts';

import { people, type TestClient } from './client.ts';
import { eventually } from './eventually.ts';
import type { Started } from './reviews.ts';
import type { TestStack } from './test-stack.ts';

/** Settings of a host whose circuits pause briefly. */
export const shortPauses = { CIRCUIT_PAUSE_SECONDS: '3', CIRCUIT_LONGEST_PAUSE_SECONDS: '12' };

interface SystemHealth {
  readonly system: string;
  readonly state: 'CLOSED' | 'OPEN' | 'HALF_OPEN';
  readonly since: string | null;
  readonly retryAt: string | null;
}

export function watchSystems(stack: TestStack, flowable: FlowableClient) {
  const as = people(stack.urls.host);
  const health = async (name: string): Promise<SystemHealth> => {
    const answer = await fetch(`${stack.urls.host}/health`);
    expect(answer.status, 'a system that is down is no fault of ours').toBe(200);
    const { systems }: { systems: SystemHealth[] } = await answer.json();
    return systems.find(({ system }) => system === name)!;
  };
  return {
    health,
    /** Reads the words of the last failure, which operators alone are told. */
    lastFailure: async (name: string): Promise<string | null | undefined> => {
      const document = '{ systems { system message } }';
      const { systems } = await as('otto').request<{ systems: { system: string; message: string | null }[] }>(document);
      return systems.find(({ system }) => system === name)?.message;
    },
    untilState: (name: string, ...states: SystemHealth['state'][]) =>
      eventually(
        () => health(name),
        ({ state }) => states.includes(state),
        { seconds: 60, what: `${name} in the state ${states.join(' or ')}` },
      ),
    jobsOf: async (started: readonly Started[]) =>
      (
        await Promise.all(
          started.map(({ processInstance }) => flowable.externalWorkerJobs.list({ processInstanceId: processInstance!.id })),
        )
      ).flat(),
    logLines: async () => (await readFile(join(stack.logs, 'host.log'), 'utf8')).split('\n'),
  };
}

/** Waits until cached news of healthy systems expire: for two seconds a process may act on the old news, and take a few jobs more. */
export const staleNews = () => pause(2_500);

/** Waits until the instance shows exactly these waits: while its job tries the system, the instance shows another one. */
export const expectWaits = (client: TestClient, started: Started, expected: readonly unknown[]): Promise<void> =>
  vi.waitFor(async () => expect(await waitsOf(client, started)).toEqual(expected), { timeout: 20_000, interval: 500 });

async function waitsOf(client: TestClient, { processInstance }: Started): Promise<unknown> {
  const document =
    'query ($id: ID!) { processInstance(id: $id) { currentElements { elementId waits { kind since until system { name } } } } }';
  const { processInstance: found } = await client.request<{ processInstance: { currentElements: unknown[] } }>(document, {
    id: processInstance!.id,
  });
  return found.currentElements;
}
