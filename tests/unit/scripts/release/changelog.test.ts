import { describe, expect, it } from 'vitest';

import { follows, withRelease } from '#scripts/release/changelog.ts';

const changelog = `# Changelog

## Unreleased

- Adds a thing.

## 0.1.0 (2026-11-20)

- Begins.
`;

describe('withRelease', () => {
  it('puts the unreleased changes under their version, above the earlier releases', () => {
    expect(withRelease(changelog, '0.2.0', '2026-11-29')).toBe(`# Changelog

## Unreleased

## 0.2.0 (2026-11-29)

- Adds a thing.

## 0.1.0 (2026-11-20)

- Begins.
`);
  });

  it('releases a first version', () => {
    expect(withRelease('# Changelog\n\n## Unreleased\n\n- Begins.\n', '0.1.0', '2026-11-29')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.1.0 (2026-11-29)\n\n- Begins.\n',
    );
  });

  it('refuses to release nothing', () => {
    expect(() => withRelease('# Changelog\n\n## Unreleased\n\n## 0.1.0 (2026-11-20)\n\n- Begins.\n', '0.2.0', '2026-11-29')).toThrow(
      'lists no unreleased changes',
    );
    expect(() => withRelease('# Changelog\n', '0.2.0', '2026-11-29')).toThrow('has no section');
  });
});

describe('follows', () => {
  it.each([
    ['0.2.0', '0.1.9', true],
    ['0.10.0', '0.9.0', true],
    ['1.0.0', '0.9.9', true],
    ['0.1.0', '0.1.0', false],
    ['0.1.0', '0.2.0', false],
    ['1.0.9', '1.1.0', false],
  ])('%s after %s: %s', (next, current, expected) => {
    expect(follows(next, current)).toBe(expected);
  });

  it('refuses what is no version', () => {
    expect(() => follows('next', '0.1.0')).toThrow('"next" is no version');
  });
});
