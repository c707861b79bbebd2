import { expect, it } from 'vitest';

import { german } from '#netlify/site/i18n/german.ts';

import { read, sourceFiles } from './repository.ts';

const spoken = /\bt\(\s*'((?:[^'\\]|\\.)*)'/g;

it('every text that the site speaks has a German one, with the same facts in it', () => {
  const sources = sourceFiles.filter((file) => file.startsWith('netlify/site/')).map(read);
  const found = sources.flatMap((source) => [...source.matchAll(spoken)].map(([, text = '']) => text.replaceAll("\\'", "'")));
  const texts = new Set(found);
  expect(texts.size).toBeGreaterThan(100);
  expect([...texts].filter((text) => !(text in german))).toEqual([]);
  const facts = (text: string) => String((text.match(/\{\{\w+\}\}/g) ?? []).toSorted());
  expect(Object.entries(german).filter(([text, own]) => facts(text) !== facts(own))).toEqual([]);
});
