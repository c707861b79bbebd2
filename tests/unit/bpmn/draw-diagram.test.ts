import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { drawDiagram } from '#bpmn/draw-diagram.ts';
import { parseModel } from '#bpmn/parse-model.ts';

const read = async (key: string) => readFile(fileURLToPath(new URL(`../../../bpmn/${key}.bpmn`, import.meta.url)), 'utf8');

describe('drawDiagram', () => {
  it('draws every shape and arrow where the model has it', async () => {
    const svg = drawDiagram(await parseModel(await read('hello-world')));
    expect(svg).toMatch(/^<svg [^]*<\/svg>\n$/);
    expect(svg).toContain('<rect class="shape" x="260" y="80" width="110" height="80" rx="10"/>');
    expect(svg).toContain('<circle class="shape" cx="170" cy="120" r="18"/>');
    expect(svg.match(/class="flow"/g)).toHaveLength(2);
    expect(svg).toContain('>Log message<');
  });
});
