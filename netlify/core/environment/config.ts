import { type ApiConfig, readApiConfig } from '#netlify/core/config.ts';

import { environmentProblems } from './problems.ts';

let cached: ApiConfig | undefined;

/**
 * Returns the settings of this process, complete and safe. Reads them at first use: some hosts hand them in only with the first request.
 *
 * @throws Error that lists all problems, without a value.
 */
export function deploymentConfig(): ApiConfig {
  if (cached) return cached;
  const problems = environmentProblems(process.env);
  if (problems.length > 0)
    throw new Error(`Baton cannot start: ${problems.join('; ')}. See docs/configuration.md, or run npm run deploy:check.`);
  cached = readApiConfig(process.env);
  return cached;
}
