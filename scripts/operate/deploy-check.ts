/** `npm run deploy:check [-- FILE]`: lists every fault in the settings of a deployment, of this environment or of a file. */
import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';

import { serviceSettings } from '#inngest/services/config.ts';
import { environmentProblems } from '#netlify/core/environment/problems.ts';

const file = process.argv[2];
const env = file === undefined ? process.env : parseEnv(await readFile(file, 'utf8'));
const problems = environmentProblems(env, [serviceSettings]);

if (problems.length === 0) console.log(`The settings are complete and safe for AUTH_MODE=${env['AUTH_MODE'] ?? ''}.`);
else console.error(['Nothing would start with these settings:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
