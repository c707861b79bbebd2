import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { drawDiagram } from '#bpmn/draw-diagram.ts';
import { parseModel } from '#bpmn/parse-model.ts';

const read = async (key: string) => readFile(fileURLToPath(new URL(`../../../../bpmn/${key}.bpmn`, import.meta.url)), 'utf8');

describe('drawDiagram', () => {
  it('marks events and gateways by what they do, and escapes names', async () => {
    const xml = (await read('customer-onboarding')).replace('name="Risk?"', 'name="Risk &lt; 1?"');
    const svg = drawDiagram(await parseModel(xml));
    for (const sign of ['◷', '✉', '↯', '✕', '⬠']) expect(svg).toContain(`>${sign}<`);
    expect(svg).toContain('stroke-dasharray');
    expect(svg).toMatch(/Risk &lt;/);
  });
});
