import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root } from './repository.ts';

/** Compiles these files as if part of the repository. @returns the compiler's errors by file. */
export async function compilerErrors(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const project = await mkdtemp(join(tmpdir(), 'baton-types-'));
  try {
    for (const file of ['tsconfig.json', 'package.json']) await copyFile(join(root, file), join(project, file));
    const folders = ['node_modules', 'bpmn', 'flowable', 'inngest', 'netlify', 'sandbox', 'scripts', 'tests'];
    for (const folder of folders) await symlink(join(root, folder), join(project, folder));
    for (const [name, text] of Object.entries(files)) await writeFile(join(project, name), text);
    return byFile(await compile(project, Object.keys(files)));
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

async function compile(project: string, files: readonly string[]): Promise<string> {
  await writeFile(join(project, 'tsconfig.planted.json'), JSON.stringify({ extends: './tsconfig.json', include: ['*/**/*.d.ts'], files }));
  const compiler = join(root, 'node_modules/tsgo/bin/tsc');
  const settings = ['-p', 'tsconfig.planted.json', '--pretty', 'false', '--preserveSymlinks'];
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, ...settings], { cwd: project, maxBuffer: 16e6, timeout: 240_000 }, (_, stdout) =>
      resolve(stdout),
    );
  });
}

function byFile(output: string): Record<string, string> {
  const errors: Record<string, string> = {};
  let current = '';
  for (const line of output.split('\n')) {
    current = /^(\S+\.ts)\(\d+,\d+\): error/.exec(line)?.[1] ?? current;
    if (line.trim() !== '') errors[current] = `${errors[current] ?? ''}${line}\n`;
  }
  return errors;
}
