import { expect, test } from 'vitest';

import { pathOf } from '#flowable/client/http.ts';

test('parts of a path are encoded', () => {
  const id = 'key:1:a/b c?d';
  expect(pathOf('/runtime/tasks/{id}/identitylinks', [id])).toBe('/runtime/tasks/key%3A1%3Aa%2Fb%20c%3Fd/identitylinks');
});

test('several parts stay in order', () => {
  expect(pathOf('/a/{id}/b/{id}', ['1', '2'])).toBe('/a/1/b/2');
});

test.each([[''], ['.'], ['..']])('"%s" is refused', (id) => {
  expect(() => pathOf('/runtime/tasks/{id}', [id])).toThrow(expect.objectContaining({ code: 'REJECTED' }));
});
