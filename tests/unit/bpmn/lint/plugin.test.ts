import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { ourRules } from '#bpmn/lint/plugin.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const lint = '../../../../bpmn/lint';
const names = Object.keys(ourRules);
const named = (folder: string, extension: string): string[] =>
  readdirSync(at(folder)).flatMap((name) => (name.endsWith(extension) ? [name.slice(0, -extension.length)] : []));

describe('every rule', () => {
  it('is a file, a page and a test of one name', () => {
    expect(named(`${lint}/rules`, '.ts')).toEqual(names);
    expect(named(`${lint}/docs`, '.md')).toEqual(names);
    expect(named('.', '.test.ts').filter((name) => !['accepted-warnings', 'interchange', 'plugin'].includes(name))).toEqual(names);
  });

  it('stands in the table, with its page', () => {
    const linked = readFileSync(at(`${lint}/README.md`), 'utf8').matchAll(/^\| \[([\w-]+)\]\(docs\/\1\.md\)( \(warning\))?/gm);
    const rows = [...linked].map(([, name, warning]) => [name, warning ? 'warn' : 'error']);
    expect(rows).toEqual(names.map((name) => [name, ourRules[name]?.severity]));
  });

  it.each(names)('%s has a page with wrong, right and what happens', (name) => {
    const page = readFileSync(at(`${lint}/docs/${name}.md`), 'utf8');
    expect(page.match(/^#+ .*/gm)?.slice(0, 4)).toEqual([`# ${name}`, '## Wrong', '## Right', '## In production otherwise']);
  });
});
