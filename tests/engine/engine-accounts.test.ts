import { describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { type EngineAccount, engineAccounts, operations, routesOf } from '#flowable/client/operations.ts';
import { type EngineLogin, readAccountConfig } from '#flowable/config.ts';

const { flowable, settings } = inject('stack');

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;

/** Paths beside the client's: unneeded ones, and worthwhile targets of an attack. */
const otherPaths = [
  '/process-api/management/jobs',
  '/process-api/management/deadletter-jobs',
  '/process-api/management/batches',
  '/process-api/management/engine',
  '/process-api/management/tables',
  '/process-api/repository/deployments/{id}/resources',
  '/process-api/repository/models',
  '/process-api/repository/process-definitions/{id}/batch-migrate',
  '/process-api/repository/process-definitions/{id}/migrate',
  '/process-api/runtime/process-instances/{id}/change-state',
  '/process-api/runtime/process-instances/{id}/migrate',
  '/process-api/runtime/process-instances/{id}/variables/{id}',
  '/process-api/runtime/tasks',
  '/process-api/runtime/tasks/{id}/variables',
  '/process-api/history/historic-process-instances/delete',
  '/process-api/history/historic-detail',
  '/process-api/identity/users',
  '/external-job-api/jobs/{id}/variables',
];
const paths = [...new Set([...Object.values(operations).map(({ api, path }) => `/${api}${path}`), ...otherPaths])];

/** Whether the engine's allow-list lets a request through; nothing has this id, and no body is a valid one. */
async function isAllowed({ user, password }: EngineLogin, method: string, path: string): Promise<boolean> {
  const response = await fetch(flowable.url + path.replaceAll('{id}', 'absent'), {
    method,
    headers: { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(20_000),
    ...(method !== 'GET' && { body: '' }),
  });
  const text = await response.text();
  expect(response.status, `${method} ${path}`).not.toBe(401);
  return !(response.status === 403 && text.includes('closed on this engine'));
}

async function allowedRoutes(login: EngineLogin): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    for (const method of methods) if (await isAllowed(login, method, path)) found.push(`${method} ${path}`);
  }
  return found.sort();
}

/** Whether a route is in the list. A path with an id also stands for fixed paths at its place, unless the list names those paths. */
const isOf = (routes: readonly string[], route: string): boolean =>
  routes.some((pattern) => new RegExp(`^${pattern.replaceAll('{id}', '[^/]+')}$`).test(route));

const login = (account: EngineAccount): EngineLogin => readAccountConfig(account, settings);

describe('the account of each part', () => {
  it.each(engineAccounts)(
    '%s may do what its operations need, and nothing else',
    async (account) => {
      const wanted = paths
        .flatMap((path) => methods.map((method) => `${method} ${path}`))
        .filter((route) => isOf(routesOf(account), route));
      expect(await allowedRoutes(login(account))).toEqual(wanted.sort());
    },
    120_000,
  );

  it('is not the one for everything', () => {
    const users = [...engineAccounts.map((account) => login(account).user), flowable.user];
    expect(new Set(users).size).toBe(4);
  });

  it('cannot deploy or delete where its part does not', async () => {
    for (const account of ['api', 'bridge'] as const) {
      const client = createFlowableClient(readAccountConfig(account, settings));
      const model = { fileName: 'foreign.bpmn', xml: '<definitions/>' };
      await expect(client.deployments.create(model)).rejects.toMatchObject({ code: 'UNAUTHORIZED', status: 403 });
      await expect(client.deployments.remove('absent', { cascade: true })).rejects.toMatchObject({ code: 'UNAUTHORIZED', status: 403 });
    }
    // Retention and erasure are work of the API.
    const bridge = createFlowableClient(readAccountConfig('bridge', settings));
    await expect(bridge.history.removeInstance('absent')).rejects.toMatchObject({ code: 'UNAUTHORIZED', status: 403 });
  });
});
