import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { ROOT } from '#scripts/stack/checkout.ts';

import { manyModelsFiles } from './many-models-files.ts';

export const models = 50;
export const tasksPerModel = 20;

/** Milliseconds of each command, process start included. */
export interface ManyModels {
  readonly generate: Compared;
  readonly typecheck: Compared;
}

export interface Compared {
  /** Current repository, without additional models. */
  readonly today: number[];
  /** The same repository with the generated models. */
  readonly many: number[];
}

/** Times generating and type-checking in two copies of the repository, one of which has many models, taken in turn. */
export function measureManyModels(samples: number): ManyModels {
  const [today, many] = [copyOfRepository(), copyOfRepository()];
  try {
    for (const [path, content] of manyModelsFiles({ models, tasksPerModel })) write(join(many, path), content);
    // Warm-up: every timed run finds its output written and the project checked.
    for (const copy of [today, many]) for (const command of [generate, typecheck]) timed(copy, command);
    const found: ManyModels = { generate: { today: [], many: [] }, typecheck: { today: [], many: [] } };
    for (let sample = 0; sample < samples; sample += 1) {
      for (const [name, command] of [
        ['generate', generate],
        ['typecheck', typecheck],
      ] as const) {
        found[name].today.push(timed(today, command));
        found[name].many.push(timed(many, command));
      }
    }
    return found;
  } finally {
    for (const copy of [today, many]) rmSync(copy, { recursive: true, force: true });
  }
}

const generate = ['bpmn/generate.ts'];
const typecheck = ['node_modules/tsgo/bin/tsc', '-p', '.'];

function timed(copy: string, [tool = '', ...parameters]: readonly string[]): number {
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, tool), ...parameters], {
    cwd: copy,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${tool} ${parameters.join(' ')} failed:\n${`${stdout}${stderr}`.slice(0, 2_000)}`);
  return performance.now() - from;
}

function copyOfRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'baton-many-models-'));
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const file of files.filter((path) => path !== '')) cpSync(join(ROOT, file), join(copy, file));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
