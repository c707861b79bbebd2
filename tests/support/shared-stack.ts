/** Global setup of the projects engine and e2e: one stack for all files, and for both projects in one run. */
import { rm } from 'node:fs/promises';

import type { TestProject } from 'vitest/node';

import { temporaryFolder } from '#scripts/stack/temporary-stack.ts';

import { buildSite } from './build-site.ts';
import { engineOf, joinEngine, type ProcessEngine } from './engine-only.ts';
import type { ProvidedStack } from './provided.ts';
import { startTestStack, type TestStack } from './test-stack.ts';
import { startTraceCollector, type TraceCollector } from './trace-collector.ts';

interface Shared {
  /** Folder of the site, which is built when a project needs a page. */
  site: Promise<string>;
  stack: Promise<TestStack>;
  engine: Promise<ProcessEngine>;
  collector: Promise<TraceCollector>;
  users: number;
}

// Each project loads this file anew; the projects share the process.
const holder = globalThis as typeof globalThis & { batonSharedStack?: Shared };

export async function setup(project: TestProject): Promise<void> {
  const shared = (holder.batonSharedStack ??= start());
  shared.users += 1;
  const site = await shared.site;
  await Promise.all([shared.stack, ...(project.name === 'e2e' ? [buildSite(site)] : [])]);
  const { url } = await shared.collector;
  project.provide('site', site);
  project.provide('stack', { ...providedStack(await shared.stack), collector: { url } });
  project.provide('processEngine', (await shared.engine).settings);
}

export async function teardown(): Promise<void> {
  const shared = holder.batonSharedStack;
  if (!shared) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  delete holder.batonSharedStack;
  await (await shared.engine).close();
  await (await shared.stack).dispose();
  await (await shared.collector).close();
  await rm(await shared.site, { recursive: true, force: true });
}

/** Starts the stack. Process tests run on the engine of the stack, beside the stack's own work. */
function start(): Shared {
  const collector = startTraceCollector();
  const site = temporaryFolder('site');
  const stack = Promise.all([collector, site]).then(([{ url }, folder]) =>
    startTestStack({
      site: folder,
      hostSettings: { OTEL_EXPORTER_OTLP_ENDPOINT: url, TRACE_URL: `${url}/trace/{traceId}`, MCP_SERVER: 'on' },
    }),
  );
  const engine = stack.then(({ settings, postgres }) => {
    const given = engineOf({ ...settings, DATABASE_OWNER_URL: postgres.current.url('activities') });
    if (!given) throw new Error('The settings of the stack do not say where its engine is.');
    return joinEngine(given);
  });
  return { site, stack, engine, collector, users: 0 };
}

export function providedStack(stack: TestStack): ProvidedStack {
  const { host, port, user, password, url } = stack.postgres.current;
  return {
    api: { url: stack.urls.host },
    flowable: stack.engineAddress,
    postgres: { host, port, user, password, activitiesUrl: url('activities'), flowableUrl: url('flowable') },
    inngest: { url: stack.urls.inngest },
    sandbox: { url: stack.urls.sandbox },
    secrets: { authDev: stack.secrets.authDevSecret, serviceToken: stack.secrets.serviceTokenSecret },
    settings: stack.settings,
    logs: stack.logs,
  };
}
