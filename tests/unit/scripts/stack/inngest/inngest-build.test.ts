import { afterEach, expect, it, vi } from 'vitest';

import { pnpmEnvironment } from '#scripts/stack/inngest/inngest-build.ts';

afterEach(() => vi.unstubAllEnvs());

it("builds the dashboard on any Node, also where the user's npm settings are strict about engines", () => {
  vi.stubEnv('npm_config_engine_strict', 'true');
  expect(pnpmEnvironment('/tool')).toMatchObject({ npm_config_engine_strict: 'false', npm_config_store_dir: '/tool/store' });
});
