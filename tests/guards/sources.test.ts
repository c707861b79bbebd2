import { basename } from 'node:path';

import { describe, expect, it } from 'vitest';

import { files, read, root, sourceFiles } from './repository.ts';

const maxLines = { source: 300, test: 400, deployedFunction: 25 };

const codeLines = (path: string): number => {
  const withoutBlocks = read(path).replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return withoutBlocks.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
};

const limitOf = (path: string): number => {
  if (path.startsWith('netlify/functions/')) return maxLines.deployedFunction;
  return path.startsWith('tests/') ? maxLines.test : maxLines.source;
};

/** Returns the files with a match, each with its first match, for the text of a failing guard. */
const matching = (paths: readonly string[], pattern: RegExp): string[] =>
  paths.flatMap((path) => {
    const found = pattern.exec(read(path));
    return found ? [`${path}: ${found[0]}`] : [];
  });

const textFiles = files.filter((path) =>
  /\.(ts|tsx|mjs|js|json|md|ya?ml|toml|xml|java|bpmn|graphql|sql|sh|properties|html|css)$|Dockerfile$|\.example$/.test(path),
);

describe('source files', () => {
  it('stay under the size limits', () => {
    expect(sourceFiles.filter((path) => codeLines(path) > limitOf(path))).toEqual([]);
  });

  it('read the environment in config.ts only', () => {
    const mayRead = (path: string): boolean =>
      basename(path) === 'config.ts' || /^(scripts|tests)\//.test(path) || /^[^/]+\.config\.ts$/.test(path);
    expect(
      matching(
        sourceFiles.filter((path) => !mayRead(path)),
        /process\.env|from 'node:process'/,
      ),
    ).toEqual([]);
  });

  it('silence neither the linter nor the compiler', () => {
    const silencers = new RegExp(['(?:ox|es)lint', '-disable|@ts', '-(?:ignore|nocheck)'].join(''));
    expect(matching(sourceFiles, silencers)).toEqual([]);
  });

  it('find a browser by the one resolver', () => {
    const others = sourceFiles.filter(
      (path) => !['scripts/test/runner/browser.ts', 'tests/unit/scripts/test/runner/browser.test.ts'].includes(path),
    );
    expect(matching(others, /env\['CHROMIUM_PATH'\]|env\.CHROMIUM_PATH|['"`]\/usr\/bin\/(?:chromium|google)/)).toEqual([]);
  });

  it('are named in kebab case', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)+$/;
    expect(sourceFiles.filter((path) => !kebab.test(basename(path)))).toEqual([]);
  });
});

describe('every file', () => {
  it('names no folder of one machine', () => {
    const home = root.replace(/\/$/, '');
    const machine = new RegExp(`${home}/|(?<![\\w.-])/(?:root|home/[a-z]+)/`);
    expect(matching(textFiles, machine)).toEqual([]);
  });

  it('leaves it to the settings of npm where packages come from', () => {
    expect(read('package-lock.json').match(/"resolved": "https?:\/\/[^/"]+/g)).toBeNull();
  });
});
