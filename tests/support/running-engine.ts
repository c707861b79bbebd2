import { Client } from 'pg';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { runningSettings } from '#scripts/stack/running-settings.ts';

import { engineOf, type GivenEngine } from './engine-only.ts';

/**
 * Returns the engine for process tests by PROCESS_TEST_ENGINE; null for a temporary one. Unset: that of `npm start`, when running;
 * `settings`: that of FLOWABLE_* and DATABASE_URL; `own`: none.
 *
 * @throws Error with one sentence when the settings name an engine that does not answer.
 */
export async function runningEngine(env: NodeJS.ProcessEnv = process.env): Promise<GivenEngine | null> {
  const wanted = env['PROCESS_TEST_ENGINE'] || 'started';
  if (wanted === 'own') return null;
  if (wanted === 'settings') return required(env);
  if (wanted !== 'started') throw new Error(`PROCESS_TEST_ENGINE is "${wanted}": unset it, or set it to "own" or "settings".`);
  const { BATON_DATA_DIR } = env;
  const settings = runningSettings(BATON_DATA_DIR === undefined ? {} : { BATON_DATA_DIR });
  const started = engineOf(settings);
  // The note of a killed `npm start` names an engine that is gone.
  return started && (await problemWith(started)) === null ? started : null;
}

async function required(env: NodeJS.ProcessEnv): Promise<GivenEngine> {
  const given = engineOf(env);
  if (!given) throw new Error('PROCESS_TEST_ENGINE=settings needs FLOWABLE_URL, FLOWABLE_USER, FLOWABLE_PASSWORD and DATABASE_URL.');
  const problem = await problemWith(given);
  if (problem) throw new Error(`The process tests cannot use the engine that the settings name: ${problem}`);
  return given;
}

/** Returns a sentence, or null when engine and database answer. */
async function problemWith(given: GivenEngine): Promise<string | null> {
  const client = new Client({ connectionString: given.DATABASE_URL, connectionTimeoutMillis: 3_000 });
  try {
    await createFlowableClient(readFlowableConfig({ ...given, FLOWABLE_TIMEOUT_MS: '3000' })).engine.info();
    await client.connect();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
