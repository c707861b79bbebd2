/** Comparison of docs/bpmn.md with the current verdicts of lint, generation and engine on every construct. */
import { beforeAll, describe, expect, inject, it } from 'vitest';

import { createFlowableClient } from '#flowable/client/index.ts';
import { readFlowableConfig } from '#flowable/config.ts';
import { type ChapterRows, runMatrix, silent } from '#scripts/model/capabilities/matrix.ts';
import { matrixPage } from '#scripts/model/capabilities/print-matrix.ts';

import { read } from '../guards/repository.ts';

describe('the matrix of constructs', () => {
  let matrix: readonly ChapterRows[];

  beforeAll(async () => {
    matrix = await runMatrix(createFlowableClient(readFlowableConfig({ ...inject('processEngine'), FLOWABLE_TIMEOUT_MS: '60000' })));
  });

  it('has no construct that nobody refuses and that does not do what it says', () => expect(silent(matrix)).toEqual([]));

  it('is printed in docs/bpmn.md (else: npm run capabilities -- --write)', () => expect(matrixPage(matrix)).toBe(read('docs/bpmn.md')));
});
