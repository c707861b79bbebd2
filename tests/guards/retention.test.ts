import { pgTable, text } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';

import * as schema from '#netlify/database/schema.ts';
import { retentionSettings } from '#netlify/services/retention/config.ts';
import { prunings } from '#netlify/services/retention/prune.ts';
import { partsOfActivity } from '#netlify/services/retention/remove-activities.ts';
import { retentionRules, tablesWithoutRule } from '#netlify/services/retention/rules.ts';

import { read } from './repository.ts';

const rules = Object.entries(retentionRules);
const [, section = ''] = /^## Retention$(.*?)^## /ms.exec(read('docs/operations.md')) ?? [];

describe('retention', () => {
  it('has a rule for every table of the database', () => {
    expect(tablesWithoutRule(schema)).toEqual([]);
  });

  it('names a table that has none', () => {
    expect(tablesWithoutRule({ ...schema, planted: pgTable('planted', { id: text('id') }) })).toEqual(['planted']);
  });

  it('names no pruning that does not exist, and leaves out none', () => {
    const named = new Set(rules.flatMap(([, rule]) => ('pruned' in rule ? rule.pruned : [])));
    expect([...named].toSorted()).toEqual(Object.keys(prunings).toSorted());
  });

  it('uses every setting', () => {
    const used = new Set(Object.values(prunings).flatMap(({ setting }) => setting ?? []));
    expect([...used].toSorted()).toEqual(Object.keys(retentionSettings.shape).toSorted());
  });

  it('removes each part of an Activity with it', () => {
    const parts = rules.flatMap(([name, rule]) => ('with' in rule && rule.with === 'activity' ? [name] : []));
    expect(Object.keys(partsOfActivity)).toEqual(expect.arrayContaining(parts));
  });

  it('is described in docs/operations.md, table by table and setting by setting', () => {
    const missing = [...Object.keys(retentionSettings.shape), ...rules.map(([name]) => tableName(name))].filter(
      (name) => !section.includes(`\`${name}\``),
    );
    expect(missing).toEqual([]);
  });
});

const tableName = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
