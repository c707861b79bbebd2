/** The parts of the stack can be reached from this machine only. */
import { expect, inject, it } from 'vitest';

import { findInstalled } from '#scripts/stack/inngest/inngest-installed.ts';
import { allListeners, holderOf, type Listener } from '#scripts/stack/process/listeners.ts';

const { api, flowable, inngest, sandbox, postgres } = inject('stack');
const portOf = (url: string): number => Number(new URL(url).port);

const ports: Record<string, number> = {
  'functions and site': portOf(api.url),
  engine: portOf(flowable.url),
  Inngest: portOf(inngest.url),
  sandbox: portOf(sandbox.url),
  PostgreSQL: postgres.port,
};

const loopback = new Set(['0100007F', '00000000000000000000000001000000', '0000000000000000FFFF00000100007F']);
const reachable = (listeners: readonly Listener[]): Listener[] => listeners.filter(({ address }) => !loopback.has(address));

it.each(Object.entries(ports))('%s listens on this machine only', async (_, port) => {
  const found = (await allListeners()).filter((listener) => listener.port === port);
  expect(found.length).toBeGreaterThan(0);
  expect(reachable(found)).toEqual([]);
});

it('every port of the Inngest server that was built here listens on this machine', async () => {
  const all = await allListeners();
  const pages = all.filter(({ port }) => port === portOf(inngest.url));
  const { inodes } = (await holderOf(pages)) ?? {};
  const found = all.filter(({ inode }) => inodes?.has(inode));
  expect(found.length, 'its pages, and the three ports of the connect gateway').toBeGreaterThanOrEqual(4);
  // An official executable has no setting for the address of its gateway; ours is built with it.
  const isBuilt = (await findInstalled(() => undefined)) === undefined;
  expect(reachable(isBuilt ? found : pages)).toEqual([]);
});
