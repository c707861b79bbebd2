import { describe, expect, it } from 'vitest';

import { importsOf } from '#scripts/scaffold/remove-sample/imports-of.ts';
import { withoutImportsFrom, withoutKeys } from '#scripts/scaffold/remove-sample/without-imports.ts';
import { withoutItems, withoutMentions, withoutTests } from '#scripts/scaffold/remove-sample/without-mentions.ts';

describe('withoutImportsFrom', () => {
  it('removes imports from the folder, and the entries by their names', () => {
    const list = `import { bank } from '#inngest/trip/systems/bank.ts';
import type { Known, Rules } from '#netlify/trip/rules.ts';

import { mail } from './mail.ts';

export const services = { bank, mail };
export const rules = { ...Rules.read, banks: 1 };
export const topics: readonly string[] = [...bank.topics];
`;
    expect(withoutImportsFrom(list, 'trip')).toBe(`
import { mail } from './mail.ts';

export const services = { mail };
export const rules = { banks: 1 };
export const topics: readonly string[] = [];
`);
  });

  it('keeps a list a module whose only export goes', () => {
    expect(withoutImportsFrom("/** Tables. */\nexport * from '../trip/tables.ts';\n", 'trip')).toBe('/** Tables. */\nexport {};\n');
  });

  it('leaves folders whose name only begins alike', () => {
    const list = "import { a } from './trips/a.ts';\nexport const all = [a];\n";
    expect(withoutImportsFrom(list, 'trip')).toBe(list);
  });
});

describe('withoutKeys', () => {
  it('removes entries by their keys', () => {
    expect(withoutKeys("{ bank: 'the bank', 'land-register': 'register', mail: 'mail server' }", ['bank', 'land-register'])).toBe(
      "{ mail: 'mail server' }",
    );
  });
});

describe('withoutMentions', () => {
  it('removes the section, rows and paths of a process definition', () => {
    const page = [
      '| `trip.bpmn` | a trip |',
      '| `hello.bpmn` | a greeting |',
      'Its tests are `tests/a.test.ts`, `tests/trip/b.test.ts`, `tests/engine/trip.test.ts`.',
      'See [its page](docs/processes/trip.md).',
      '## trip',
      'A trip.',
      '## Afterwards',
      'The end.',
    ];
    expect(withoutMentions(page.join('\n'), 'trip').split('\n')).toEqual([
      '| `hello.bpmn` | a greeting |',
      'Its tests are `tests/a.test.ts`.',
      '## Afterwards',
      'The end.',
    ]);
  });
});

describe('withoutTests', () => {
  it('removes paths from lists, and says where the only test goes', () => {
    const page = 'Tests: `tests/a.test.ts`, `tests/b.test.ts`.\n| control | `tests/b.test.ts` |\n`tests/b.test.ts` shows it.';
    expect(withoutTests(page, ['tests/b.test.ts']).split('\n')).toEqual([
      'Tests: `tests/a.test.ts`.',
      '| control | no test: it needed the sample application |',
      'A test that needed the sample shows it.',
    ]);
  });
});

describe('importsOf', () => {
  it('resolves names of the top level and relative paths', () => {
    const text = "import { a } from '#inngest/a.ts';\nimport '../b.ts';\nexport * from './c.tsx';\nimport z from 'zod';\n";
    expect(importsOf('tests/unit/x.test.ts', text)).toEqual(['inngest/a.ts', 'tests/b.ts', 'tests/unit/c.tsx']);
  });
});

describe('withoutItems', () => {
  it('leaves out the items of a list that name a path, with their further lines', () => {
    const page = '- `support/trip.ts` is\n  the trip.\n- Runs `support/other.ts`.\n\nText about `support/trip.ts`.\n';
    expect(withoutItems(page, ['support/trip.ts'])).toBe('- Runs `support/other.ts`.\n\nText about `support/trip.ts`.\n');
  });
});
