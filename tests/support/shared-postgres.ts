/** Global setup of the project api: one PostgreSQL for all files. */
import type { TestProject } from 'vitest/node';

import { startApiPostgres } from './api-postgres.ts';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startApiPostgres();
  const { host, port, user, password } = server;
  project.provide('postgres', { host, port, user, password, activitiesUrl: server.url('activities'), flowableUrl: server.url('flowable') });
  return stop;
}
