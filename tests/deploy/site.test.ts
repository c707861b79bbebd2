import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { resolveConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Shell and inbox arrive with this; diagram and forms come with their pages. */
const largestFirstLoadKilobytes = 250;

describe('the site, built as for deployment', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'baton-site-'));
    // The test runner's own mode would pull in the development builds of the libraries.
    const { NODE_ENV: _, VITEST: __, ...env } = process.env;
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const settings = { ...env, AUTH_ISSUER: 'https://sign-in.baton.example/tenant' };
    execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'error'], {
      cwd: root,
      env: settings,
      timeout: 110_000,
    });
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is built by a command that exists, into the folder that is published', async () => {
    const settings = readFileSync(join(root, 'netlify.toml'), 'utf8');
    const script = /^ *command = "npm run ([\w:-]+)"/m.exec(settings)?.[1] ?? '';
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toContain(script);
    const resolved = await resolveConfig({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'silent' }, 'build');
    expect(/^ *publish = "([^"]+)"/m.exec(settings)?.[1]).toBe(relative(root, resolved.build.outDir));
  });

  it('may call itself and the issuer, and nobody else', () => {
    const headers = readFileSync(join(folder, '_headers'), 'utf8');
    expect(headers).toMatch(/^\/\*\n {2}Content-Security-Policy: /);
    expect(headers).toContain("connect-src 'self' https://sign-in.baton.example;");
    expect(headers).toContain("script-src 'self';");
  });

  it('loads little before the first page is seen', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    const scripts = [...page.matchAll(/<(?:script[^>]+src|link rel="modulepreload"[^>]+href)="\/([^"]+\.js)"/g)].map(
      (match) => match[1] ?? '',
    );
    const kilobytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(folder, script))).length / 1000, 0);
    console.log(
      `site: first load ${kilobytes.toFixed(0)} kB gzipped in ${scripts.length} files of ${readdirSync(join(folder, 'assets')).length}`,
    );
    expect(scripts).not.toEqual([]);
    expect(kilobytes).toBeLessThan(largestFirstLoadKilobytes);
  });
});
