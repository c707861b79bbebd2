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

  it('writes the names of elements whose label has no place in the model: under them, or at the middle of the flow', async () => {
    const xml = (await read('customer-onboarding')).replaceAll(/<bpmndi:BPMNLabel>[^]*?<\/bpmndi:BPMNLabel>/g, '');
    const svg = drawDiagram(await parseModel(xml));
    expect(svg).toMatch(/<text x="\d+" y="\d+">Risk\?</);
    expect(svg).toMatch(/>Customer</);
    expect(svg).toMatch(/>clear</);
    const drawn = [...svg.matchAll(/<text x="(\d+)"/g)].map(([, x]) => Number(x));
    const [, left = 0, , width = 0] = /viewBox="(-?[\d.]+) (-?[\d.]+) ([\d.]+)/.exec(svg)?.map(Number) ?? [];
    expect(drawn.filter((x) => x < left || x > left + width)).toEqual([]);
  });
});
