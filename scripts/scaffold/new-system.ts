/**
 * `npm run new:system -- <name> [<process key>]`: makes client, settings, sandbox and test of an external system, and lists them. With the key of
 * a workflow they stand in its folders. The circuit breaker in front of a system needs nothing but its name. Asks nothing.
 */
import { spawnSync } from 'node:child_process';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { keyProblem } from '#bpmn/identifier.ts';
import { isSystemName } from '#inngest/define/systems.ts';
import { ROOT } from '#scripts/stack/checkout.ts';

import { clientOf, type NewSystem, providerOf, systemFiles, takenNames, testOf } from './new-system/system-files.ts';
import { withEntry, withImport } from './new-system/with-entry.ts';

const [name = '', workflow = null] = process.argv.slice(2);
const system: NewSystem = { name, workflow };
const problem = await problemWith(system);
if (problem === null) await create();
else {
  console.error(`${problem} Example: npm run new:system -- ledger`);
  process.exitCode = 1;
}

/** Returns a sentence, or null when the name can be used. Nothing is written before this is known. */
async function problemWith({ name: wanted, workflow: key }: NewSystem): Promise<string | null> {
  if (!/^[a-z][a-z\d]*$/.test(wanted)) return `"${wanted}" is no name for a system: use one word of small letters and digits.`;
  if (isSystemName(wanted)) return `There is a system ${wanted} already: take another name.`;
  if (keyProblem(wanted, []) !== null || takenNames.has(wanted)) return `"${wanted}" has a meaning in code already: take another name.`;
  if (key !== null && !(await exists(`bpmn/${key}.bpmn`))) return `There is no workflow ${key}: make it first, or leave it out.`;
  for (const path of systemFiles(system).keys()) {
    if (await exists(path)) return `${path} is there already: take another name.`;
  }
  return null;
}

function exists(path: string): Promise<boolean> {
  return access(join(ROOT, path)).then(
    () => true,
    () => false,
  );
}

async function create(): Promise<void> {
  for (const [path, content] of systemFiles(system)) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), content, { flag: 'wx' });
    console.log(`wrote ${path}`);
  }
  const imported = (from: string): string => `import { ${name} } from '${from}';`;
  const client = workflow === null ? `./${name}.ts` : `#inngest/${clientOf(system)}`;
  await change('inngest/define/systems.ts', (text) => withEntry(text, 'systems', `${name}: '${name}'`));
  await change('inngest/services/installed.ts', (text) => withEntry(withImport(text, imported(client)), 'installedServices', name));
  await change('sandbox/installed.ts', (text) => withEntry(withImport(text, imported(`./${providerOf(system)}`)), 'providers', name));
  await change('tests/guards/test-files.txt', (text) => `${[...text.trimEnd().split('\n'), testOf(system)].toSorted().join('\n')}\n`);
  run('npx', 'oxfmt', 'inngest', 'sandbox', testOf(system));
  run('npm', 'run', '--silent', 'generate:settings');
  console.log(`wrote docs/configuration.md, .env.example\nNow declare systems: ['${name}'] in a worker, and write what it asks for.`);
}

async function change(path: string, changed: (text: string) => string): Promise<void> {
  await writeFile(join(ROOT, path), changed(await readFile(join(ROOT, path), 'utf8')));
  console.log(`changed ${path}`);
}

function run(command: string, ...parameters: string[]): void {
  const { status } = spawnSync(command, parameters, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`\`${[command, ...parameters].join(' ')}\` failed: mend what it says, then run it and the next steps.`);
}
