import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { resolveConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { buildSite } from '#tests/support/build-site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Limit for shell and inbox; diagram and forms are loaded with their pages. */
const largestFirstLoadKilobytes = 250;

describe('the site, built as for deployment', () => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'baton-site-'));
    await buildSite(folder, ['--manifest'], { AUTH_ISSUER: 'https://sign-in.baton.example/tenant' });
  });

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

  it('leaves the colours of light and dark to the browser, which knows the chosen scheme', () => {
    const assets = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.css'));
    const styles = assets.map((name) => readFileSync(join(folder, 'assets', name), 'utf8')).join('\n');
    expect(styles.includes('light-dark(')).toBe(true);
    expect(styles.includes('--lightningcss-light')).toBe(false);
  });

  it.each([
    ['English', []],
    ['German', ['i18n/german.ts']],
  ])('loads little before the inbox is seen: %s', (language, catalogue) => {
    const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
    const sources = ['index.html', 'inbox/inbox-page.tsx', ...catalogue];
    const scripts = [...new Set(sources.flatMap((source) => scriptsOf(manifest, source)))];
    const kilobytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(folder, script))).length / 1000, 0);
    console.log(
      `site in ${language}: first load ${kilobytes.toFixed(0)} kB gzipped in ${scripts.length} files of ${readdirSync(join(folder, 'assets')).length}`,
    );
    expect(scripts.length).toBeGreaterThanOrEqual(sources.length);
    expect(kilobytes).toBeLessThan(largestFirstLoadKilobytes);
  });
});

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** Returns the scripts that a browser loads before the chunk of `source` can run. */
function scriptsOf(manifest: Readonly<Record<string, Chunk>>, source: string, seen = new Set<string>()): string[] {
  const chunk = manifest[source];
  if (!chunk) throw new Error(`The build has no chunk of ${source}.`);
  if (seen.has(source)) return [];
  seen.add(source);
  return [chunk.file, ...(chunk.imports ?? []).flatMap((other) => scriptsOf(manifest, other, seen))];
}
