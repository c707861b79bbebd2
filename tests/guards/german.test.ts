import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { german as common } from '#netlify/site/i18n/german.ts';
import { activityPageTexts } from '#netlify/site/i18n/german-activity-page.ts';
import { rendererTexts } from '#netlify/site/i18n/german-renderer.ts';
import { pageTexts } from '#netlify/site/i18n/german-pages.ts';
import { signInTexts } from '#netlify/site/i18n/german-sign-in.ts';
import { inWords } from '#netlify/site/shared/words.ts';

import { files, read, sourceFiles } from './repository.ts';

const german = { ...common, ...signInTexts, ...pageTexts, ...rendererTexts, ...activityPageTexts };
const siteFiles = sourceFiles.filter((path) => path.startsWith('netlify/site/') && !/\/i18n\/|\/german\.ts$/.test(path));

function parsed(path: string): ts.SourceFile {
  return ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Returns the texts in the first argument of `t(…)` and of `phrase(…)`; both of a choice. */
function spokenIn(path: string): string[] {
  const found: string[] = [];
  walk(parsed(path), (node) => {
    if (!ts.isCallExpression(node) || !['t', 'phrase'].includes(node.expression.getText()) || !node.arguments[0]) return;
    const choices = ts.isConditionalExpression(node.arguments[0])
      ? [node.arguments[0].whenTrue, node.arguments[0].whenFalse]
      : [node.arguments[0]];
    found.push(...choices.filter(ts.isStringLiteralLike).map(({ text }) => text));
  });
  return found;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Returns every text and every name in a source, in three forms: unchanged, as a person reads the text, and as a sentence, because forms,
 * history and answers give such texts to `t(…)`.
 */
function wordsIn(path: string): string[] {
  const found: string[] = [];
  walk(parsed(path), (node) => {
    if (ts.isStringLiteralLike(node) || ts.isIdentifier(node))
      found.push(node.text, inWords(node.text), `${node.text}.`, `${capital(node.text)}.`);
  });
  return found;
}

const shownAttributes = new Set(['label', 'title', 'placeholder', 'description', 'aria-label', 'alt', 'submitLabel', 'about', 'message']);
const hasWords = (text: string): boolean => /[a-z]{2}/i.test(text) && !/^(· )?Baton$/.test(text.trim());

/** Returns the words of elements and of attributes that people see, written past `t(…)`. */
function unspokenIn(path: string): string[] {
  const found: string[] = [];
  walk(parsed(path), (node) => {
    if (ts.isJsxText(node)) found.push(node.text.trim());
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) found.push(...wordsOf(node.expression));
    if (ts.isJsxAttribute(node) && shownAttributes.has(node.name.getText())) found.push(...wordsOf(node.initializer));
  });
  return found.filter(hasWords).map((text) => `${path}: ${text}`);
}

/** Returns the texts that an expression gives literally: alone, chosen, or in a template. */
function wordsOf(given: ts.Expression | ts.JsxAttributeValue | undefined): string[] {
  if (!given) return [];
  if (ts.isJsxExpression(given)) return wordsOf(given.expression);
  if (ts.isStringLiteralLike(given)) return [given.text];
  if (ts.isConditionalExpression(given)) return [...wordsOf(given.whenTrue), ...wordsOf(given.whenFalse)];
  if (ts.isBinaryExpression(given)) return isComparison(given) ? [] : [...wordsOf(given.left), ...wordsOf(given.right)];
  if (ts.isTemplateExpression(given)) return [given.head.text, ...given.templateSpans.map(({ literal }) => literal.text)];
  return [];
}

const choosing = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken];
const isComparison = ({ operatorToken }: ts.BinaryExpression): boolean => !choosing.includes(operatorToken.kind);

const spoken = new Set(siteFiles.flatMap(spokenIn));

describe('the site', () => {
  it('says nothing past the catalogue', () => {
    expect(siteFiles.flatMap(unspokenIn)).toEqual([]);
  });
});

describe('the German catalogue', () => {
  it('has every text that the site speaks', () => {
    expect(spoken.size).toBeGreaterThan(100);
    expect([...spoken].filter((text) => !(text in german))).toEqual([]);
  });

  it.each([
    ['signing in and settings', /site\/(sign-in|settings)\//, signInTexts],
    ['the page of an Activity', /site\/activity\//, activityPageTexts],
    ['the renderer of forms', /site\/forms\//, rendererTexts],
    [
      'the pages beside inbox and Activity',
      /site\/(instances|alerts|incidents|operations|overview|palette|processes|work|audit|history|start)\//,
      pageTexts,
    ],
  ])('has in the part of %s only what these speak', (_, owners, texts) => {
    const others = siteFiles.filter((path) => !owners.test(path));
    expect(others.flatMap(spokenIn).filter((text) => text in texts)).toEqual([]);
  });

  it('has the same facts in each text', () => {
    const facts = (text: string) => String((text.match(/\{\{\w+\}\}/g) ?? []).toSorted());
    expect(Object.entries(german).filter(([text, own]) => facts(text) !== facts(own))).toEqual([]);
  });

  it('has no text that nothing speaks', () => {
    const speakers = sourceFiles.filter(
      (path) =>
        siteFiles.includes(path) ||
        /^(inngest\/workflows|netlify\/services\/(activities|health|processes|work-items)|sandbox)\//.test(path),
    );
    const models = files.filter((path) => /^bpmn\/[\w-]+\.bpmn$/.test(path)).flatMap((path) => read(path).match(/(?<=")[^"]+(?=")/g) ?? []);
    const used = new Set([...spoken, ...speakers.flatMap(wordsIn), ...models, ...models.map(inWords)]);
    expect(Object.keys(german).filter((text) => !used.has(text))).toEqual([]);
  });
});
