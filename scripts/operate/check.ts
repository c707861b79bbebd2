/**
 * Checks that the engine's history, the database and the sandbox agree: nothing lost, nothing twice, nothing given up. Reads only, so that it
 * may run against production, also while work is under way; exit status 1 when an invariant is violated. Settings: FLOWABLE_*, DATABASE_URL,
 * and SANDBOX_URL where there is a sandbox.
 */
import { setTimeout as pause } from 'node:timers/promises';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readAccountConfig } from '#flowable/config.ts';
import { runningSettings } from '#scripts/stack/running-settings.ts';
import '#scripts/support/closed-pipe.ts';

import { gatherFacts } from './check/facts.ts';
import { describeVerdicts, lastingVerdicts } from './check/report.ts';

const readings = 4;
const pauseMs = 5_000;

const env = runningSettings();
const sources = {
  flowable: createFlowableClient(readAccountConfig('bridge', env)),
  activitiesUrl: env['DATABASE_URL'] ?? '',
  sandboxUrl: env['SANDBOX_URL'] || null,
};
let chainHead: string | null = null;
const readFacts = async () => {
  const facts = await gatherFacts(sources);
  chainHead = facts.auditChain.head;
  return facts;
};
const results = await lastingVerdicts(readFacts, { readings, pause: () => pause(pauseMs) });
process.stdout.write(`${describeVerdicts(results)}\nHead of the audit chain: ${chainHead ?? 'none'}\n`);
process.exitCode = results.some((verdict) => verdict.violations.length > 0) ? 1 : 0;
