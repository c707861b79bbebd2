import { describe, expect, it } from 'vitest';

import { workingTimeSchema } from '#inngest/working-time/calendar.ts';

import { read, sourceFiles } from './repository.ts';

const generator = read('scripts/generate/settings-docs.ts');
const configs = sourceFiles.filter((path) => /(^|\/)config\.ts$/.test(path) && /export const \w+Settings = z/.test(read(path)));

describe('settings', () => {
  it.each(configs)('of %s are printed into docs/configuration.md', (path) => {
    const schemas = [...read(path).matchAll(/export const (\w+Settings) = z/g)].map((match) => match[1] ?? '');
    expect(schemas.filter((schema) => !generator.includes(`{ ${schema} } from '#${path}'`))).toEqual([]);
  });

  it('are all documented where a config.ts reads one by name', () => {
    const page = read('docs/configuration.md');
    const named = configs.flatMap((path) =>
      [...read(path).matchAll(/(?:process\.)?env\[['"]([A-Z0-9_]+)['"]\]/g)].map((match) => match[1] ?? ''),
    );
    expect(named.filter((name) => !page.includes(name))).toEqual([]);
  });

  it('are taken as docs/operations.md writes the calendars', () => {
    const [, example = ''] = /^## Working time.*?```json\n(.*?)```/ms.exec(read('docs/operations.md')) ?? [];
    expect(workingTimeSchema.parse(example)).toMatchObject({ groups: expect.any(Map), fallback: { zone: 'Europe/Berlin' } });
  });
});
