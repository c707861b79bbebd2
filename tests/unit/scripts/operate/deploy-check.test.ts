import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../../scripts/operate/deploy-check.ts', import.meta.url));

function check(settings: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'deploy-check-')), 'production.env');
  writeFileSync(file, settings);
  return spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
}

describe('deploy:check', () => {
  it('prints every problem, one a line, and fails', () => {
    const { status, stderr } = check('AUTH_MODE=production\nINNGEST_DEV=1\nFLOWABLE_URL=http://engine.example\n');
    expect(status).toBe(1);
    const lines = stderr.split('\n').filter((line) => line.startsWith('  '));
    for (const setting of ['DATABASE_URL', 'SERVICE_TOKEN_SECRET', 'INNGEST_DEV', 'INNGEST_SIGNING_KEY', 'FLOWABLE_URL', 'AUTH_ISSUER'])
      expect(
        lines.filter((line) => line.startsWith(`  ${setting} (`)),
        setting,
      ).toHaveLength(1);
  });
});
