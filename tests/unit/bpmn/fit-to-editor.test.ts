import { describe, expect, it } from 'vitest';

import { compareModels } from '#bpmn/compare-models.ts';
import { fitToEditor } from '#bpmn/fit-to-editor.ts';

import { example } from './example-model.ts';

describe('fitToEditor', () => {
  const fitted = fitToEditor(example);

  it('gives events the size of the editor, around the same middle', () => {
    expect(fitted).toContain('<dc:Bounds x="103" y="103" width="30" height="30"/>');
  });

  it('leaves tasks and the meaning as they are', () => {
    expect(fitted).toContain('<dc:Bounds x="200" y="78" width="110" height="80"/>');
    expect(compareModels(example, fitted)).toEqual([]);
  });
});
